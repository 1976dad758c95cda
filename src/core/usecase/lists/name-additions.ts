import type { Context } from '../../context.ts'
import type { OfficeList } from '../../domain/lists.ts'
import type { ImportField } from '../../domain/problems/import.ts'
import type { ListColumn, ListRow, ListType } from '../../intake/lists/list-type.ts'
import { newNameIn } from '../../intake/lists/new-name.ts'
import { matchKey } from '../../intake/plain-text.ts'

/** Names that a person confirmed as new: rows of the office's lists, agencies, zones. */
export type Additions = {
  readonly entries: Map<string, { readonly list: OfficeList; readonly name: string }>
  readonly agencies: Map<string, NewName>
  readonly zones: Map<string, NewName & { readonly depot: string }>
}

export type NewName = { readonly id: string; readonly name: string; readonly sheet: string; readonly row: number }

export function noAdditions(): Additions {
  return { entries: new Map(), agencies: new Map(), zones: new Map() }
}

/** The rows with every new name replaced by what it will be known by; the names are kept in `additions`. */
export function resolveNewNames(ctx: Context, { list, rows, additions }: { readonly list: ListType; readonly rows: readonly ListRow[]; readonly additions: Additions }): readonly ListRow[] {
  const columns = list.columns.filter(({ list: listed, namesAgency, field }) => listed !== undefined || namesAgency === true || field === 'zone')
  return rows.map((row) => {
    const cells: { [Field in ImportField]?: string } = { ...row.cells }
    for (const column of columns) {
      const name = newNameIn(cells[column.field] ?? '')
      if (name !== undefined) cells[column.field] = added(ctx, { column, name, row, additions })
    }
    return { ...row, cells }
  })
}

type Adding = { readonly column: ListColumn; readonly name: string; readonly row: ListRow; readonly additions: Additions }

function added(ctx: Context, { column, name, row, additions }: Adding): string {
  const { sheet, row: number } = row
  if (column.list !== undefined) {
    additions.entries.set(`${column.list}|${name}`, { list: column.list, name })
    return name
  }
  if (column.namesAgency) {
    const known = additions.agencies.get(matchKey(name)) ?? { id: ctx.newId<'agency'>(), name, sheet, row: number }
    additions.agencies.set(matchKey(name), known)
    return known.id
  }
  const depot = row.cells.depot ?? ''
  const key = `${depot}|${matchKey(name)}`
  additions.zones.set(key, additions.zones.get(key) ?? { id: ctx.newId<'place'>(), name, sheet, row: number, depot })
  return name
}
