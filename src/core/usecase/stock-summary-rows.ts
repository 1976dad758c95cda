import type { ReadDb } from '../db/db.ts'
import { keepingOf } from '../domain/place.ts'
import type { Scale } from '../domain/quantity.ts'
import { summaryFigures, type SummaryFigures, type SummaryFlow } from '../domain/stock-summary.ts'
import { heldAtEnd, nearestLastDays, summaryFlows, worthAtEnd, type HeldPart } from '../query/stock-summary.ts'
import { ledgerDepots, namedItems, type NamedItem } from '../query/summary-names.ts'
import type { LedgerQuestion } from './ledger-question.ts'

type Money = 'openingFen' | 'inFen' | 'outFen'

/** One item in one depot. Amounts in fen, absent where the depot's money is not seen; quantities in smallest units. */
export type StockSummaryRow = Omit<SummaryFigures, Money> & { readonly [Key in Money]?: number } & {
  readonly item: string
  readonly depotId: string
  readonly itemCode: string
  readonly standardCode: string
  readonly category: string
  readonly itemName: string
  readonly spec: string
  readonly unit: string
  readonly scale: Scale
  /** Name of the depot. */
  readonly depot: string
  readonly closingQuantity: number
  readonly closingFen?: number
  readonly inTransit: number
  readonly onLoan: number
  readonly inspecting: number
  /** Of what lies there now; none where nothing has a last day or nothing is left. */
  readonly nextExpiry?: string
}

export function summaryRows(db: ReadDb, question: LedgerQuestion): readonly StockSummaryRow[] {
  const found = gather(db, question)
  const items = new Map(namedItems(db, [...new Set([...found.values()].map(({ item }) => item))]).map((item) => [item.id, item]))
  const depots = new Map(ledgerDepots(db, question.depots).map((depot, at) => [depot.id, { ...depot, at }]))
  const rows: { readonly row: StockSummaryRow; readonly at: number }[] = []
  for (const part of found.values()) {
    const item = items.get(part.item)
    const depot = depots.get(part.depot)
    if (!item || !depot) continue
    const row = rowOf(part, { item, depot: depot.name, withAmounts: question.costDepots === 'all' || question.costDepots.includes(part.depot) })
    if (isShown(row)) rows.push({ row, at: depot.at })
  }
  rows.sort((a, b) => compare(a.row.itemCode, b.row.itemCode) || a.at - b.at)
  return rows.map(({ row }) => row)
}

/** Everything known of one item in one depot. */
type Gathered = {
  readonly item: string
  readonly depot: string
  readonly flows: SummaryFlow[]
  held: number
  worthFen: number
  inTransit: number
  onLoan: number
  inspecting: number
  nextExpiry: string | undefined
}

function gather(db: ReadDb, question: LedgerQuestion): ReadonlyMap<string, Gathered> {
  const found = new Map<string, Gathered>()
  const at = ({ item, depot }: { readonly item: string; readonly depot: string }): Gathered => {
    const key = `${item}|${depot}`
    const known = found.get(key) ?? { item, depot, flows: [], held: 0, worthFen: 0, inTransit: 0, onLoan: 0, inspecting: 0, nextExpiry: undefined }
    found.set(key, known)
    return known
  }
  for (const flow of summaryFlows(db, question)) at(flow).flows.push(flow)
  for (const part of heldAtEnd(db, question)) hold(at(part), part)
  for (const worth of worthAtEnd(db, question)) at(worth).worthFen += worth.amountFen
  for (const last of nearestLastDays(db, question)) at(last).nextExpiry = last.day
  return found
}

function hold(into: Gathered, { kind, inspecting, quantity }: HeldPart): void {
  if (keepingOf(kind) === 'stock') {
    into.held += quantity
    if (inspecting === 1) into.inspecting += quantity
  }
  if (kind === 'in-transit') into.inTransit += quantity
  if (kind === 'borrower') into.onLoan += quantity
}

type Naming = { readonly item: NamedItem; readonly depot: string; readonly withAmounts: boolean }

function rowOf(found: Gathered, { item, depot, withAmounts }: Naming): StockSummaryRow {
  const { openingFen, inFen, outFen, ...quantities } = summaryFigures(found.flows)
  return {
    item: item.id, depotId: found.depot, itemCode: item.code, standardCode: item.nationalCode, category: item.category, itemName: item.name, spec: item.spec,
    unit: item.unit, scale: item.scale, depot, ...quantities,
    ...(withAmounts ? { openingFen, inFen, outFen, closingFen: found.worthFen } : {}),
    closingQuantity: found.held, inTransit: found.inTransit, onLoan: found.onLoan, inspecting: found.inspecting,
    ...(found.nextExpiry === undefined || found.held === 0 ? {} : { nextExpiry: found.nextExpiry }),
  }
}

/** A row with nothing but zeros tells nothing. */
function isShown({ item: _item, others, scale: _scale, ...row }: StockSummaryRow): boolean {
  return others.length > 0 || Object.values(row).some((value) => typeof value === 'number' && value !== 0)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
