import type { Context } from '../context.ts'
import type { ReadDb } from '../db/db.ts'
import type { BusinessDate } from '../domain/business-date.ts'
import { isDraft } from '../domain/document-state.ts'
import type { GoodsState, PaperState } from '../domain/document.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { documentRecord, postingLines } from '../query/document-for-posting.ts'
import { removeLine } from '../store/document-store.ts'
import { planPosting } from './plan-posting.ts'
import { runCommand, type Decision } from './run-command.ts'
import { postingRecord, readyPosting, writePosting } from './write-posting.ts'

export type PostDocument = {
  readonly command: string
  readonly document: string
  /** The revision the person saw; a draft changed since is shown again instead of posted. */
  readonly revision: number
  readonly clockConfirmed?: boolean | undefined
  /** A handheld's clock says the day; it may run ahead of this machine's. */
  readonly importedFromLog?: boolean | undefined
}

export type Posted = { readonly document: string; readonly number: string; readonly movements: number; readonly amountFen: number }

/** 过账: a draft becomes a fact, or nothing happens and every reason is named. */
export function postDocument(ctx: Context, input: PostDocument): Result<Posted> {
  const { command, clockConfirmed = false, importedFromLog: _log, ...payload } = input
  return runCommand(ctx, { id: command, operation: 'document.post', payload, posts: true, clockConfirmed }, (db) => decide(db, ctx, input))
}

function decide(db: ReadDb, ctx: Context, input: PostDocument): Result<Decision<Posted>> {
  const record = documentRecord(db, input.document)
  if (!record) return refuse({ code: 'document.not-found', document: input.document })
  if (!isDraft(record.paper as PaperState, record.goods as GoodsState)) {
    return refuse({ code: 'document.not-draft', document: record.id, number: record.number ?? '' })
  }
  if (record.revision !== input.revision) return refuse({ code: 'document.changed-elsewhere', document: record.id, revision: record.revision })
  const today = ctx.today()
  if (record.businessDate > today && input.importedFromLog !== true) return refuse({ code: 'document.date-in-future', businessDate: record.businessDate, today })
  const lines = postingLines(db, record.id)
  const standing = lines.filter(({ line }) => line.quantity > 0)
  const planned = planPosting(db, ctx, { record: { ...record, lineCount: standing.length }, lines: standing, reversing: '' })
  if (!planned.ok) return planned
  const ready = readyPosting(db, ctx, { planned: planned.value, command: input.command, number: record.number ?? '' })
  return accept({
    answer: { document: record.id, number: ready.number, movements: planned.value.movements.length, amountFen: planned.value.amountFen },
    businessDate: record.businessDate as BusinessDate,
    facts: postingRecord(ready),
    write: (tx, sequence) => {
      for (const { line } of lines) if (line.quantity === 0) removeLine(tx, line.id)
      writePosting(tx, ready, sequence)
    },
  })
}
