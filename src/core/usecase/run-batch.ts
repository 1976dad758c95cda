import type { Change, Context } from '../context.ts'
import { refuse, type Result } from '../domain/result.ts'

/**
 * Several commands in one transaction: all of them, or nothing and the refusals of the first that was refused. Listeners
 * hear of the changes after the commit, of each operation once: a thousand notices would have every window read its lists
 * a thousand times.
 */
export function runBatch<Answer>(ctx: Context, work: (batch: Context) => Result<Answer>): Result<Answer> {
  const changes: Change[] = []
  const rollback = new Error('refused')
  let refusal: Result<Answer> | undefined
  try {
    const done = ctx.connection.transact(() => {
      const result = work({ ...ctx, changed: (change) => changes.push(change) })
      if (result.ok) return result
      refusal = result
      throw rollback
    })
    for (const change of lastOfEach(changes)) ctx.changed(change)
    return done
  } catch (thrown) {
    if (thrown === rollback && refusal && !refusal.ok) return refuse(...refusal.problems)
    throw thrown
  }
}

function lastOfEach(changes: readonly Change[]): Iterable<Change> {
  return new Map(changes.map((change) => [change.operation, change])).values()
}
