import type { Context } from '../context.ts'
import type { BusinessDate } from '../domain/business-date.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { depotOf } from '../query/depot-of.ts'
import { draftView, openDrafts } from '../query/draft-view.ts'
import { lotOptions, type LotOption } from '../query/lot-options.ts'
import { actorId, permit } from './permit.ts'
import { depotScope } from './plan-posting.ts'

export type DraftView = NonNullable<ReturnType<typeof draftView>>

/** A draft for its station; `view` of the depot is asked for. */
export function viewDraft(ctx: Context, document: string): Result<DraftView> {
  const db = ctx.connection.read
  const view = draftView(db, document)
  const depot = view && depotOf(db, view.heading.depot)
  if (!view || !depot) return refuse({ code: 'document.not-found', document })
  const forbidden = permit(db, ctx, 'view', depotScope(depot))
  return forbidden ? refuse(forbidden) : accept(view)
}

export function viewLotOptions(ctx: Context, { document, item }: { readonly document: string; readonly item: string }): Result<readonly LotOption[]> {
  const view = viewDraft(ctx, document)
  if (!view.ok) return view
  const { depot, businessDate } = view.value.heading
  return accept(lotOptions(ctx.connection.read, { depot, item, document, on: businessDate as BusinessDate }))
}

/** What this person has not finished at a depot. */
export function unfinishedDrafts(ctx: Context, depot: string) {
  return openDrafts(ctx.connection.read, { maker: actorId(ctx), depot })
}
