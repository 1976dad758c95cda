import type { PostedCost, PostedLot, PostedMovement, PostedRows } from '../query/verify-rows.ts'
import type { Difference } from '../domain/ledger-check.ts'
import type { ExpectedRows } from './verify-expected.ts'
import { note, type Findings } from './verify-findings.ts'
import { changedColumns, pairRows, type Row } from './verify-match.ts'

/** What the database holds of one posted paper. */
export type FoundPaper = {
  readonly document: PostedRows['documents'][number] | undefined
  readonly lines: PostedRows['lines']
  readonly approvals: PostedRows['approvals']
  readonly layers: PostedRows['layers']
  readonly movements: readonly PostedMovement[]
  readonly costs: readonly PostedCost[]
  readonly lots: ReadonlyMap<string, PostedLot>
}

export type ComparedPaper = { readonly number: string; readonly journal: string; readonly expected: ExpectedRows; readonly found: FoundPaper }

/** Compares every row of one posting with the journal's facts and names what differs, by paper, line and item. */
export function comparePaper(findings: Findings, { number, journal, expected, found }: ComparedPaper): void {
  const name = naming(number, journal, expected)
  const report = (difference: Difference) => note(findings, difference)
  compareOne({ table: 'document', expected: expected.document, found: found.document, name, report })
  compareById({ table: 'document_line', id: 'id', expected: expected.lines, found: found.lines, name, report })
  for (const lot of expected.lots) compareOne({ table: 'lot', expected: lot, found: found.lots.get(String(lot['id'])), name, report })
  compareById({ table: 'receipt_layer', id: 'id', expected: expected.layers, found: found.layers, name, report })
  compareById({
    table: 'approval', id: 'commandId', expected: [expected.approval], name, report,
    found: found.approvals.filter((approval) => approval.commandId === expected.approval['commandId']),
  })
  const movements = compareByLine({ table: 'movement', expected: expected.movements, found: found.movements, name, report })
  const ordinal = new Map(movements.map(([index, taken]) => [found.movements[taken]?.id, index]))
  const costs = found.costs.map((cost): Row => ({ ...cost, movement: ordinal.get(cost.movementId) ?? null }))
  compareByLine({ table: 'cost_entry', expected: expected.costs, found: costs, name, report })
}

type Name = (row: Row) => Omit<Difference, 'kind' | 'table'>
type Report = (difference: Difference) => void

function naming(number: string, journal: string, { lines }: ExpectedRows): Name {
  const byId = new Map(lines.map((line) => [line['id'], line]))
  const byItem = new Map(lines.map((line) => [line['itemId'], line]))
  return (row) => {
    const line = byId.get(row['lineId']) ?? byId.get(row['id'])
    const item = line ?? byItem.get(row['itemId'])
    return {
      document: number, journal, ...(line ? { line: Number(line['position']) } : {}), ...(item ? { item: String(item['itemName']) } : {}),
    }
  }
}

type CompareOne = { readonly table: string; readonly expected: Row; readonly found: Row | undefined; readonly name: Name; readonly report: Report }

function compareOne({ table, expected, found, name, report }: CompareOne): void {
  const at = { table, ...name(expected) }
  if (!found) return report({ ...at, kind: 'missing', ...quantityExpected(expected) })
  for (const column of changedColumns(expected, found)) {
    report({ ...at, kind: 'changed', column: snake(column), expected: plain(expected[column]), actual: plain(found[column]) })
  }
}

type CompareMany = { readonly table: string; readonly expected: readonly Row[]; readonly found: readonly Row[]; readonly name: Name; readonly report: Report }

function compareById({ table, id, expected, found, name, report }: CompareMany & { readonly id: string }): void {
  const byId = new Map(found.map((row) => [row[id], row]))
  for (const row of expected) {
    compareOne({ table, expected: row, found: byId.get(row[id]), name, report })
    byId.delete(row[id])
  }
  for (const row of byId.values()) reportExtra({ table, name, report }, row)
}

function compareByLine({ table, expected, found, name, report }: CompareMany): readonly (readonly [number, number])[] {
  const { pairs, missing, extra } = pairRows(expected, found, 'lineId')
  for (const [index, taken] of pairs) compareOne({ table, expected: expected[index] ?? {}, found: found[taken], name, report })
  for (const index of missing) compareOne({ table, expected: expected[index] ?? {}, found: undefined, name, report })
  for (const index of extra) reportExtra({ table, name, report }, found[index] ?? {})
  return pairs
}

function reportExtra({ table, name, report }: Pick<CompareMany, 'table' | 'name' | 'report'>, row: Row): void {
  const quantity = row['quantity']
  report({ table, kind: 'extra', ...name(row), ...(typeof quantity === 'number' ? { column: 'quantity', actual: quantity } : {}) })
}

function quantityExpected(row: Row): Pick<Difference, 'column' | 'expected'> {
  const quantity = row['quantity']
  return typeof quantity === 'number' ? { column: 'quantity', expected: quantity } : {}
}

function plain(value: Row[string]): string | number | null {
  return typeof value === 'boolean' ? Number(value) : (value ?? null)
}

function snake(column: string): string {
  return column.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
