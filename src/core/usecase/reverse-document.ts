import type { Context } from '../context.ts'
import type { ReadDb } from '../db/db.ts'
import type { BusinessDate } from '../domain/business-date.ts'
import { numberPrefix } from '../domain/document-number.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import type { Right } from '../domain/rights.ts'
import { depotOf } from '../query/depot-of.ts'
import { documentRecord, postingLines, type DocumentRecord, type LineRecord, type PostingLine } from '../query/document-for-posting.ts'
import { nextNumber } from '../query/next-number.ts'
import { openMovements } from '../query/settled-movements.ts'
import { siteOf } from '../query/site-of.ts'
import { addDocument, addLine, setGoods } from '../store/document-store.ts'
import { takeNumber } from '../store/number-store.ts'
import type { Paper } from './paper.ts'
import { actorId, actorName } from './permit.ts'
import { planPosting } from './plan-posting.ts'
import { runCommand, type Decision } from './run-command.ts'
import { postingRecord, readyPosting, writePosting } from './write-posting.ts'

export type ReverseDocument = {
  readonly command: string
  /** Id of the red paper, made by the caller. */
  readonly document: string
  readonly reverses: string
  /** Lines to reverse; all open ones where empty. */
  readonly lines: readonly string[]
  readonly businessDate: BusinessDate
  readonly reason: string
  readonly clockConfirmed?: boolean | undefined
  /** Asked instead of 冲销: who imported openings may take back his own batch. */
  readonly postingRight?: Right | undefined
}

export type Reversed = { readonly document: string; readonly number: string; readonly reversed: string }

/** 红字冲销: a cross-linked paper that turns the movements of a posted one round; the original stays as it is. */
export function reverseDocument(ctx: Context, input: ReverseDocument): Result<Reversed> {
  const { command, clockConfirmed = false, postingRight: _right, ...payload } = input
  return runCommand(ctx, { id: command, operation: 'document.reverse', payload, posts: true, clockConfirmed }, (db) => decide(db, ctx, input))
}

function decide(db: ReadDb, ctx: Context, input: ReverseDocument): Result<Decision<Reversed>> {
  if (input.reason.trim() === '') return refuse({ code: 'document.field-missing', field: 'reason' })
  const original = documentRecord(db, input.reverses)
  if (!original || original.goods === 'none' || original.number === null) return refuse({ code: 'document.not-found', document: input.reverses })
  if (original.kind === 'reversal') return refuse({ code: 'reversal.of-reversal', number: original.number })
  const open = openLines(db, original.id)
  const chosen = input.lines.length === 0 ? open : open.filter(({ line }) => input.lines.includes(line.id))
  if (chosen.length === 0) return refuse({ code: 'reversal.nothing-open', number: original.number })
  const paper: Paper = { record: recordOf(ctx, { input, original, lines: chosen.length }), lines: redLines(ctx, input, chosen), reversing: original.number, postingRight: input.postingRight }
  const planned = planPosting(db, ctx, paper)
  if (!planned.ok) return planned
  const series = seriesOf(db, original, input.businessDate)
  const number = nextNumber(db, series)
  const ready = readyPosting(db, ctx, { planned: planned.value, command: input.command, number })
  const goods = chosen.length === open.length ? 'reversed' : 'part-reversed'
  return accept({
    answer: { document: input.document, number, reversed: original.number },
    businessDate: input.businessDate,
    facts: { ...postingRecord(ready), goods: { document: original.id, goods } },
    write: (tx, sequence) => {
      if (takeNumber(tx, series) !== number) throw new Error(`number series ${series} moved while deciding`)
      addDocument(tx, { ...paper.record, number })
      for (const { line } of paper.lines) addLine(tx, line)
      writePosting(tx, ready, sequence)
      setGoods(tx, original.id, goods)
    },
  })
}

function openLines(db: ReadDb, document: string): readonly PostingLine[] {
  const lines = postingLines(db, document)
  const open = openMovements(db, lines.map(({ line }) => line.id))
  return lines.filter(({ line }) => [...open.keys()].some((id) => id === line.id))
}

function redLines(ctx: Context, input: ReverseDocument, lines: readonly PostingLine[]): readonly PostingLine[] {
  return lines.map(({ line, item }, index) => ({
    item,
    line: { ...line, id: ctx.newId<'line'>(), documentId: input.document, position: index + 1, settlesId: line.id } satisfies LineRecord,
  }))
}

type Making = { readonly input: ReverseDocument; readonly original: DocumentRecord; readonly lines: number }

function recordOf(ctx: Context, { input, original, lines }: Making): DocumentRecord {
  return {
    ...original, id: input.document, kind: 'reversal', paper: 'draft', goods: 'none', number: null, officialNumber: '',
    businessDate: input.businessDate, reversesId: original.id, reason: input.reason.trim(), makerName: actorName(ctx), makerId: actorId(ctx),
    startedAt: ctx.now(), postedAt: null, postedBy: null, sequence: null, amountFen: null, lineCount: lines, revision: 1,
  }
}

function seriesOf(db: ReadDb, original: DocumentRecord, businessDate: BusinessDate): string {
  const depot = original.depotId === null ? undefined : depotOf(db, original.depotId)
  return numberPrefix({ kind: 'reversal', depotCode: depot?.code ?? '', businessDate, machine: siteOf(db)?.machine ?? '' })
}
