import type { Context } from '../context.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { maxRun, serialsOf } from '../domain/serial-run.ts'
import { itemDetail } from '../query/item-detail.ts'
import { lastSerialNumber, serialSeries } from '../query/serial-numbers.ts'
import { raiseSeries } from '../store/epoch-store.ts'
import { permit } from './permit.ts'
import { runCommand } from './run-command.ts'

export type SerialProposal = { readonly prefix: string; readonly next: number; readonly digits: number }

/** What the next run of an item would begin with; its own number is the usual prefix. Asked for: `bind-code`. */
export function proposeSerials(ctx: Context, { item, prefix: asked }: { readonly item: string; readonly prefix: string }): Result<SerialProposal> {
  const db = ctx.connection.read
  const forbidden = permit(db, ctx, 'bind-code')
  if (forbidden) return refuse(forbidden)
  const known = itemDetail(db, item)
  if (!known) return refuse({ code: 'master.not-found', table: 'item', id: item })
  const prefix = asked === '' ? `${known.item.code}-` : asked
  return accept({ prefix, next: lastSerialNumber(db, prefix) + 1, digits: usualDigits })
}

const usualDigits = 4

export type IssueSerials = { readonly command: string; readonly item: string; readonly prefix: string; readonly digits: number; readonly count: number }

/**
 * 连号发号: takes the next numbers behind a prefix for units that are still to come, so that their labels can be printed and
 * stuck on before the receipt; no number is ever given out twice.
 */
export function issueSerials(ctx: Context, { command, ...payload }: IssueSerials): Result<{ readonly serials: readonly string[] }> {
  return runCommand(ctx, { id: command, operation: 'unit.issue-serials', payload }, (db) => {
    const forbidden = permit(db, ctx, 'bind-code')
    if (forbidden) return refuse(forbidden)
    if (!itemDetail(db, payload.item)) return refuse({ code: 'master.not-found', table: 'item', id: payload.item })
    const { prefix, digits, count } = payload
    const last = lastSerialNumber(db, prefix)
    const serials = serialsOf({ prefix, digits, count, first: last + 1 })
    if (!serials) return refuse({ code: 'serial.run-unfit', prefix, limit: maxRun })
    return accept({
      answer: { serials }, businessDate: ctx.today(), facts: { serials },
      write: (tx) => raiseSeries(tx, { prefix: serialSeries(prefix), last: last + count }),
    })
  })
}
