import type { Context } from '../../context.ts'
import { officeLists } from '../../domain/lists.ts'
import type { ListMasters, Named } from '../../intake/lists/list-masters.ts'
import { codeKey } from '../../intake/plain-text.ts'
import { listRows as officeRows } from '../../query/list-rows.ts'
import { agencyRecords, depotRecords, insideRecords, itemRecords, movedItems } from '../../query/list-records.ts'

/** What rows of lists are matched against. Retired rows come last: what stands may still name them. */
export function listMasters(ctx: Context): ListMasters {
  const db = ctx.connection.read
  const moved = movedItems(db)
  const rows = inUseFirst(officeRows(db))
  const zones = insideRecords(db).filter(({ kind, retiredOn }) => kind === 'zone' && retiredOn === null)
  return {
    agencies: inUseFirst(agencyRecords(db)).map(({ id, code, name, shortName }) => ({ id, code, name, shortName })),
    depots: inUseFirst(depotRecords(db)).map(({ id, code, name }) => ({ id, code, name })),
    zones: Map.groupBy(zones.map(({ depot, code, name }): Named & { readonly depot: string } => ({ depot, code, name })), ({ depot }) => depot),
    lists: Object.fromEntries(officeLists.map((list) => [list, rows.filter((row) => row.list === list)])),
    moved: new Map(moved.size === 0 ? [] : itemRecords(db).filter(({ id }) => moved.has(id)).map(({ code, scale, tracking }) => [codeKey(code), { scale: String(scale), tracking }])),
    year: Number(ctx.today().slice(0, 4)),
  }
}

function inUseFirst<Row extends { readonly retiredOn?: string | null }>(rows: readonly Row[]): readonly Row[] {
  const isRetired = ({ retiredOn = null }: Row): number => (retiredOn === null ? 0 : 1)
  return rows.toSorted((a, b) => isRetired(a) - isRetired(b))
}
