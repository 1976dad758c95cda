import type { Context } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/db.ts'
import type { BusinessDate } from '../domain/business-date.ts'
import type { DocumentKind, LotIdentity, Tracking } from '../domain/document.ts'
import { numberPrefix } from '../domain/document-number.ts'
import { asId } from '../domain/ids.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { quantity, zero, type Quantity, type Scale } from '../domain/quantity.ts'
import { issueEffect, moveEffect, receiveEffect, type DraftLine, type EntryPart, type GoodsEffect, type GoodsEntry, type Notice } from '../domain/scan/goods-effect.ts'
import { conditions } from '../query/conditions.ts'
import { depotOf, type Depot } from '../query/depot-of.ts'
import type { DocumentRecord, LineRecord } from '../query/document-for-posting.ts'
import { draftLinesOf, entryRows, lastPosition } from '../query/draft-lines.ts'
import { holdingsOf } from '../query/holdings.ts'
import { itemsById, type ItemRecord } from '../query/items-for-lines.ts'
import { ownBin } from '../query/own-bin.ts'
import { packsOf, type ItemPack } from '../query/packs-of.ts'
import { siteOf } from '../query/site-of.ts'
import { addLine, setLineQuantity, touchDraft } from '../store/document-store.ts'
import { takeNumber } from '../store/number-store.ts'
import { addScan } from '../store/scan-store.ts'
import { takeTick } from '../store/site-store.ts'
import { editableDraft } from './open-draft.ts'
import { lineRow } from './record-document.ts'
import { resolveEntry, type EntryTarget, type ScanChoice } from './resolve-entry.ts'

export type RecordEntry = {
  /** Made by the desk: the same entry again answers the same and adds nothing. */
  readonly entry: string
  readonly document: string
  /** What was scanned or typed. */
  readonly text: string
  /** Quantity as typed (`12`, `99x+16`, `3箱+5瓶`); one where empty. */
  readonly typed: string
  readonly byPack: boolean
  /** An item chosen from a list, where the text alone does not say. */
  readonly item?: string | undefined
  /** The bin scanned before: where goods go, or the only one to take from. */
  readonly place?: string | undefined
  readonly lot?: string | undefined
  readonly described?: Partial<LotIdentity> | undefined
  readonly withoutBatch: boolean
  readonly reason: string
  readonly device: string
}

export type RecordedEntry =
  | {
      readonly kind: 'recorded'
      readonly document: { readonly id: string; readonly number: string; readonly revision: number }
      readonly item: { readonly id: string; readonly code: string; readonly name: string; readonly spec: string; readonly unit: string; readonly scale: Scale }
      readonly packs: readonly ItemPack[]
      readonly quantity: number
      readonly lines: readonly string[]
      readonly before: number
      readonly after: number
      readonly notices: readonly Notice[]
    }
  | { readonly kind: 'choose'; readonly choices: readonly ScanChoice[] }
  | { readonly kind: 'ask-lot'; readonly item: { readonly id: string; readonly name: string; readonly tracking: string } }

/** One scan or typed entry on a draft, committed with full durability before it is answered; a refusal records nothing. */
export function recordEntry(ctx: Context, input: RecordEntry): Result<RecordedEntry> {
  return ctx.connection.transact((tx) => {
    const known = entryRows(tx, input.entry)[0]
    if (known) return accept(JSON.parse(known.answer) as RecordedEntry)
    const draft = editableDraft(tx, ctx, input.document)
    if (!draft.ok) return draft
    const record = draft.value
    const resolved = resolveEntry(tx, ctx, { input, on: record.businessDate })
    if (!resolved.ok) return resolved
    if (resolved.value.kind === 'choose') return accept(resolved.value)
    return enter(tx, ctx, { input, record, target: resolved.value.target })
  })
}

type Entering = { readonly input: RecordEntry; readonly record: DocumentRecord; readonly target: EntryTarget }

function enter(tx: WriteDb, ctx: Context, { input, record, target }: Entering): Result<RecordedEntry> {
  const item = itemsById(tx, [target.item]).get(target.item)
  const depot = record.depotId === null ? undefined : depotOf(tx, record.depotId)
  if (!item || !depot) return refuse({ code: 'master.not-found', table: 'item', id: target.item })
  const packs = packsOf(tx, item.id)
  const asked = target.quantityOf({ scale: item.scale as Scale, unit: item.unit, packs })
  if (typeof asked === 'string') return refuse({ code: 'scan.quantity', typed: input.typed, fault: asked })
  if (asked === zero) return refuse({ code: 'scan.quantity-zero' })
  const entry = goodsEntry(tx, { input, record, target, item, depot, asked })
  const effect = effectOf(record.kind as DocumentKind, entry)
  if (!effect.ok) return effect
  if (effect.value.kind === 'ask-lot') return accept({ kind: 'ask-lot', item: { id: item.id, name: item.name, tracking: item.tracking } })
  return accept(write(tx, ctx, { input, record, item, depot, packs, asked, effect: effect.value, packaging: target.packaging }))
}

function effectOf(kind: DocumentKind, entry: GoodsEntry): Result<GoodsEffect> {
  if (kind === 'receipt') return receiveEffect(entry)
  return kind === 'issue' ? issueEffect(entry) : moveEffect(entry)
}

