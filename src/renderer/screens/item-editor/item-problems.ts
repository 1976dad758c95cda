import type { Problem } from '#core/domain/problem.ts'

/** Where on the screen a refusal belongs. */
export type ItemField =
  | 'code' | 'name' | 'spec' | 'unit' | 'aliases' | 'category' | 'nationalCode' | 'referencePrice' | 'storageClass' | 'scale' | 'tracking'
  | 'shelfLife' | 'serviceLife' | 'alertDays' | 'maintenanceDays' | 'packs' | 'codes' | 'own'

/** The field a refusal names; undefined for those that concern the whole. */
export function fieldOf(problem: Problem): ItemField | undefined {
  switch (problem.code) {
    case 'master.code-taken':
    case 'master.code-shape': return 'code'
    case 'master.field-missing': return (['code', 'name', 'unit'] as const).find((known) => known === problem.field)
    case 'master.out-of-range': return fieldOfNumber(problem.field)
    case 'master.fixed-once-moved': return problem.field
    default: return others[problem.code]
  }
}

export function problemsAt(problems: readonly Problem[], field: ItemField): readonly Problem[] {
  return problems.filter((problem) => fieldOf(problem) === field)
}

/** Refusals that no field shows. */
export function problemsElsewhere(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter((problem) => fieldOf(problem) === undefined)
}

const others: { readonly [code: string]: ItemField } = {
  'master.national-code': 'nationalCode', 'master.price-unreadable': 'referencePrice', 'master.choice-unknown': 'category', 'master.pack-repeated': 'packs',
  'master.barcode-unfit': 'codes', 'master.barcode-repeated': 'codes', 'master.barcode-elsewhere': 'codes', 'master.own-value': 'own',
}

type NumberField = Extract<Problem, { readonly code: 'master.out-of-range' }>['field']

function fieldOfNumber(field: NumberField): ItemField | undefined {
  if (field === 'packSize') return 'packs'
  return (['scale', 'shelfLife', 'serviceLife', 'alertDays', 'maintenanceDays'] as const).find((known) => known === field)
}
