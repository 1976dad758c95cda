import type { Context } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/db.ts'
import type { Problem } from '../domain/problem.ts'
import { accept, answer, refuse, type Result } from '../domain/result.ts'
import { itemDetail } from '../query/item-detail.ts'
import { placeRow } from '../query/master-rows.ts'
import { levelsOf, levelStanding } from '../query/stock-levels.ts'
import { saveLevel } from '../store/master-store.ts'
import { permit } from './permit.ts'
import { runCommand } from './run-command.ts'
import { sightOf } from './sight.ts'

/** In smallest units of the item; null for none. */
export type Level = { readonly depot: string; readonly minimum: number | null; readonly maximum: number | null }

export type SaveLevels = { readonly command: string; readonly item: string; readonly levels: readonly Level[] }

/** Sets an item's minimum and maximum at the depots named; the others keep theirs. */
export function saveLevels(ctx: Context, { command, ...payload }: SaveLevels): Result<true> {
  const { item, levels } = payload
  return runCommand(ctx, { id: command, operation: 'levels.save', payload }, (db) => answer({
    answer: true as const, businessDate: ctx.today(), facts: payload,
    write: (tx: WriteDb) => {
      for (const { depot, minimum, maximum } of levels) saveLevel(tx, { itemId: item, depotId: depot, minimum, maximum })
    },
  }, faultsOf(db, ctx, payload)))
}

function faultsOf(db: ReadDb, ctx: Context, { item, levels }: Omit<SaveLevels, 'command'>): readonly Problem[] {
  const forbidden = permit(db, ctx, 'master')
  if (forbidden) return [forbidden]
  if (!itemDetail(db, item)) return [{ code: 'master.not-found', table: 'item', id: item }]
  return levels.flatMap(({ depot, minimum, maximum }): readonly Problem[] => {
    const place = placeRow(db, depot)
    if (place?.kind !== 'depot') return [{ code: 'master.not-found', table: 'place', id: depot }]
    return minimum !== null && maximum !== null && maximum < minimum ? [{ code: 'master.levels-reversed', depot: place.name }] : []
  })
}

export type LevelStanding = ReturnType<typeof levelStanding>

/** What lies below its minimum, by depot in sight. `all` also lists what stands as it should or above its maximum. */
export function seeLevels(ctx: Context, { all }: { readonly all: boolean }): Result<LevelStanding> {
  const sight = sightOf(ctx)
  if (!sight.ok) return sight
  const standing = levelStanding(ctx.connection.read, { depots: sight.value.depots, on: ctx.today() })
  return accept(all ? standing : standing.filter(({ minimum, usable }) => (minimum ?? 0) > usable))
}

/** An item's levels, of the depots in sight. */
export function seeLevelsOf(ctx: Context, item: string): Result<ReturnType<typeof levelsOf>> {
  const db = ctx.connection.read
  const levels = levelsOf(db, item)
  if (!permit(db, ctx, 'master')) return accept(levels)
  const sight = sightOf(ctx)
  if (!sight.ok) return refuse(...sight.problems)
  const { depots } = sight.value
  return accept(levels.filter(({ depot }) => depots === 'all' || depots.includes(depot)))
}
