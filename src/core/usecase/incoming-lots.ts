import type { Context } from '../context.ts'
import type { ReadDb } from '../db/db.ts'
import type { Document, DocumentLine, LotIdentity } from '../domain/document.ts'
import { asId, type Id } from '../domain/ids.ts'
import { incomingIdentity, sameLot } from '../domain/lot-life.ts'
import type { IncomingLot } from '../domain/posting-facts.ts'
import type { Problem } from '../domain/problem.ts'
import { quantity } from '../domain/quantity.ts'
import { answer, type Result } from '../domain/result.ts'
import { lastProvisional, lotsLike, serialUnits, type KnownLot } from '../query/known-lots.ts'
import type { NewLot } from '../store/lot-store.ts'

export type Incoming = {
  readonly lots: ReadonlyMap<Id<'line'>, readonly IncomingLot[]>
  readonly made: readonly NewLot[]
}

/**
 * Finds or makes the lot of every line that comes in. A serial item without serial becomes one lot per unit with
 * provisional serials `<item>-<depot>-<nnn>` marked 待贴码. A fixed number of queries, however many lines.
 */
export function incomingLots(db: ReadDb, ctx: Context, { document, depotCode }: { readonly document: Document; readonly depotCode: string }): Result<Incoming> {
  const described = document.lines.map((line) => ({ line, identity: incomingIdentity(line.item, line.describes) }))
  const problems = described.flatMap(({ line }) => capacityFault(line))
  const serials = described.filter(({ line }) => line.item.tracking === 'serial')
  const units = serialLots(db, ctx, { serials, depotCode })
  const shelf = shelfLots(db, ctx, described.filter(({ line }) => line.item.tracking !== 'serial'))
  return answer(
    { lots: new Map([...shelf.lots, ...units.lots]), made: [...shelf.made, ...units.made] },
    [...problems, ...units.problems],
  )
}

type Described = { readonly line: DocumentLine; readonly identity: LotIdentity }
type Found = { readonly lots: Map<Id<'line'>, readonly IncomingLot[]>; readonly made: NewLot[]; readonly problems: Problem[] }

function capacityFault(line: DocumentLine): readonly Problem[] {
  return line.item.tracking === 'capacity' ? [{ code: 'line.capacity-item', position: line.position, item: line.item.name }] : []
}

function shelfLots(db: ReadDb, ctx: Context, described: readonly Described[]): Found {
  const known: KnownLot[] = [...lotsLike(db, described.map(({ line, identity }) => [line.item.id, identity.batch, '']))]
  const found: Found = { lots: new Map(), made: [], problems: [] }
  for (const { line, identity } of described) {
    const fitting = known.filter((lot) => lot.item === line.item.id && sameLot(lot, identity))
    const exact = fitting.find((lot) => equalDays(lot, identity))
    const chosen = exact ?? (fitting.length === 1 ? fitting[0] : undefined)
    const lot = chosen?.id ?? remember(makeLot(ctx, line, identity), found, known)
    found.lots.set(line.id, [{ lot: asId<'lot'>(lot), quantity: line.quantity }])
  }
  return found
}

function remember(made: NewLot, found: Found, known: KnownLot[]): string {
  found.made.push(made)
  known.push({ ...made, item: made.itemId })
  return made.id
}

function serialLots(db: ReadDb, ctx: Context, { serials, depotCode }: { readonly serials: readonly Described[]; readonly depotCode: string }): Found {
  const found: Found = { lots: new Map(), made: [], problems: [] }
  if (serials.length === 0) return found
  const named = serials.filter(({ identity }) => identity.serial !== '')
  const known = new Map(serialUnits(db, named.map(({ line, identity }) => [line.item.id, identity.serial])).map((unit) => [`${unit.item}|${unit.serial}`, unit]))
  const seen = new Set<string>()
  const running = new Map(lastProvisional(db, serials.map(({ line }) => [line.item.id, provisionalPrefix(line, depotCode)])))
  for (const { line, identity } of serials) {
    if (identity.serial === '') {
      found.lots.set(line.id, provisionalUnits({ ctx, line, identity, depotCode, running, found }))
      continue
    }
    const key = `${line.item.id}|${identity.serial}`
    const unit = known.get(key)
    found.problems.push(...serialFaults(line, { serial: identity.serial, place: unit?.place ?? '', again: seen.has(key) }))
    seen.add(key)
    const lot = unit?.id ?? remember(makeLot(ctx, line, identity), found, [])
    found.lots.set(line.id, [{ lot: asId<'lot'>(lot), quantity: line.quantity }])
  }
  return found
}

type SerialFacts = { readonly serial: string; readonly place: string; readonly again: boolean }

function serialFaults(line: DocumentLine, { serial, place, again }: SerialFacts): readonly Problem[] {
  const faults: Problem[] = []
  if (line.quantity !== 1) faults.push({ code: 'line.serial-not-one', position: line.position, item: line.item.name, quantity: line.quantity })
  if (again) faults.push({ code: 'line.serial-twice', position: line.position, item: line.item.name, serial })
  if (place !== '') faults.push({ code: 'stock.serial-present', item: line.item.name, serial, place })
  return faults
}

type ProvisionalUnits = {
  readonly ctx: Context
  readonly line: DocumentLine
  readonly identity: LotIdentity
  readonly depotCode: string
  readonly running: Map<string, number>
  readonly found: Found
}

function provisionalUnits({ ctx, line, identity, depotCode, running, found }: ProvisionalUnits): readonly IncomingLot[] {
  const first = (running.get(line.item.id) ?? 0) + 1
  running.set(line.item.id, first + line.quantity - 1)
  return Array.from({ length: line.quantity }, (_, index) => {
    const serial = `${provisionalPrefix(line, depotCode)}${String(first + index).padStart(3, '0')}`
    const made = { ...makeLot(ctx, line, { ...identity, serial }), provisional: true }
    found.made.push(made)
    return { lot: asId<'lot'>(made.id), quantity: quantity(1) }
  })
}

function provisionalPrefix(line: DocumentLine, depotCode: string): string {
  return `${line.item.code}-${depotCode}-`
}

function makeLot(ctx: Context, line: DocumentLine, identity: LotIdentity): NewLot {
  return { id: ctx.newId<'lot'>(), itemId: line.item.id, ...identity, provisional: false }
}

function equalDays(lot: KnownLot, identity: LotIdentity): boolean {
  return lot.producedOn === identity.producedOn && lot.expiresOn === identity.expiresOn && lot.serviceUntil === identity.serviceUntil
}
