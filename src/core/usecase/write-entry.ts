import type { Context } from '../context.ts'
import type { WriteDb } from '../db/db.ts'
import type { DocumentKind } from '../domain/document.ts'
import { numberPrefix } from '../domain/document-number.ts'
import type { Quantity } from '../domain/quantity.ts'
import type { EntryPart, GoodsEffect } from '../domain/scan/goods-effect.ts'
import type { EntryDraft, EntryItem, EntryLine } from '../query/entry-draft.ts'
import type { ItemPack } from '../query/packs-of.ts'
import { siteOf } from '../query/site-of.ts'
import { addLine, setLineQuantity, touchDraft } from '../store/document-store.ts'
import { takeNumber } from '../store/number-store.ts'
import { addScan } from '../store/scan-store.ts'
import { takeTick } from '../store/site-store.ts'
import { lineRow } from './record-document.ts'
import type { RecordEntry, RecordedEntry } from './record-entry.ts'

export type DecidedEntry = {
  readonly input: RecordEntry
  readonly draft: EntryDraft
  readonly item: EntryItem
  readonly lines: readonly EntryLine[]
  readonly packs: readonly ItemPack[]
  readonly asked: Quantity
  readonly effect: Extract<GoodsEffect, { readonly kind: 'record' }>
  readonly packaging: string | undefined
}

/** Writes what an entry does: its lines, the draft's number and revision, and one scan row a line. */
export function writeEntry(tx: WriteDb, ctx: Context, decided: DecidedEntry): RecordedEntry {
  const { input, draft, item, packs, asked, effect } = decided
  const placed = placeParts(tx, ctx, decided)
  const number = draft.number ?? takeNumber(tx, numberPrefix({
    kind: draft.kind as DocumentKind, depotCode: draft.depotCode, businessDate: draft.businessDate, machine: siteOf(tx)?.machine ?? '',
  }))
  const revision = touchDraft(tx, { id: draft.id, lines: placed.filter((part) => part.isNew).length, number: draft.number === null ? number : null })
  const { id, code, name, spec, unit, scale } = item
  const answer: RecordedEntry = {
    kind: 'recorded', document: { id: draft.id, number, revision }, item: { id, code, name, spec, unit, scale }, packs,
    quantity: asked, lines: placed.map((part) => part.line), before: effect.before, after: effect.after, notices: effect.notices,
  }
  const text = JSON.stringify(answer)
  for (const part of placed) {
    addScan(tx, {
      id: ctx.newId<'scan'>(), entryId: input.entry, documentId: draft.id, lineId: part.line, text: input.text, quantity: part.quantity,
      undoes: null, device: input.device, at: ctx.now(), tick: takeTick(tx), answer: text,
    })
  }
  return answer
}

type PlacedPart = { readonly line: string; readonly quantity: number; readonly isNew: boolean }

/** Adds to the line of the same lot and places, else begins one: lot and expiry are part of a line's key (pain 13). */
function placeParts(tx: WriteDb, ctx: Context, decided: DecidedEntry): readonly PlacedPart[] {
  const known = new Map(decided.lines.map((line) => [lineKey(line), line]))
  let position = decided.draft.lastPosition
  return decided.effect.parts.map((part) => {
    const same = known.get(partKey(part, decided.input.reason))
    if (same) {
      setLineQuantity(tx, same.id, same.quantity + part.quantity)
      return { line: same.id, quantity: part.quantity, isNew: false }
    }
    position += 1
    return { line: beginLine(tx, ctx, { part, decided, position }), quantity: part.quantity, isNew: true }
  })
}

type Beginning = { readonly part: EntryPart; readonly decided: DecidedEntry; readonly position: number }

function beginLine(tx: WriteDb, ctx: Context, { part, decided, position }: Beginning): string {
  const { item, draft, packaging, input } = decided
  const line = lineRow({
    item: { ...item, recoverable: item.recoverable === 1 }, document: draft.id, position,
    line: {
      id: ctx.newId<'line'>(), item: item.id, quantity: part.quantity, lot: part.lot, ...part.describes,
      from: part.from, to: part.to, packaging, reason: input.reason,
    },
  })
  addLine(tx, line)
  return line.id
}

function lineKey({ lot, from, to, batch, producedOn, expiresOn, serviceUntil, serial, reason }: EntryLine): string {
  return [lot ?? '', from ?? '', to ?? '', batch, producedOn, expiresOn, serviceUntil, serial, reason].join('|')
}

function partKey({ lot, from, to, describes }: EntryPart, reason: string): string {
  return [lot ?? '', from ?? '', to ?? '', describes.batch, describes.producedOn, describes.expiresOn, describes.serviceUntil, describes.serial, reason].join('|')
}
