import type { BusinessDate } from '../business-date.ts'
import type { LineItem, LotIdentity } from '../document.ts'
import { draw } from '../draw.ts'
import type { Id } from '../ids.ts'
import { daysLeft, isExpired, lastUsableDay, mayBeUsed } from '../lot-choice.ts'
import type { Holding } from '../movement.ts'
import type { Problem } from '../problem.ts'
import { quantity, zero, type Quantity } from '../quantity.ts'
import { accept, refuse, type Result } from '../result.ts'

/** A line of the draft that the scanned item stands on already. */
export type DraftLine = {
  readonly id: Id<'line'>
  readonly lot: Id<'lot'> | undefined
  readonly from: Id<'place'> | undefined
  readonly to: Id<'place'> | undefined
  readonly quantity: Quantity
  readonly describes: LotIdentity
}

/** One scan or typed entry of goods whose item and quantity are known, with all that decides what it does. */
export type GoodsEntry = {
  readonly on: BusinessDate
  readonly purpose: string
  readonly depotName: string
  readonly item: LineItem & { readonly alertDays: number | undefined; readonly conditionName: (code: string) => string }
  readonly asked: Quantity
  /** What the code or the person said of the lot; empty texts where nothing. */
  readonly described: LotIdentity
  /** Nothing is known of the lot and the person said so: 「无批号」. */
  readonly withoutBatch: boolean
  readonly chosenLot: Id<'lot'> | undefined
  readonly place: Id<'place'> | undefined
  readonly reason: string
  readonly holdings: readonly Holding[]
  /** The one touched last comes last. */
  readonly lines: readonly DraftLine[]
}

export type EntryPart = {
  readonly quantity: Quantity
  readonly lot: Id<'lot'> | undefined
  readonly from: Id<'place'> | undefined
  readonly to: Id<'place'> | undefined
  readonly describes: LotIdentity
}

export type Notice =
  | { readonly code: 'near-expiry'; readonly on: string; readonly days: number }
  | { readonly code: 'expiry-unknown' }
  | { readonly code: 'last-unit' }
  | { readonly code: 'other-lot'; readonly first: string }
  | { readonly code: 'provisional-serial' }

export type GoodsEffect =
  | { readonly kind: 'record'; readonly parts: readonly EntryPart[]; readonly notices: readonly Notice[]; readonly before: number; readonly after: number }
  | { readonly kind: 'ask-lot' }

export const nothingKnown: LotIdentity = { batch: '', producedOn: '', expiresOn: '', serviceUntil: '', serial: '' }

/** 入库: the lot of the code, else the last one of this paper, else asked once; a unit's serial is asked each time (screens.md §3.2). */
export function receiveEffect(entry: GoodsEntry): Result<GoodsEffect> {
  const { item, asked } = entry
  const unfit = whyNotReceived(entry)
  if (unfit) return refuse(unfit)
  const describes = incomingLot(entry) ?? nothingKnown
  if (!entry.withoutBatch && isUnsaid(item.tracking, describes)) return accept({ kind: 'ask-lot' })
  const before = heldOf(entry)
  const notices: Notice[] = item.tracking === 'serial' && describes.serial === '' ? [{ code: 'provisional-serial' }] : []
  return accept({
    kind: 'record', notices, before, after: before + asked,
    parts: [{ quantity: asked, lot: undefined, from: undefined, to: entry.place, describes }],
  })
}

function isUnsaid(tracking: LineItem['tracking'], { serial, ...lot }: LotIdentity): boolean {
  return (tracking === 'serial' && serial === '') || (tracking === 'batch' && Object.values(lot).every((part) => part === ''))
}

function whyNotReceived({ item, described, lines, asked }: GoodsEntry): Problem | undefined {
  if (item.tracking === 'capacity') return { code: 'line.capacity-item', position: 0, item: item.name }
  if (item.tracking === 'serial' && described.serial !== '' && asked !== 1) return { code: 'scan.serial-one', item: item.name, serial: described.serial }
  const again = described.serial !== '' && lines.some((line) => line.describes.serial === described.serial && line.quantity > zero)
  return again ? { code: 'scan.serial-twice', item: item.name, serial: described.serial } : undefined
}

