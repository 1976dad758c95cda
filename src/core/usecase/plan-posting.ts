import type { Context } from '../context.ts'
import type { ReadDb } from '../db/db.ts'
import { stepsDue } from '../domain/approval.ts'
import type { CostEntry } from '../domain/costing.ts'
import { documentTypes } from '../domain/document-types.ts'
import { maxLines, type Document } from '../domain/document.ts'
import type { Id } from '../domain/ids.ts'
import type { Holding, Movement } from '../domain/movement.ts'
import { isHolding, type PostingPlace } from '../domain/place.ts'
import type { PostingFacts } from '../domain/posting-facts.ts'
import type { Problem } from '../domain/problem.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import type { Scope } from '../domain/rights.ts'
import { shortfalls, type Shortfall } from '../domain/shortage.ts'
import { approvalRules } from '../query/approval-rules.ts'
import { conditionName } from '../query/conditions.ts'
import { depotOf, type Depot } from '../query/depot-of.ts'
import { holdingsOf } from '../query/holdings.ts'
import { outlooksOf } from '../query/outlooks.ts'
import { outsideByKind, outsidePlaces, postingPlaces, recipientPlace } from '../query/posting-places.ts'
import { openMovements } from '../query/settled-movements.ts'
import type { Layer } from '../store/cost-store.ts'
import type { NewLot } from '../store/lot-store.ts'
import type { PlaceRow } from '../store/place-store.ts'
import { incomingLots, type Incoming } from './incoming-lots.ts'
import { permit } from './permit.ts'
import { toDocument, type Paper } from './paper.ts'
import { planCostsOf } from './plan-costs-of.ts'

/** Everything a posting will write, decided before anything is written. */
export type PlannedPosting = {
  readonly paper: Paper
  readonly document: Document
  readonly movements: readonly Movement[]
  readonly places: ReadonlyMap<string, PostingPlace>
  readonly newLots: readonly NewLot[]
  readonly newPlaces: readonly PlaceRow[]
  readonly layers: readonly Layer[]
  readonly entries: readonly CostEntry[]
  /** Money that the paper moved into or out of stock, without sign. */
  readonly amountFen: number
}

/** Decides a posting: rights, the kind's own rule, no holding below zero on any date, value, and approval steps due. */
export function planPosting(db: ReadDb, ctx: Context, paper: Paper): Result<PlannedPosting> {
  const checked = checkedPaper(db, paper)
  if (!checked.ok) return checked
  const { document, depot } = checked.value
  const type = documentTypes[document.kind]
  const forbidden = permit(db, ctx, paper.postingRight ?? type.postingRight, depotScope(depot))
  if (forbidden) return refuse(forbidden)
  const loaded = postingFacts(db, ctx, { document, depotCode: depot.code })
  if (!loaded.ok) return loaded
  const { facts, incoming, newPlaces } = loaded.value
  const planned = type.plan(facts)
  if (!planned.ok) return planned
  if (planned.value.length === 0) return refuse({ code: 'reversal.nothing-open', number: paper.reversing || document.number })
  return completed(db, ctx, { paper, facts, incoming, newPlaces, movements: planned.value })
}

/** A paper that names what every posting needs and has lines, but not too many. */
function checkedPaper(db: ReadDb, paper: Paper): Result<{ readonly document: Document; readonly depot: Depot }> {
  const { record, lines } = paper
  if (record.depotId === null) return refuse({ code: 'document.field-missing', field: 'depot' })
  if (record.ownerId === null) return refuse({ code: 'document.field-missing', field: 'owner' })
  if (lines.length === 0) return refuse({ code: 'document.empty', document: record.id })
  if (lines.length > maxLines) return refuse({ code: 'document.too-many-lines', lines: lines.length, limit: maxLines })
  const depot = depotOf(db, record.depotId)
  if (!depot) return refuse({ code: 'master.not-found', table: 'place', id: record.depotId })
  return accept({ document: toDocument(paper, { depot: record.depotId, owner: record.ownerId }), depot })
}

type LoadedFacts = { readonly facts: PostingFacts; readonly incoming: Incoming; readonly newPlaces: readonly PlaceRow[] }

type Started = {
  readonly paper: Paper
  readonly facts: PostingFacts
  readonly incoming: Incoming
  readonly newPlaces: readonly PlaceRow[]
  readonly movements: readonly Movement[]
}

function completed(db: ReadDb, ctx: Context, { paper, facts, incoming, newPlaces, movements }: Started): Result<PlannedPosting> {
  const { document } = facts
  const places = withPlacesOf(db, facts, movements)
  const short = belowZero(db, { facts, movements, places })
  if (short.length > 0) return refuse(...short)
  const costs = planCostsOf(db, ctx, { document, reversing: paper.reversing, movements, places })
  if (!costs.ok) return costs
  const amountFen = amountMoved(costs.value.entries)
  const steps = stepsDue(approvalRules(db, document.kind), {
    kind: document.kind, purpose: document.purpose, owner: document.owner, depot: document.depot, amountFen,
  })
  if (steps.length > 0 && paper.record.paper !== 'approved') return refuse({ code: 'approval.due', steps })
  return accept({
    paper, document, movements, places, newLots: incoming.made, newPlaces, layers: costs.value.layers, entries: costs.value.entries, amountFen,
  })
}

