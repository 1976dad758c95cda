import type { Context } from '../context.ts'
import type { ReadDb } from '../db/db.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import type { Right } from '../domain/rights.ts'
import { depotsOfAgencies } from '../query/depots-of-agencies.ts'
import { grantsOf } from '../query/grants-of.ts'
import { permit } from './permit.ts'

export type Depots = 'all' | readonly string[]

/** Whose stock an actor sees, and of which depots also the money (permissions.md: view, view-shared, view-cost). */
export type Sight = { readonly depots: Depots; readonly costDepots: Depots }

export function sightOf(ctx: Context): Result<Sight> {
  const db = ctx.connection.read
  const forbidden = permit(db, ctx, 'view')
  if (forbidden) return refuse(forbidden)
  const shared = permit(db, ctx, 'view-shared') === undefined
  return accept({ depots: shared ? 'all' : depotsWith(db, ctx, 'view'), costDepots: depotsWith(db, ctx, 'view-cost') })
}

/** The depots asked for that are seen; none asked for means all of them. */
export function seenOf({ depots }: Sight, asked: readonly string[]): Depots {
  if (asked.length === 0) return depots
  return depots === 'all' ? asked : asked.filter((depot) => depots.includes(depot))
}

/** Depots that grants with a right name, and all depots of the agencies of those that name none. */
function depotsWith(db: ReadDb, ctx: Context, right: Right): Depots {
  if (ctx.actor.kind !== 'person') return ctx.actor.kind === 'command-line' ? 'all' : []
  const grants = grantsOf(db, ctx.actor.id).filter(({ rights }) => rights.includes(right))
  const named = grants.flatMap(({ depot }) => (depot === undefined ? [] : [depot]))
  const agencies = grants.flatMap(({ depot, agency }) => (depot === undefined ? [agency] : []))
  return [...new Set([...named, ...depotsOfAgencies(db, agencies)])]
}
