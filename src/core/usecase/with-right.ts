import type { Context } from '../context.ts'
import type { Problem } from '../domain/problem.ts'
import { refuse, type Result } from '../domain/result.ts'
import type { Right } from '../domain/rights.ts'
import { permit } from './permit.ts'

/** Runs what only the host can do for whoever holds one of the rights. */
export async function withRight<T>(ctx: Context, rights: readonly [Right, ...Right[]], act: () => Result<T> | Promise<Result<T>>): Promise<Result<T>> {
  const forbidden = anyRight(ctx, rights)
  return forbidden ? refuse(forbidden) : act()
}

/** The refusal where an actor holds none of the rights anywhere. */
export function anyRight(ctx: Context, rights: readonly [Right, ...Right[]]): Problem | undefined {
  const refusals = rights.map((right) => permit(ctx.connection.read, ctx, right))
  return refusals.every((refusal) => refusal !== undefined) ? refusals[0] : undefined
}
