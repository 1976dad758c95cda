import type { Context } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/db.ts'
import { lineTicks, type LineTicks } from '../query/line-ticks.ts'
import { postCosts } from '../store/cost-store.ts'
import { addApproval, markPosted } from '../store/document-store.ts'
import { addLots } from '../store/lot-store.ts'
import { postMovements, type Moved } from '../store/movement-store.ts'
import { addPlace } from '../store/place-store.ts'
import { actorId, actorName } from './permit.ts'
import type { PlannedPosting } from './plan-posting.ts'

/** Version of the shape below; older ones are read for ever. */
export const factsFormat = 1

/** What the journal keeps of a posting: every row it writes can be recomputed from this. */
export type PostingRecord = ReturnType<typeof postingRecord>

/** A planned posting with what only the moment of writing knows. */
export type ReadyPosting = {
  readonly planned: PlannedPosting
  readonly command: string
  readonly number: string
  readonly postedAt: string
  readonly postedBy: string
  readonly personId: string | null
  readonly ticks: ReadonlyMap<string, LineTicks>
}

export function readyPosting(db: ReadDb, ctx: Context, { planned, command, number }: { readonly planned: PlannedPosting; readonly command: string; readonly number: string }): ReadyPosting {
  return {
    planned, command, number, postedAt: ctx.now(), postedBy: actorName(ctx), personId: actorId(ctx),
    ticks: lineTicks(db, planned.document.id),
  }
}

export function postingRecord(ready: ReadyPosting) {
  const { planned, number, postedAt, postedBy, personId } = ready
  const { revision: _revision, ...header } = planned.paper.record
  return {
    format: factsFormat,
    document: { ...header, number, paper: 'approved', goods: 'done', postedAt, postedBy, amountFen: planned.amountFen },
    lines: planned.paper.lines.map(({ line }) => line),
    lots: planned.newLots,
    places: planned.newPlaces,
    layers: planned.layers,
    movements: planned.movements.map((movement) => ({ ...movement, ...movedOf(ready, movement.line) })),
    costs: planned.entries,
    approval: { personId, personName: postedBy, verdict: 'not-required', at: postedAt },
  }
}

/** All rows of one posting; the journal line is already there, and the paper is frozen last. */
export function writePosting(tx: WriteDb, ready: ReadyPosting, sequence: number): void {
  const { planned, command, postedAt, postedBy, personId } = ready
  const { document, movements } = planned
  for (const place of planned.newPlaces) addPlace(tx, place)
  addLots(tx, planned.newLots)
  const common = { command, sequence, document: document.id, businessDate: document.businessDate, movements }
  const movementIds = postMovements(tx, { ...common, places: planned.places, moved: (line) => movedOf(ready, line) })
  postCosts(tx, { ...common, movementIds, layers: planned.layers, entries: planned.entries })
  addApproval(tx, { documentId: document.id, step: 0, personId, personName: postedBy, verdict: 'not-required', note: '', at: postedAt, commandId: command })
  markPosted(tx, { id: document.id, postedAt, postedBy, sequence, amountFen: planned.amountFen, lineCount: planned.paper.lines.length })
}

function movedOf(ready: ReadyPosting, line: string): Moved {
  const ticks = ready.ticks.get(line)
  return ticks ? { at: ticks.at, firstTick: ticks.firstTick, lastTick: ticks.lastTick } : { at: ready.postedAt, firstTick: null, lastTick: null }
}
