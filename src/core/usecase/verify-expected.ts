import type { CostEntry } from '../domain/costing.ts'
import type { Movement } from '../domain/movement.ts'
import type { JournalRow } from '../query/verify-journal.ts'
import type { Moved } from '../store/movement-store.ts'
import type { Row } from './verify-match.ts'
import type { PostingRecord } from './write-posting.ts'

/** The journal's facts of one posting; a reversal also says what became of the paper it reverses. */
export type PostingFactsKept = Omit<PostingRecord, 'movements' | 'costs'> & {
  readonly movements: readonly (Movement & Moved)[]
  readonly costs: readonly CostEntry[]
  readonly goods?: { readonly document: string; readonly goods: string }
}

export type ExpectedRows = {
  readonly document: Row
  readonly lines: readonly Row[]
  readonly lots: readonly Row[]
  readonly layers: readonly Row[]
  readonly movements: readonly Row[]
  /** `movement` is the position of the entry's movement among the paper's. */
  readonly costs: readonly Row[]
  readonly approval: Row
}

/** The facts of a line that posted a paper; undefined where it posted none, 'unreadable' where they are no facts at all. */
export function postingFactsOf({ facts }: Pick<JournalRow, 'facts'>): PostingFactsKept | undefined | 'unreadable' {
  try {
    const kept = JSON.parse(facts) as Partial<PostingFactsKept> | null
    const { document, lines, lots, layers, movements, costs, approval } = kept ?? {}
    if (!movements || typeof document !== 'object') return undefined
    const whole = [lines, lots, layers, movements, costs].every(Array.isArray) && typeof approval === 'object'
    return whole ? (kept as PostingFactsKept) : 'unreadable'
  } catch (error) {
    if (error instanceof SyntaxError) return 'unreadable'
    throw error
  }
}

/** Every row that the posting wrote, recomputed from what the journal kept of it. */
export function expectedRows(line: JournalRow, facts: PostingFactsKept): ExpectedRows {
  const { goods: _goods, ...document } = facts.document
  const common = { commandId: line.commandId, documentId: document.id, businessDate: document.businessDate }
  return {
    document: { ...document, sequence: line.sequence, lineCount: facts.lines.length },
    lines: facts.lines,
    lots: facts.lots,
    layers: facts.layers.map((layer) => ({ ...layer, sequence: line.sequence })),
    movements: facts.movements.map((movement) => ({ ...common, sequence: line.sequence, ...movementRow(movement) })),
    costs: facts.costs.map((entry) => ({ ...common, ...costRow(entry, facts) })),
    approval: { step: 0, note: '', ...facts.approval, documentId: document.id, commandId: line.commandId },
  }
}

function movementRow({ line, item, lot, from, to, quantity, at, firstTick, lastTick }: Movement & Moved): Row {
  return {
    lineId: line, itemId: item, lotId: lot, fromPlace: from.place, fromOwner: from.owner, fromCondition: from.condition,
    toPlace: to.place, toOwner: to.owner, toCondition: to.condition, quantity, movedAt: at, firstTick, lastTick,
  }
}

function costRow({ movement, pool, layer, quantity, amount, cause }: CostEntry, { movements }: PostingFactsKept): Row {
  return { ...pool, movement, lineId: movements[movement]?.line ?? null, layer, quantity, amountFen: amount, cause }
}
