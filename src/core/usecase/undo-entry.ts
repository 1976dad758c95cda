import type { Context } from '../context.ts'
import type { WriteDb } from '../db/db.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { entryRows, lastEntry } from '../query/draft-lines.ts'
import { lineQuantity } from '../query/line-quantity.ts'
import { setLineQuantity, touchDraft } from '../store/document-store.ts'
import { addScan } from '../store/scan-store.ts'
import { takeTick } from '../store/site-store.ts'
import { editableDraft } from './open-draft.ts'

export type UndoEntry = { readonly entry: string; readonly document: string; readonly device: string }
export type UndoneEntry = { readonly document: { readonly id: string; readonly revision: number }; readonly undone: string; readonly lines: readonly string[] }

/** 撤销: the newest entry not undone yet, whole; a further row says so, nothing is erased. */
export function undoEntry(ctx: Context, input: UndoEntry): Result<UndoneEntry> {
  return ctx.connection.transact((tx) => {
    const known = entryRows(tx, input.entry)[0]
    if (known) return accept(JSON.parse(known.answer) as UndoneEntry)
    const draft = editableDraft(tx, ctx, input.document)
    if (!draft.ok) return draft
    const undone = lastEntry(tx, input.document)
    if (undone === undefined) return refuse({ code: 'scan.nothing-to-undo' })
    return accept(takeBack(tx, ctx, { input, undone }))
  })
}

/** Takes an entry's quantities off its lines; the rows that say so name the entry. */
export function takeBack(tx: WriteDb, ctx: Context, { input, undone }: { readonly input: UndoEntry; readonly undone: string }): UndoneEntry {
  const rows = entryRows(tx, undone)
  const revision = touchDraft(tx, { id: input.document, lines: 0, number: null })
  const answer: UndoneEntry = { document: { id: input.document, revision }, undone, lines: rows.map((row) => row.line) }
  for (const row of rows) {
    setLineQuantity(tx, row.line, (lineQuantity(tx, { document: input.document, line: row.line }) ?? 0) - row.quantity)
    addScan(tx, {
      id: ctx.newId<'scan'>(), entryId: input.entry, documentId: input.document, lineId: row.line, text: '', quantity: -row.quantity,
      undoes: undone, device: input.device, at: ctx.now(), tick: takeTick(tx), answer: JSON.stringify(answer),
    })
  }
  return answer
}

export type ChangeLineQuantity = { readonly entry: string; readonly document: string; readonly line: string; readonly quantity: number; readonly device: string }

/** A line's quantity as typed over; undone like a scan. Zero takes the line off the paper. */
export function changeLineQuantity(ctx: Context, input: ChangeLineQuantity): Result<UndoneEntry> {
  return ctx.connection.transact((tx) => {
    const known = entryRows(tx, input.entry)[0]
    if (known) return accept(JSON.parse(known.answer) as UndoneEntry)
    const draft = editableDraft(tx, ctx, input.document)
    if (!draft.ok) return draft
    const before = lineQuantity(tx, input)
    if (before === undefined) return refuse({ code: 'line.not-found', line: input.line })
    setLineQuantity(tx, input.line, input.quantity)
    const revision = touchDraft(tx, { id: input.document, lines: 0, number: null })
    const answer: UndoneEntry = { document: { id: input.document, revision }, undone: '', lines: [input.line] }
    addScan(tx, {
      id: ctx.newId<'scan'>(), entryId: input.entry, documentId: input.document, lineId: input.line, text: '', quantity: input.quantity - before,
      undoes: null, device: input.device, at: ctx.now(), tick: takeTick(tx), answer: JSON.stringify(answer),
    })
    return accept(answer)
  })
}
