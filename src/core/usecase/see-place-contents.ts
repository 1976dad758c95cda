import type { Context } from '../context.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { placeContents, type PlaceContents } from '../query/place-contents.ts'
import { sightOf } from './sight.ts'

export type SeenContents = PlaceContents & { readonly today: string }

/** What lies in a bin of a depot in sight; another's is as if it were not there. */
export function seePlaceContents(ctx: Context, place: string): Result<SeenContents> {
  const sight = sightOf(ctx)
  if (!sight.ok) return sight
  const contents = placeContents(ctx.connection.read, place, ctx.today())
  const hidden = contents && sight.value.depots !== 'all' && !sight.value.depots.includes(contents.place.depot)
  return !contents || hidden ? refuse({ code: 'master.not-found', table: 'place', id: place }) : accept({ ...contents, today: ctx.today() })
}