type Known = Entering & { readonly item: ItemRecord; readonly depot: Depot; readonly asked: Quantity }

function goodsEntry(db: ReadDb, { input, record, target, item, depot, asked }: Known): GoodsEntry {
  const place = input.place ?? (record.kind === 'receipt' ? ownBin(db, depot.id) : undefined)
  return {
    on: record.businessDate as BusinessDate, purpose: record.purpose, depotName: depot.name, asked,
    item: {
      id: asId<'item'>(item.id), code: item.code, name: item.name, unit: item.unit, scale: item.scale as Scale, tracking: item.tracking as Tracking,
      shelfLife: item.shelfLife ?? undefined, shelfLifeUnit: item.shelfLifeUnit === 'day' ? 'day' : 'month', serviceLifeMonths: item.serviceLifeMonths ?? undefined,
      alertDays: item.alertDays ?? undefined, conditionNames: new Map(conditions(db).map(({ code, name }) => [code, name])),
    },
    described: target.described, withoutBatch: input.withoutBatch, reason: input.reason,
    chosenLot: input.lot === undefined ? undefined : asId<'lot'>(input.lot),
    place: place === undefined ? undefined : asId<'place'>(place),
    holdings: holdingsOf(db, depot.id, [item.id]),
    lines: draftLinesOf(db, record.id, item.id).filter((line) => line.quantity > 0).map(toDraftLine),
  }
}

function toDraftLine(line: LineRecord): DraftLine {
  return {
    id: asId<'line'>(line.id), quantity: quantity(line.quantity),
    lot: line.lotId === null ? undefined : asId<'lot'>(line.lotId),
    from: line.fromPlaceId === null ? undefined : asId<'place'>(line.fromPlaceId),
    to: line.toPlaceId === null ? undefined : asId<'place'>(line.toPlaceId),
    describes: {
      batch: line.batch, producedOn: line.producedOn as BusinessDate | '', expiresOn: line.expiresOn as BusinessDate | '',
      serviceUntil: line.serviceUntil as BusinessDate | '', serial: line.serial,
    },
  }
}

type Writing = Omit<Known, 'target'> & {
  readonly packs: readonly ItemPack[]
  readonly effect: Extract<GoodsEffect, { readonly kind: 'record' }>
  readonly packaging: string | undefined
}

function write(tx: WriteDb, ctx: Context, writing: Writing): RecordedEntry {
  const { input, record, item, depot, packs, asked, effect } = writing
  const placed = effect.parts.map((part) => placePart(tx, ctx, { part, writing }))
  const number = record.number ?? takeNumber(tx, numberPrefix({
    kind: record.kind as DocumentKind, depotCode: depot.code, businessDate: record.businessDate, machine: siteOf(tx)?.machine ?? '',
  }))
  const revision = touchDraft(tx, { id: record.id, lines: placed.filter((part) => part.isNew).length, number })
  const { id, code, name, spec, unit } = item
  const answer: RecordedEntry = {
    kind: 'recorded', document: { id: record.id, number, revision }, item: { id, code, name, spec, unit, scale: item.scale as Scale }, packs,
    quantity: asked, lines: placed.map((part) => part.line), before: effect.before, after: effect.after, notices: effect.notices,
  }
  const text = JSON.stringify(answer)
  for (const part of placed) {
    addScan(tx, {
      id: ctx.newId<'scan'>(), entryId: input.entry, documentId: record.id, lineId: part.line, text: input.text, quantity: part.quantity,
      undoes: null, device: input.device, at: ctx.now(), tick: takeTick(tx), answer: text,
    })
  }
  return answer
}

type PlacedPart = { readonly line: string; readonly quantity: number; readonly isNew: boolean }

/** Adds to the line of the same lot and places, else begins one: lot and expiry are part of a line's key (pain 13). */
function placePart(tx: WriteDb, ctx: Context, { part, writing }: { readonly part: EntryPart; readonly writing: Writing }): PlacedPart {
  const { record, item, input } = writing
  const same = draftLinesOf(tx, record.id, item.id).find((line) => isSameLine(line, part, input.reason))
  if (same) {
    setLineQuantity(tx, same.id, same.quantity + part.quantity)
    return { line: same.id, quantity: part.quantity, isNew: false }
  }
  const { describes } = part
  const line = lineRow({
    item, document: record.id, position: lastPosition(tx, record.id) + 1,
    line: {
      id: ctx.newId<'line'>(), item: item.id, quantity: part.quantity, lot: part.lot, ...describes,
      from: part.from, to: part.to, packaging: writing.packaging, reason: input.reason,
    },
  })
  addLine(tx, line)
  return { line: line.id, quantity: part.quantity, isNew: true }
}

function isSameLine(line: LineRecord, part: EntryPart, reason: string): boolean {
  const key = (lot: LotIdentity, others: readonly (string | null)[]) => JSON.stringify([lot.batch, lot.producedOn, lot.expiresOn, lot.serviceUntil, lot.serial, ...others])
  return key(toDraftLine(line).describes, [line.lotId, line.fromPlaceId, line.toPlaceId, line.reason])
    === key(part.describes, [part.lot ?? null, part.from ?? null, part.to ?? null, reason])
}
