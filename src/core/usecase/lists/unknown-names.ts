import type { Context } from '../../context.ts'
import type { ImportField } from '../../domain/problems/import.ts'
import { accept, refuse, type Result } from '../../domain/result.ts'
import { openingLayout } from '../../intake/layouts/opening.ts'
import { finderOf } from '../../intake/lists/list-masters.ts'
import type { ListCells } from '../../intake/lists/list-type.ts'
import { codeKey, matchKey, saysNothing } from '../../intake/plain-text.ts'
import { readTables, type SheetChoice, type TableRow } from '../../intake/read-tables.ts'
import type { RowProblem } from '../../intake/row-problem.ts'
import { cellText } from '../../intake/sheet.ts'
import { importBatch } from '../../query/import-batches.ts'
import { checkOpeningFile, type CheckedOpening, type OpeningFile } from '../check-opening-file.ts'
import type { BackUp } from '../import-opening.ts'
import { permit } from '../permit.ts'
import { applyPlan } from './apply-plan.ts'
import { listMasters } from './list-masters.ts'
import { listRows } from './list-rows.ts'
import { listTypesOf } from './own-cells.ts'
import { codeMaker, type PlannedRow } from './plan-list.ts'

/** A depot or an item that a sheet of stock names and nobody knows, with what the sheet says of it. */
export type UnknownName = {
  readonly list: 'depots' | 'items'
  readonly key: string
  readonly code: string
  readonly name: string
  readonly unit: string
  /** A known name that it resembles; then a slip of the pen is likelier than something new. */
  readonly similar: string
  readonly sheet: string
  readonly row: number
  readonly cells: ListCells
}

/** Every name of a sheet of stock that no depot and no item bears, once. */
export function unknownNames({ check, sheets }: CheckedOpening): readonly UnknownName[] {
  const unknown = check.problems.flatMap(unknownIn)
  if (unknown.length === 0) return []
  const tables = readTables(sheets, { layout: openingLayout, known: {}, choices: understood(check.sheets) })
  const rows = new Map(tables.flatMap((table) => table.rows.map((row) => [`${row.row} ${row.sheet}`, row] as const)))
  const names = new Map<string, UnknownName>()
  for (const found of unknown) {
    const name = namedBy(found, rows.get(`${found.row} ${found.sheet}`))
    if (name && !names.has(name.key)) names.set(name.key, name)
  }
  return [...names.values()]
}

type Unknown = Pick<UnknownName, 'list' | 'sheet' | 'row' | 'similar'> & { readonly value: string }

function unknownIn({ sheet, row, value, reason }: RowProblem): readonly Unknown[] {
  if (reason.code === 'import.depot-unknown') return [{ list: 'depots', sheet, row, value, similar: reason.similar ?? '' }]
  return reason.code === 'import.item-unknown' ? [{ list: 'items', sheet, row, value, similar: reason.similar ?? '' }] : []
}

/** An item without name or unit says too little to be added. */
function namedBy({ list, value, ...place }: Unknown, line: TableRow | undefined): UnknownName | undefined {
  if (list === 'depots') return { ...place, list, key: `${list}|${matchKey(value)}`, code: '', name: value, unit: '', cells: { depotName: value } }
  if (!line) return undefined
  const cells = itemCells(line)
  const { itemCode: code, itemName: name, unit } = cells
  return name === '' || unit === '' ? undefined : { ...place, list, key: `${list}|${code || matchKey(name)}`, code, name, unit, cells }
}

function understood(sheets: CheckedOpening['check']['sheets']): readonly SheetChoice[] {
  return sheets.map(({ sheet, state, header, columns }) => ({
    sheet, skip: state !== 'read', ...(header && { header }), columns: columns.map(({ letter, field }) => ({ letter, ...(field && { field }) })),
  }))
}

function itemCells({ cells }: TableRow) {
  const text = (field: ImportField): string => {
    const written = cellText(cells[field])
    return saysNothing(written) ? '' : written
  }
  return { itemCode: codeKey(text('itemCode')), itemName: text('itemName'), spec: text('spec'), unit: text('unit'), category: text('category'), tracking: text('serial') === '' ? 'batch' : 'serial' }
}

export type AddUnknown = OpeningFile & { readonly batch: string; readonly keys: readonly string[] }

/**
 * Adds the depots and items that a person confirmed as new, with what the sheet says of them, as a batch of its own that can be
 * taken back. A depot belongs to this office until somebody says otherwise.
 */
export async function addUnknown(ctx: Context, input: AddUnknown, backUp: BackUp): Promise<Result<{ readonly added: number }>> {
  const db = ctx.connection.read
  const forbidden = permit(db, ctx, 'import-items')
  if (forbidden) return refuse(forbidden)
  if (importBatch(db, input.batch)) return accept({ added: 0 })
  const checked = checkOpeningFile(db, input)
  if (!checked.ok) return checked
  const wanted = planned(ctx, unknownNames(checked.value).filter(({ key }) => input.keys.includes(key)))
  if (wanted.length === 0) return accept({ added: 0 })
  const backup = await backUp()
  if (!backup.ok) return backup
  const applied = applyPlan(ctx, {
    batch: input.batch, sourceName: input.name, sourceHash: checked.value.sourceHash, acceptGood: false, kinds: [...new Set(wanted.map(({ list }) => list))], rowsRefused: 0, entries: [], wanted, types: listTypesOf(db),
  })
  if (!applied.ok) return applied
  const { refused } = applied.value
  return refused.length > 0 ? refuse(...refused.flatMap(({ reasons }) => reasons)) : accept({ added: applied.value.applied.length })
}

function planned(ctx: Context, names: readonly UnknownName[]): readonly PlannedRow[] {
  const category = finderOf(listMasters(ctx).lists.category ?? [])
  const codes = { depots: nextCode(ctx, 'depots', 'D'), items: nextCode(ctx, 'items', 'WZ') }
  return names.map(({ list, sheet, row, code, cells }): PlannedRow => {
    const known = category(cells.category ?? '')
    const own = code === '' ? codes[list]() : code
    const whole = list === 'depots' ? { ...cells, depotCode: own } : { ...cells, itemCode: own, category: 'found' in known ? known.found.code : '' }
    return { list, sheet, row, id: ctx.newId(), action: 'added', before: undefined, cells: whole, differences: [] }
  })
}

function nextCode(ctx: Context, list: UnknownName['list'], prefix: string): () => string {
  return codeMaker(prefix, listRows[list].known(ctx.connection.read).map(({ cells }) => cells[list === 'depots' ? 'depotCode' : 'itemCode'] ?? ''))
}
