import { listKinds, type SheetKind } from '#core/domain/import-lists.ts'
import type { Layout } from './layout.ts'
import { openingLayout } from './layouts/opening.ts'
import { listTypes } from './lists/list-types.ts'
import { matchKey } from './plain-text.ts'
import { readTables, type Table } from './read-tables.ts'
import type { Sheet } from './sheet.ts'

/** What a sheet holds; undefined where it is hidden, empty or no list at all. */
export type RecognisedSheet = { readonly sheet: string; readonly kind: SheetKind | undefined }

/** So many rows tell what a sheet is. */
const lookedAtRows = 60

/** Headings weigh one each, a sheet's own title a little less than one more heading. */
const titleWeight = 0.8
/** A column of quantities makes it stock, however much a sheet says of its goods besides. */
const quantityWeight = 5

const kinds: readonly { readonly kind: SheetKind; readonly layout: Layout; readonly titles: readonly string[] }[] = [
  { kind: 'opening', layout: openingLayout, titles: ['期初', '库存', '台账', '结存', '盘点'] },
  ...listKinds.toReversed().map((kind) => ({ kind, layout: listTypes[kind].layout, titles: listTypes[kind].titles })),
]

/** Tells from headings, title and name what each sheet of a workbook holds. */
export function recogniseSheets(sheets: readonly Sheet[]): readonly RecognisedSheet[] {
  return sheets.map((sheet) => ({ sheet: sheet.name, kind: sheet.hidden ? undefined : kindOf({ ...sheet, rows: sheet.rows.slice(0, lookedAtRows) }) }))
}

function kindOf(sheet: Sheet): SheetKind | undefined {
  const scored = kinds.map(({ kind, layout, titles }) => ({ kind, score: scoreOf(readTables([sheet], { layout, known: {} })[0], titles) }))
  const best = scored.reduce((first, next) => (next.score > first.score ? next : first))
  return best.score > 0 ? best.kind : undefined
}

/** How much of the sheet the layout explains; nothing where a column is missing that it cannot do without. */
function scoreOf(table: Table | undefined, titles: readonly string[]): number {
  if (!table || table.state !== 'read' || table.missing.length > 0) return 0
  const headings = table.columns.reduce((sum, { field, confidence }) => sum + (field === undefined || field === 'ordinal' || field === 'remark' ? 0 : confidence ** 2), 0)
  const named = [table.sheet, ...table.titles].map(matchKey)
  const counts = table.columns.some(({ field, confidence }) => field === 'quantity' && confidence >= 0.9)
  return headings === 0 ? 0 : headings + (counts ? quantityWeight : 0) + (titles.some((title) => named.some((text) => text.includes(title))) ? titleWeight : 0)
}
