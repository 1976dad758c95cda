import type { Context } from '../context.ts'
import { parseDate } from '../domain/business-date.ts'
import { issuePurposes, receiptPurposes, type Purpose } from '../domain/document.ts'
import type { Problem } from '../domain/problem.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import type { ScanLogRow } from '../intake/scan-log.ts'
import type { Depot } from '../query/depot-of.ts'
import { documentRecord } from '../query/document-for-posting.ts'
import { openDraft, voidDraft } from './open-draft.ts'
import { postDocument } from './post-document.ts'
import { recordEntry } from './record-entry.ts'
import { changeLineQuantity } from './undo-entry.ts'

export type ScanGroup = {
  readonly depot: Depot
  /** Rows of one action and one day, in the order of the log. */
  readonly group: readonly ScanLogRow[]
  readonly party: string
  readonly purpose: Purpose | undefined
}

type RowOutcome = { readonly row: ScanLogRow; readonly line?: string | undefined; readonly item?: string | undefined; readonly problem?: Problem | undefined }
export type GroupOutcome = { readonly rows: readonly RowOutcome[]; readonly document?: { readonly id: string; readonly number: string } }

const device = 'handheld'

/** Records a group's rows on a draft, each taken or refused, and posts what was taken. */
export function postScanGroup(ctx: Context, scans: ScanGroup): Result<GroupOutcome> {
  const [first] = scans.group
  const day = first && parseDate(first.at.slice(0, 10))
  if (!first || !day) return accept({ rows: [] })
  const document = ctx.newId<'document'>()
  const isReceipt = first.action === '入库'
  const opened = openDraft(ctx, {
    document, kind: isReceipt ? 'receipt' : 'issue', purpose: purposeOf(isReceipt, scans.purpose), depot: scans.depot.id, party: scans.party, businessDate: day,
  })
  if (!opened.ok) return opened
  const rows = scans.group.map((row) => recordRow(ctx, document, row))
  return postTaken(ctx, document, rows)
}

function purposeOf(isReceipt: boolean, wanted: Purpose | undefined): Purpose {
  const own: readonly string[] = isReceipt ? receiptPurposes : issuePurposes
  if (wanted !== undefined && own.includes(wanted)) return wanted
  return isReceipt ? 'other-receipt' : 'other-issue'
}

function recordRow(ctx: Context, document: string, row: ScanLogRow): RowOutcome {
  const at = new Date(`${row.at.replace(' ', 'T')}+08:00`).toISOString()
  const entered = recordEntry({ ...ctx, now: () => at }, {
    entry: ctx.newId<'scan'>(), document, text: row.text, typed: '', byPack: false, withoutBatch: true, reason: '', device,
  })
  if (!entered.ok) return { row, problem: entered.problems[0] }
  if (entered.value.kind === 'recorded') return { row, line: entered.value.lines[0], item: entered.value.item.name }
  const items = entered.value.kind === 'choose' ? entered.value.choices.map((choice) => choice.name) : [entered.value.item.name]
  return { row, problem: { code: 'scan.several-items', text: row.text, items } }
}

/** Posts the draft; where the ledger refuses an item, its rows come off with that reason and the rest is tried again. */
function postTaken(ctx: Context, document: string, rows: readonly RowOutcome[]): Result<GroupOutcome> {
  const taken = rows.filter((row) => !row.problem)
  const revision = documentRecord(ctx.connection.read, document)?.revision ?? 0
  if (taken.length === 0) {
    const voided = voidDraft(ctx, { document, revision })
    return voided.ok ? accept({ rows }) : voided
  }
  const posted = postDocument(ctx, { command: ctx.newId<'command'>(), document, revision, importedFromLog: true })
  if (posted.ok) return accept({ rows, document: { id: posted.value.document, number: posted.value.number } })
  const blamed = posted.problems.filter((problem) => 'item' in problem && taken.some((row) => row.item === problem.item))
  if (blamed.length === 0) return refuse(...posted.problems)
  const kept = rows.map((row) => withdrawn(ctx, document, { row, blamed }))
  return postTaken(ctx, document, kept)
}

function withdrawn(ctx: Context, document: string, { row, blamed }: { readonly row: RowOutcome; readonly blamed: readonly Problem[] }): RowOutcome {
  const problem = blamed.find((known) => 'item' in known && known.item === row.item)
  if (!problem || row.line === undefined || row.problem) return row
  changeLineQuantity(ctx, { entry: ctx.newId<'scan'>(), document, line: row.line, quantity: 0, device })
  return { ...row, problem }
}
