import type { Context } from '../context.ts'
import { refuse, type Result } from '../domain/result.ts'
import type { Right } from '../domain/rights.ts'
import { permit } from './permit.ts'

/** Runs what only the host can do for whoever holds one of the rights. */
export async function withRight<T>(ctx: Context, rights: readonly [Right, ...Right[]], act: () => Result<T> | Promise<Result<T>>): Promise<Result<T>> {
  const refusals = rights.map((right) => permit(ctx.connection.read, ctx, right))
  const [first] = refusals
  return first && refusals.every((refusal) => refusal !== undefined) ? refuse(first) : act()
}