/**
 * What was said of the lot, with the days that this paper knows of the same batch: a label without days never wipes them
 * (pain 13). Else the last lot of this paper; a serial is never carried over to the next unit.
 */
function incomingLot({ described, lines, withoutBatch }: GoodsEntry): LotIdentity | undefined {
  const { batch, ...others } = described
  if (batch !== '' || Object.values(others).some((part) => part !== '')) {
    const known = batch === '' ? undefined : lines.findLast((line) => line.describes.batch === batch)?.describes
    return known ? withDays(described, known) : described
  }
  const last = withoutBatch ? undefined : lines.at(-1)?.describes
  return last && { ...last, serial: '' }
}

function withDays(described: LotIdentity, { producedOn, expiresOn, serviceUntil }: LotIdentity): LotIdentity {
  return {
    ...described,
    producedOn: described.producedOn || producedOn, expiresOn: described.expiresOn || expiresOn, serviceUntil: described.serviceUntil || serviceUntil,
  }
}

/** 出库: the first-expiring usable lot unless another is named with a reason; expired or unusable goods only go back to the supplier. */
export function issueEffect(entry: GoodsEntry): Result<GoodsEffect> {
  const { item, asked } = entry
  const offer = offerOf(entry)
  const { named, first, other } = offer
  const unfit = whyNotIssued(entry, offer)
  if (unfit) return refuse(unfit)
  const { taken, missing } = draw(named, asked)
  if (missing > zero) return refuse({ code: 'scan.short', item: item.name, unit: item.unit, scale: item.scale, asked, available: sumOf(named) })
  const before = sumOf(offer.usable)
  const notices = [...lotNotices(entry, taken), ...(other ? [{ code: 'other-lot', first: lotName(first) } as const] : [])]
  return accept({
    kind: 'record', before, after: before - asked,
    notices: before === asked ? [...notices, { code: 'last-unit' }] : notices,
    parts: taken.map((holding) => ({ quantity: holding.quantity, lot: holding.lot, from: holding.place, to: undefined, describes: nothingKnown })),
  })
}

type Offer = {
  readonly usable: readonly Holding[]
  /** Those of the lot, bin or serial that was named; all usable ones where nothing was. */
  readonly named: readonly Holding[]
  readonly first: Holding | undefined
  /** Another lot was named than the one that should go first. */
  readonly other: boolean
}

function offerOf(entry: GoodsEntry): Offer {
  const free = entry.holdings.map((holding): Holding => ({ ...holding, quantity: freeOf(holding, entry.lines) }))
  const usable = entry.purpose === 'supplier-return' ? free : free.filter((holding) => mayBeUsed(holding, entry.on))
  const named = usable.filter((holding) => isNamed(holding, entry))
  const first = usable.find((holding) => holding.quantity > zero)
  return { usable, named, first, other: skips(entry, { first, chosen: named[0] }) }
}

function whyNotIssued(entry: GoodsEntry, { named, first, other }: Offer): Problem | undefined {
  const { item } = entry
  if (named.length === 0) return whyNone(entry)
  if (other && entry.reason === '') return { code: 'lot.reason-missing', item: item.name, batch: lotName(named[0]), first: lotName(first) }
  return repeatsSerial(entry, named) ? { code: 'scan.serial-twice', item: item.name, serial: named[0]?.serial ?? '' } : undefined
}

function sumOf(holdings: readonly Holding[]): number {
  return holdings.reduce((sum, holding) => sum + holding.quantity, 0)
}

