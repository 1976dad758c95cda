import type { Context } from '../context.ts'
import type { ReadDb } from '../db/db.ts'
import type { Problem } from '../domain/problem.ts'
import { holds, type Right, type Scope } from '../domain/rights.ts'
import { grantsOf } from '../query/grants-of.ts'

/**
 * Checks a right where it is used (permissions.md). The command line may do what its commands name; nobody may do nothing.
 * Answers the refusal, or undefined where the actor may go on.
 */
export function permit(db: ReadDb, ctx: Context, ...[right, scope = {}]: readonly [right: Right, scope?: Scope]): Problem | undefined {
  if (ctx.actor.kind === 'command-line') return undefined
  if (ctx.actor.kind === 'nobody') return { code: 'session.missing' }
  return holds(grantsOf(db, ctx.actor.id), right, scope) ? undefined : { code: 'right.missing', right }
}

/** The name that papers and the journal keep of an actor. */
export function actorName(ctx: Context): string {
  return ctx.actor.kind === 'nobody' ? '' : ctx.actor.name
}

export function actorId(ctx: Context): string | null {
  return ctx.actor.kind === 'person' ? ctx.actor.id : null
}
