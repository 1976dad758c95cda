/** Lists that an office extends. Rows keep the code, screens and papers show the name. */
export const officeLists = [
  'site-kind', 'agency-kind', 'supplier-kind', 'team-kind', 'hazard', 'category', 'office-class', 'funding-source', 'condition',
] as const
export type OfficeList = (typeof officeLists)[number]

/** Lists with a table of their own, because other tables or the ledger's keys stand on it. */
export type OwnTableList = 'category' | 'funding-source' | 'condition'
export type PlainList = Exclude<OfficeList, OwnTableList>

export function isPlainList(list: OfficeList): list is PlainList {
  return list !== 'category' && list !== 'funding-source' && list !== 'condition'
}

/** Classes of what can happen, as the plans of an office divide it. */
export const hazardClasses = ['natural', 'accident', 'public_health', 'social', 'scenario'] as const
export type HazardClass = (typeof hazardClasses)[number]