/** 移库: from wherever the goods lie in this depot to the bin scanned before; any condition may move. */
export function moveEffect(entry: GoodsEntry): Result<GoodsEffect> {
  const { item, asked, place } = entry
  if (!place) return refuse({ code: 'scan.place-first' })
  const movable = entry.holdings
    .filter((holding) => holding.place !== place && isNamed(holding, entry))
    .map((holding) => ({ ...holding, quantity: freeOf(holding, entry.lines) }))
  if (movable.length === 0) return refuse({ code: 'scan.not-here', item: item.name, depot: entry.depotName, ...(entry.described.serial === '' ? {} : { serial: entry.described.serial }) })
  const { taken, missing } = draw(movable, asked)
  const before = sumOf(movable)
  if (missing > zero) return refuse({ code: 'scan.short', item: item.name, unit: item.unit, scale: item.scale, asked, available: before })
  return accept({
    kind: 'record', before, after: before - asked, notices: [],
    parts: taken.map((holding) => ({ quantity: holding.quantity, lot: holding.lot, from: holding.place, to: place, describes: nothingKnown })),
  })
}

function heldOf({ holdings, lines }: GoodsEntry): number {
  return sumOf(holdings) + lines.reduce((sum, line) => sum + line.quantity, 0)
}

/** What no line of this paper has taken yet; a line without bin counts against the first bins of its lot. */
function freeOf(holding: Holding, lines: readonly DraftLine[]): Quantity {
  const taken = lines.filter((line) => line.lot === holding.lot && line.from === holding.place).reduce((sum, line) => sum + line.quantity, 0)
  return quantity(Math.max(0, holding.quantity - taken))
}

function isNamed(holding: Holding, { chosenLot, described, place, purpose }: GoodsEntry): boolean {
  const agrees = (given: string, held: string) => given === '' || given === held
  return (chosenLot === undefined || holding.lot === chosenLot)
    && agrees(described.batch, holding.batch)
    && agrees(described.serial, holding.serial)
    && (described.batch !== '' || (agrees(described.expiresOn, holding.expiresOn) && agrees(described.serviceUntil, holding.serviceUntil)))
    && (purpose === '' || place === undefined || holding.place === place)
}

function whyNone(entry: GoodsEntry): Problem {
  const { item, described, on } = entry
  const held = entry.holdings.filter((holding) => isNamed(holding, { ...entry, place: undefined }))
  const only = held[0]
  if (!only) return { code: 'scan.not-here', item: item.name, depot: entry.depotName, ...(described.serial === '' ? {} : { serial: described.serial }) }
  const names = described.batch !== '' || described.serial !== '' || entry.chosenLot !== undefined || held.length === 1
  if (!names) return { code: 'scan.none-usable', item: item.name }
  if (isExpired(only, on)) return { code: 'lot.expired', item: item.name, batch: lotName(only), on: lastUsableDay(only) }
  return { code: 'lot.unusable', item: item.name, batch: lotName(only), condition: item.conditionName(only.condition) }
}

function skips({ item, purpose }: GoodsEntry, { first, chosen }: { readonly first: Holding | undefined; readonly chosen: Holding | undefined }): boolean {
  if (item.tracking !== 'batch' || purpose === 'supplier-return' || !first || !chosen || first.lot === chosen.lot) return false
  return (lastUsableDay(first) || '9999') < (lastUsableDay(chosen) || '9999')
}

function repeatsSerial({ item, described }: GoodsEntry, named: readonly Holding[]): boolean {
  return item.tracking === 'serial' && described.serial !== '' && named.length > 0 && named.every((holding) => holding.quantity === zero)
}

function lotNotices({ item, on }: GoodsEntry, taken: readonly Holding[]): readonly Notice[] {
  const first = taken[0]
  if (!first) return []
  const days = daysLeft(first, on)
  if (days === undefined) return item.shelfLife === undefined ? [] : [{ code: 'expiry-unknown' }]
  return item.alertDays !== undefined && days <= item.alertDays ? [{ code: 'near-expiry', on: lastUsableDay(first), days }] : []
}

function lotName(holding: Holding | undefined): string {
  return holding ? holding.batch || holding.serial : ''
}
