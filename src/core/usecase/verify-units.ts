import type { JournalRow } from '../query/verify-journal.ts'
import type { PostedLot } from '../query/verify-rows.ts'
import type { PostingFactsKept } from './verify-expected.ts'
import { journalPlace, note, type Findings } from './verify-findings.ts'

type KeptLot = PostingFactsKept['lots'][number]

/** Provisional units: what their posting gave them, what was written of them since, and what the table holds. */
export type UnitNames = {
  readonly posted: Map<string, { readonly serial: string; readonly document: string; readonly journal: string }>
  readonly named: Map<string, { readonly serial: string; readonly journal: string }>
  readonly found: Map<string, Pick<PostedLot, 'serial' | 'provisional'>>
}

export function noUnitNames(): UnitNames {
  return { posted: new Map(), named: new Map(), found: new Map() }
}

/** Keeps what the journal says of units that get their own serials. */
export function noteNames({ named }: UnitNames, line: JournalRow): void {
  if (line.operation !== 'unit.name') return
  for (const { lot, serial } of unitsIn(line)) named.set(lot, { serial, journal: journalPlace(line) })
}

/** Facts that are no JSON any more are found broken where postings are read; here they name nobody. */
function unitsIn({ facts }: JournalRow): readonly { readonly lot: string; readonly serial: string }[] {
  try {
    return (JSON.parse(facts) as { readonly units?: readonly { readonly lot: string; readonly serial: string }[] }).units ?? []
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}

type PostedUnits = { readonly line: JournalRow; readonly facts: PostingFactsKept; readonly found: ReadonlyMap<string, PostedLot> }

/** The lots of a posting as they can be compared at once: what a unit is called is known only at the journal's end. */
export function lotsToCompare(names: UnitNames, { line, facts, found }: PostedUnits): readonly Partial<KeptLot>[] {
  return facts.lots.map((lot) => {
    if (!lot.provisional) return lot
    const { serial, provisional: _provisional, ...rest } = lot
    names.posted.set(lot.id, { serial, document: facts.document.number, journal: journalPlace(line) })
    const row = found.get(lot.id)
    if (row) names.found.set(lot.id, { serial: row.serial, provisional: row.provisional })
    return rest
  })
}

/** Each provisional unit bears the serial of its posting until a command named it, and that one after. */
export function compareNames(findings: Findings, { posted, named, found }: UnitNames): void {
  for (const [lot, row] of found) {
    const first = posted.get(lot)
    const since = named.get(lot)
    const kept = since ?? first
    if (!first || !kept) continue
    const at = { kind: 'changed', table: 'lot', document: first.document, journal: kept.journal } as const
    if (row.serial !== kept.serial) note(findings, { ...at, column: 'serial', expected: kept.serial, actual: row.serial })
    if (row.provisional === (kept === since)) note(findings, { ...at, column: 'provisional', expected: Number(kept !== since), actual: Number(row.provisional) })
  }
}
