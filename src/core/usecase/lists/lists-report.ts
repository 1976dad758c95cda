import type { Context } from '../../context.ts'
import type { ListKind } from '../../domain/import-lists.ts'
import type { ImportField } from '../../domain/problems/import.ts'
import { accept, refuse, type Result } from '../../domain/result.ts'
import type { RowProblem } from '../../intake/row-problem.ts'
import { typeIt } from '../../intake/row-problem.ts'
import { permit } from '../permit.ts'
import { sheetPages } from '../sheet-pages.ts'
import { checkListFile, type CheckedLists, type ListFile } from './check-list-file.ts'
import { applicable, type ImportedLists } from './import-lists.ts'
import type { PlannedRow } from './plan-list.ts'

/** One record that a list adds or changes, in words of the sheet. */
export type ListChange = {
  readonly list: ListKind
  readonly sheet: string
  readonly row: number
  readonly action: 'added' | 'changed' | 'restored'
  readonly code: string
  readonly name: string
  /** `name` only where the office gave the field its name. */
  readonly differences: readonly { readonly field: ImportField; readonly name?: string; readonly before: string; readonly after: string }[]
}

/** What an import of lists comes to, for screens and the command line alike. */
export type ListsReport = {
  readonly posted: boolean
  readonly added: number
  readonly changed: number
  readonly known: number
  /** Changed rows that stay as they are, because this person may not edit master data. */
  readonly withheld: number
  readonly changes: readonly ListChange[]
  readonly problems: readonly RowProblem[]
}

export function listsReport(ctx: Context, imported: Result<ImportedLists>): Result<ListsReport> {
  if (!imported.ok) return imported
  const { checked, posted, applied, refused, done } = imported.value
  return accept({ ...figuresOf(ctx, checked), ...(posted ? done ?? countsOf(applied) : {}), posted, problems: [...checked.problems, ...refused.flatMap((row) => refusals(row, checked))] })
}

function refusals({ row: { list, sheet, row, cells }, reasons }: ImportedLists['refused'][number], { types }: CheckedLists): readonly RowProblem[] {
  const { code, name } = types[list]
  return reasons.map((reason) => ({
    sheet, row, field: code, value: cells[code] ?? '', column: { heading: '', letter: '' }, about: [cells[code], cells[name]].filter((text) => text).join(' '), alike: 1,
    reason: reason as RowProblem['reason'], proposal: typeIt,
  }))
}

function countsOf(rows: readonly PlannedRow[]) {
  const count = (...actions: readonly PlannedRow['action'][]): number => rows.filter(({ action }) => actions.includes(action)).length
  return { added: count('added'), changed: count('changed', 'restored') }
}

function figuresOf(ctx: Context, checked: CheckedLists) {
  const wanted = applicable(ctx, checked)
  const known = checked.planned.filter(({ action }) => action === 'known').length
  return { ...countsOf(wanted), known, withheld: checked.planned.length - known - wanted.length, changes: checked.planned.flatMap((row) => changeOf(row, checked)) }
}

function changeOf({ list, sheet, row, action, cells, differences }: PlannedRow, { masters, types }: CheckedLists): readonly ListChange[] {
  if (action === 'known') return []
  const { code, name, columns } = types[list]
  const shown = (field: ImportField, value: string): string => (value === '' ? '' : columns.find((column) => column.field === field)?.write?.(value, masters) ?? value)
  return [{
    list, sheet, row, action, code: cells[code] ?? '', name: cells[name] ?? '',
    differences: differences.map(({ field, before, after }) => {
      const name = columns.find((column) => column.field === field)?.heading
      return { field, ...(name === undefined ? {} : { name }), before: shown(field, before), after: shown(field, after) }
    }),
  }]
}

/** A workbook of lists as it was understood, before anything is written. */
export function previewLists(ctx: Context, file: ListFile) {
  const forbidden = permit(ctx.connection.read, ctx, 'import-items')
  if (forbidden) return refuse(forbidden)
  const checked = checkListFile(ctx, file)
  if (!checked.ok) return checked
  const { tables, problems, aside, sheets, nothing, recognised, planned, types } = checked.value
  return accept({
    ...figuresOf(ctx, checked.value), nothing: nothing ?? null, problems, recognised, rowsOk: planned.length, sheets: tables,
    aside: tables.map(({ sheet }) => ({ sheet, kinds: [...Map.groupBy(aside.filter((row) => row.sheet === sheet), ({ kind }) => kind)].map(([kind, rows]) => ({ kind, rows: rows.length })) })),
    pages: sheetPages(sheets.filter(({ name }) => tables.some(({ sheet }) => sheet === name)), { sheets: tables, aside }),
    fieldsOf: tables.map(({ sheet, kind }) => ({ sheet, fields: types[kind].layout.fields.map(({ field }) => field) })),
    ownNames: Object.values(types).flatMap(({ kind, columns }) => columns.flatMap(({ field, heading }) => (heading === undefined ? [] : [{ list: kind, field, name: heading }]))),
  })
}
