import type { Context } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/db.ts'
import type { BusinessDate } from '../domain/business-date.ts'
import { isDraft } from '../domain/document-state.ts'
import type { DocumentKind, GoodsState, LotIdentity, PaperState, Tracking } from '../domain/document.ts'
import { asId } from '../domain/ids.ts'
import type { Problem } from '../domain/problem.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { quantity, zero, type Quantity, type Scale } from '../domain/quantity.ts'
import { issueEffect, moveEffect, receiveEffect, type DraftLine, type GoodsEffect, type GoodsEntry, type Notice } from '../domain/scan/goods-effect.ts'
import type { ScannerSettings } from '../domain/scan/scanner-settings.ts'
import { conditionName } from '../query/conditions.ts'
import { entryRows, lastEntry } from '../query/draft-lines.ts'
import { entryDraft, entryItem, entryLines, type EntryDraft, type EntryItem, type EntryLine } from '../query/entry-draft.ts'
import { holdingsOf } from '../query/holdings.ts'
import { lineTicks } from '../query/line-ticks.ts'
import { ownBin } from '../query/own-bin.ts'
import type { ItemPack } from '../query/packs-of.ts'
import { permit } from './permit.ts'
import { resolveEntry, type EntryTarget, type ScanChoice } from './resolve-entry.ts'
import { takeBack } from './undo-entry.ts'
import { writeEntry } from './write-entry.ts'

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
  /** What the desk knows of its gun or camera; nothing known where absent. */
  readonly scanner?: CodeSource | undefined
  /** The draft's last entry, taken back in the same commit: another lot for the last scan. */
  readonly replaces?: string | undefined
}

export type CodeSource = Pick<ScannerSettings, 'prefix' | 'suffix' | 'separators'>

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
    const draft = entryDraft(tx, input)
    if (!draft) return refuse({ code: 'document.not-found', document: input.document })
    if (draft.answered !== null) return accept(JSON.parse(draft.answered) as RecordedEntry)
    const forbidden = whyClosed(tx, ctx, draft)
    if (forbidden) return refuse(forbidden)
    if (input.replaces !== undefined && lastEntry(tx, draft.id) !== input.replaces) return refuse({ code: 'scan.nothing-to-undo' })
    const resolved = resolveEntry(tx, ctx, { input, on: draft.businessDate })
    if (!resolved.ok) return resolved
    if (resolved.value.kind === 'choose') return accept(resolved.value)
    return enter(tx, ctx, { input, draft, target: resolved.value.target })
  })
}

function whyClosed(db: ReadDb, ctx: Context, draft: EntryDraft): Problem | undefined {
  if (!isDraft(draft.paper as PaperState, draft.goods as GoodsState)) return { code: 'document.not-draft', document: draft.id, number: draft.number ?? '' }
  return permit(db, ctx, 'draft', { depot: draft.depot, agency: draft.depotOwner ?? undefined })
}

type Entering = { readonly input: RecordEntry; readonly draft: EntryDraft; readonly target: EntryTarget }

function enter(tx: WriteDb, ctx: Context, { input, draft, target }: Entering): Result<RecordedEntry> {
  const item = entryItem(tx, target.item)
  if (!item) return refuse({ code: 'master.not-found', table: 'item', id: target.item })
  const { packs } = item
  const asked = target.quantityOf({ scale: item.scale, unit: item.unit, packs })
  if (typeof asked === 'string') return refuse({ code: 'scan.quantity', typed: input.typed, fault: asked })
  if (asked === zero) return refuse({ code: 'scan.quantity-zero' })
  const taken = input.replaces === undefined ? [] : entryRows(tx, input.replaces)
  const lines = entryLines(tx, draft.id, item.id).map((line) => withoutRows(line, taken))
  const effect = effectOf(draft.kind as DocumentKind, goodsEntry(tx, { input, draft, target, item, asked, lines }))
  if (!effect.ok) return effect
  if (effect.value.kind === 'ask-lot') return accept({ kind: 'ask-lot', item: { id: item.id, name: item.name, tracking: item.tracking } })
  if (input.replaces !== undefined) takeBack(tx, ctx, { input: { ...input, entry: ctx.newId<'scan'>() }, undone: input.replaces })
  return accept(writeEntry(tx, ctx, { input, draft, item, lines, packs, asked, effect: effect.value, packaging: target.packaging }))
}

/** A line as it will be once the replaced entry is taken back. */
function withoutRows(line: EntryLine, rows: readonly { readonly line: string; readonly quantity: number }[]): EntryLine {
  return { ...line, quantity: rows.reduce((left, row) => (row.line === line.id ? left - row.quantity : left), line.quantity) }
}

function effectOf(kind: DocumentKind, entry: GoodsEntry): Result<GoodsEffect> {
  if (kind === 'receipt') return receiveEffect(entry)
  return kind === 'issue' ? issueEffect(entry) : moveEffect(entry)
}

type Known = Entering & { readonly item: EntryItem; readonly asked: Quantity; readonly lines: readonly EntryLine[] }

function goodsEntry(db: ReadDb, { input, draft, target, item, asked, lines }: Known): GoodsEntry {
  const place = input.place ?? (draft.kind === 'receipt' ? ownBin(db, draft.depot) : undefined)
  return {
    on: draft.businessDate as BusinessDate, purpose: draft.purpose, depotName: draft.depotName, asked,
    item: {
      id: asId<'item'>(item.id), code: item.code, name: item.name, unit: item.unit, scale: item.scale, tracking: item.tracking as Tracking,
      shelfLife: item.shelfLife ?? undefined, shelfLifeUnit: item.shelfLifeUnit === 'day' ? 'day' : 'month', serviceLifeMonths: item.serviceLifeMonths ?? undefined,
      alertDays: item.alertDays ?? undefined, conditionName: (code) => conditionName(db, code),
    },
    described: target.described, withoutBatch: input.withoutBatch, reason: input.reason,
    chosenLot: input.lot === undefined ? undefined : asId<'lot'>(input.lot),
    place: place === undefined ? undefined : asId<'place'>(place),
    holdings: holdingsOf(db, draft.depot, [item.id]),
    lines: touchedLast(db, draft, lines.filter((line) => line.quantity > 0)).map(toDraftLine),
  }
}

/** The lot that the next receipt takes over is the one last scanned, not the one begun last. */
function touchedLast(db: ReadDb, draft: EntryDraft, lines: readonly EntryLine[]): readonly EntryLine[] {
  if (draft.kind !== 'receipt' || lines.length < 2) return lines
  const ticks = lineTicks(db, draft.id)
  return lines.toSorted((a, b) => (ticks.get(a.id)?.lastTick ?? 0) - (ticks.get(b.id)?.lastTick ?? 0))
}

function toDraftLine(line: EntryLine): DraftLine {
  return {
    id: asId<'line'>(line.id), quantity: quantity(line.quantity),
    lot: line.lot === null ? undefined : asId<'lot'>(line.lot),
    from: line.from === null ? undefined : asId<'place'>(line.from),
    to: line.to === null ? undefined : asId<'place'>(line.to),
    describes: {
      batch: line.batch, producedOn: line.producedOn as BusinessDate | '', expiresOn: line.expiresOn as BusinessDate | '',
      serviceUntil: line.serviceUntil as BusinessDate | '', serial: line.serial,
    },
  }
}
