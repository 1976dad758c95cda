import type { ImportField } from '#core/domain/problems/import.ts'
import { columnOf, type AsideRow, type Table, type TableRow } from './read-tables.ts'
import { typeIt, type FieldProblem, type Fix, type RowProblem } from './row-problem.ts'
import { cellText } from './sheet.ts'

/** A line taken, set aside, or every reason against it. */
export type Checked<T> = { readonly value: T } | { readonly aside: 'no-stock' } | { readonly problems: readonly FieldProblem[] }

/** Judges one line; `fixed` names the cells that a person replaced. */
export type Check<T> = (row: TableRow, fixed: ReadonlySet<ImportField>) => Checked<T>

export type CheckedRows<T> = { readonly rows: readonly T[]; readonly problems: readonly RowProblem[]; readonly aside: readonly AsideRow[] }

/** A fix may lay bare the next problem of its row; more rounds than columns are a circle. */
const roundLimit = 20

type Checking<T> = { readonly check: Check<T>; readonly fixes: readonly Fix[]; readonly about: readonly ImportField[] }

/** Judges all lines of the tables with the fixes applied where they are needed, and only there. */
export function checkRows<T>(tables: readonly Table[], { check, fixes, about }: Checking<T>): CheckedRows<T> {
  const rows: T[] = []
  const problems: Omit<RowProblem, 'alike'>[] = []
  const aside: AsideRow[] = []
  const byValue = fixesByValue(fixes)
  for (const table of tables) {
    problems.push(...missingColumns(table))
    if (table.missing.length > 0) continue
    let above: TableRow['cells'] = {}
    for (const row of table.rows) {
      const settled = settle(row, { check, byValue, above })
      above = settled.row.cells
      if ('value' in settled.outcome) rows.push(settled.outcome.value)
      else if ('aside' in settled.outcome) aside.push({ sheet: row.sheet, row: row.row, kind: settled.outcome.aside, text: aboutText(settled.row, about) })
      else for (const problem of settled.outcome.problems) problems.push(placed(problem, { table, row: settled.row, about }))
    }
  }
  return { rows, problems: counted(problems), aside }
}

type Settling<T> = { readonly check: Check<T>; readonly byValue: ReadonlyMap<string, readonly Fix[]>; readonly above: TableRow['cells'] }
type Settled<T> = { readonly row: TableRow; readonly outcome: Checked<T> | { readonly aside: 'skipped' } }

function settle<T>(start: TableRow, { check, byValue, above }: Settling<T>): Settled<T> {
  let row = start
  const fixed = new Set<ImportField>()
  for (let round = 0; ; round += 1) {
    const outcome = check(row, fixed)
    if (!('problems' in outcome) || byValue.size === 0 || round === roundLimit) return { row, outcome }
    const fix = firstFix(outcome.problems, row, byValue)
    if (!fix) return { row, outcome }
    if ('skip' in fix) return { row, outcome: { aside: 'skipped' } }
    fixed.add(fix.field)
    row = mended(row, fix, above)
  }
}

function mended(row: TableRow, { field, to }: { readonly field: ImportField; readonly to: string }, above: TableRow['cells']): TableRow {
  const cell = to === sameAsAbove ? above[field] : to === '' ? undefined : to
  return { ...row, cells: { ...row.cells, [field]: cell } }
}

/** A fix that repeats, row by row, what stands above an empty cell. */
export const sameAsAbove = '同上'

function firstFix(problems: readonly FieldProblem[], row: TableRow, byValue: ReadonlyMap<string, readonly Fix[]>): Fix | undefined {
  for (const { field, value } of problems) {
    const fits = byValue.get(`${field}\n${value}`)?.filter((fix) => (fix.sheet ?? row.sheet) === row.sheet && (fix.row ?? row.row) === row.row)
    // The one that names its row is the more exact answer.
    const [fix] = (fits ?? []).toSorted((a, b) => Number(b.row !== undefined) - Number(a.row !== undefined))
    if (fix) return fix
  }
  return undefined
}

function fixesByValue(fixes: readonly Fix[]): ReadonlyMap<string, readonly Fix[]> {
  return Map.groupBy(fixes, ({ field, value }) => `${field}\n${value}`)
}

function missingColumns(table: Table): readonly Omit<RowProblem, 'alike'>[] {
  return table.missing.map((group) => {
    const field = group[0] ?? 'itemName'
    return {
      sheet: table.sheet,
      row: table.header?.first ?? 1,
      field,
      column: { heading: '', letter: '' },
      value: '',
      reason: { code: 'import.column-missing', sheet: table.sheet, field },
      proposal: typeIt,
      about: '',
    }
  })
}

type Place = { readonly table: Table; readonly row: TableRow; readonly about: readonly ImportField[] }

function placed(problem: FieldProblem, { table, row, about }: Place): Omit<RowProblem, 'alike'> {
  return { sheet: row.sheet, row: row.row, column: columnOf(table, problem.field), about: aboutText(row, about), ...problem }
}

function aboutText({ cells }: TableRow, about: readonly ImportField[]): string {
  return about.map((field) => cellText(cells[field])).filter((text) => text !== '').join(' ')
}

function counted(problems: readonly Omit<RowProblem, 'alike'>[]): readonly RowProblem[] {
  const counts = new Map<string, number>()
  const keyOf = ({ field, value, reason }: FieldProblem): string => `${field}\n${value}\n${reason.code}`
  for (const problem of problems) counts.set(keyOf(problem), (counts.get(keyOf(problem)) ?? 0) + 1)
  return problems.map((problem) => ({ ...problem, alike: counts.get(keyOf(problem)) ?? 1 }))
}
