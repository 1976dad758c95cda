import type { Context } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/db.ts'
import type { BusinessDate } from '../domain/business-date.ts'
import type { Problem } from '../domain/problem.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { journalStanding, type JournalHead, type Standing } from '../query/journal-head.ts'
import { appendLine, chainStart, payloadDigest } from '../store/journal-store.ts'

/** What a caller asks for. The caller makes `id`, so that a repeated call is done once. */
export type Command = {
  readonly id: string
  readonly operation: string
  /** Kept in the journal as it is: never a password, code or outsider's name. */
  readonly payload: unknown
  /** Postings stop while a check of the ledger has failed. */
  readonly posts?: boolean
  /** The person has looked at the clock and says it is right. */
  readonly clockConfirmed?: boolean
}

export type Decision<Answer> = {
  readonly answer: Answer
  readonly businessDate: BusinessDate
  /** What the journal keeps of the outcome; every posted row can be recomputed from it. */
  readonly facts: unknown
  readonly write: (tx: WriteDb, sequence: number) => void
}

const clockToleranceMs = 120_000

/**
 * The way of every write: known id → the earlier answer; decide on a database that cannot be written; then, in the same
 * immediate transaction, one journal line and the writes. A refusal leaves nothing behind.
 */
export function runCommand<Answer>(ctx: Context, command: Command, decide: (db: ReadDb) => Result<Decision<Answer>>): Result<Answer> {
  const payload = JSON.stringify(command.payload)
  const digest = payloadDigest(command.operation, payload)
  const outcome = ctx.connection.transact((tx): Outcome<Answer> => {
    const { site, head, known } = foundedSite(tx, command)
    if (known) return { result: repeated(command, known.digest === digest ? known.answer : undefined) }
    const stopped = stopOf(ctx, command, head)
    if (stopped) return { result: refuse(stopped) }
    const decided = decide(tx)
    if (!decided.ok) return { result: decided }
    const sequence = nextSequence(site, head)
    const { answer, businessDate, facts, write } = decided.value
    appendLine(tx, head?.hash ?? chainStart, {
      siteId: site.id, epoch: site.epoch, sequence, commandId: command.id, operation: command.operation,
      actor: JSON.stringify(ctx.actor), desk: ctx.desk, businessDate, postedAt: ctx.now(),
      payload, answer: JSON.stringify(answer ?? null), facts: JSON.stringify(facts), digest,
    })
    write(tx, sequence)
    return { result: accept(answer), sequence }
  })
  if (outcome.sequence !== undefined) ctx.changed({ sequence: outcome.sequence, operation: command.operation })
  return outcome.result
}

/** The same command again: its earlier answer; the same id for something else: refused. */
function repeated<Answer>(command: Command, answer: string | undefined): Result<Answer> {
  return answer === undefined ? refuse({ code: 'command.id-reused', command: command.id }) : accept(JSON.parse(answer) as Answer)
}

function foundedSite(db: ReadDb, command: Command): Standing {
  const standing = journalStanding(db, command.id)
  if (!standing) throw new Error('a command needs a site')
  return standing
}

/** A new epoch counts from one; within an epoch there are no gaps. */
function nextSequence(site: Standing['site'], head: JournalHead | undefined): number {
  return head && head.epoch === site.epoch ? head.sequence + 1 : 1
}

type Outcome<Answer> = { readonly result: Result<Answer>; readonly sequence?: number }

function stopOf(ctx: Context, command: Command, head: JournalHead | undefined): Problem | undefined {
  if (command.posts !== true) return undefined
  if (ctx.health.failedChecks.length > 0) return { code: 'ledger.posting-stopped', checks: ctx.health.failedChecks }
  if (command.clockConfirmed === true) {
    ctx.health.clockJumpedFrom = undefined
    return undefined
  }
  const now = ctx.now()
  if (ctx.health.clockJumpedFrom !== undefined) return { code: 'clock.jumped', now, lastSeenAt: ctx.health.clockJumpedFrom }
  const behind = head !== undefined && Date.parse(head.postedAt) - Date.parse(now) > clockToleranceMs
  return behind ? { code: 'clock.behind', now, lastPostedAt: head.postedAt } : undefined
}