/** A depot's papers belong to its owner's scope. */
export function depotScope(depot: Depot): Scope {
  return { depot: depot.id, agency: depot.ownerId ?? undefined }
}

function postingFacts(db: ReadDb, ctx: Context, { document, depotCode }: { readonly document: Document; readonly depotCode: string }): Result<LoadedFacts> {
  const comesIn = document.kind === 'opening' || document.kind === 'receipt'
  const incoming = comesIn ? incomingLots(db, ctx, { document, depotCode }) : accept<Incoming>({ lots: new Map(), made: [] })
  if (!incoming.ok) return incoming
  const recipient = recipientOf(db, ctx, document)
  const outside = outsidePlaces(db)
  const takesFromBins = document.kind === 'issue' || document.kind === 'bin-move'
  const holdings = takesFromBins ? holdingsOf(db, document.depot, document.lines.map((line) => line.item.id)) : []
  return accept({
    facts: {
      document, outside: outsideByKind(outside), recipient: recipient?.place.id, incoming: incoming.value.lots,
      places: placesOf(db, document, [...outside, ...(recipient ? [recipient.place] : []), ...holdings.map((holding) => binOf(holding, document.depot))]),
      holdings,
      settled: settledBy(db, document),
      conditionName: (code) => conditionName(db, code),
    },
    incoming: incoming.value,
    newPlaces: recipient?.made ?? [],
  })
}

function placesOf(db: ReadDb, document: Document, known: readonly PostingPlace[]): ReadonlyMap<Id<'place'>, PostingPlace> {
  const places = new Map(known.map((place) => [place.id, place]))
  const named = document.lines.flatMap((line) => [line.from, line.to]).filter((id) => id !== undefined).filter((id) => !places.has(id))
  return named.length === 0 ? places : new Map([...places, ...postingPlaces(db, named)])
}

function binOf({ place, placeName }: Holding, depot: Id<'place'>): PostingPlace {
  return { id: place, kind: 'bin', name: placeName, depot }
}

function settledBy(db: ReadDb, document: Document): PostingFacts['settled'] {
  const lines = document.lines.map((line) => line.settles).filter((id) => id !== undefined)
  return lines.length === 0 ? new Map() : openMovements(db, lines)
}

/** The place of recoverable goods with this party, found or made (architecture.md §4: it belongs to the sending depot). */
function recipientOf(db: ReadDb, ctx: Context, { kind, depot, party, lines }: Document) {
  if (kind !== 'issue' || !party || !lines.some((line) => line.recoverable)) return undefined
  const known = recipientPlace(db, depot, party)
  const id = known ?? ctx.newId<'place'>()
  const place: PostingPlace = { id, kind: 'recipient', name: '', depot }
  const made: readonly PlaceRow[] = known ? [] : [{ id, kind: 'recipient', code: party, name: '', depotId: depot, partyId: party }]
  return { place, made }
}

/** A reversal moves between places that its own lines do not name. */
function withPlacesOf(db: ReadDb, facts: PostingFacts, movements: readonly Movement[]): ReadonlyMap<Id<'place'>, PostingPlace> {
  const unknown = movements.flatMap(({ from, to }) => [from.place, to.place]).filter((id) => !facts.places.has(id))
  return unknown.length === 0 ? facts.places : new Map([...facts.places, ...postingPlaces(db, unknown)])
}

type ShortCase = { readonly facts: PostingFacts; readonly movements: readonly Movement[]; readonly places: ReadonlyMap<Id<'place'>, PostingPlace> }

function belowZero(db: ReadDb, { facts, movements, places }: ShortCase): readonly Problem[] {
  const on = facts.document.businessDate
  const holds = (id: Id<'place'>) => isHolding(places.get(id)?.kind ?? 'depot')
  const items = new Map(facts.document.lines.map((line) => [line.item.id, line.item]))
  return shortfalls(movements, outlooksOf(db, movements, { on, holds, holdings: facts.holdings }), on).map((short) => worded(short, { items, places }))
}

type Named = { readonly items: ReadonlyMap<string, Document['lines'][number]['item']>; readonly places: ReadonlyMap<string, PostingPlace> }

function worded(short: Shortfall, { items, places }: Named): Problem {
  const item = items.get(short.item)
  return {
    code: 'stock.below-zero', item: item?.name ?? '', place: places.get(short.place)?.name ?? '', unit: item?.unit ?? '', scale: item?.scale ?? 0,
    on: short.on, short: short.short, ...(short.document ? { document: short.document } : {}),
  }
}

function amountMoved(entries: readonly CostEntry[]): number {
  return Math.abs(entries.filter((entry) => entry.pool.keeping === 'stock').reduce((sum, entry) => sum + entry.amount, 0))
}
