import type { Context } from '../context.ts'
import type { BusinessDate } from '../domain/business-date.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { depotOf } from '../query/depot-of.ts'
import { documentRecord, postingLines } from '../query/document-for-posting.ts'
import { draftView, openDrafts } from '../query/draft-view.ts'
import { lotOptions, type LotOption } from '../query/lot-options.ts'
import { actorId, permit } from './permit.ts'
import { depotScope, planPosting } from './plan-posting.ts'
import type { RecordedEntry } from './record-entry.ts'

/** The last entry of a draft as it was answered; a changed quantity has no answer to show. */
export type LastEntry = { readonly entry: string; readonly text: string; readonly at: string; readonly answer: Recorded | undefined }
type Recorded = Extract<RecordedEntry, { readonly kind: 'recorded' }>
export type DraftView = Omit<NonNullable<ReturnType<typeof draftView>>, 'last'> & { readonly last: LastEntry | undefined }

/** A draft for its station; `view` of the depot is asked for. */
export function viewDraft(ctx: Context, document: string): Result<DraftView> {
  const db = ctx.connection.read
  const view = draftView(db, document)
  const depot = view && depotOf(db, view.heading.depot)
  if (!view || !depot) return refuse({ code: 'document.not-found', document })
  const forbidden = permit(db, ctx, 'view', depotScope(depot))
  return forbidden ? refuse(forbidden) : accept({ ...view, last: lastOf(view.last) })
}

type LastRow = NonNullable<ReturnType<typeof draftView>>['last']

function lastOf(row: LastRow): LastEntry | undefined {
  if (!row) return undefined
  const answer = JSON.parse(row.answer) as Partial<Recorded>
  return { ...row, answer: answer.kind === 'recorded' ? (answer as Recorded) : undefined }
}

/** What a draft's goods are worth if posted now; null where this person may not know or posting would be refused. */
export function draftAmount(ctx: Context, document: string): Result<{ readonly amountFen: number | null }> {
  const db = ctx.connection.read
  const record = documentRecord(db, document)
  const depot = record?.depotId ? depotOf(db, record.depotId) : undefined
  if (!record || !depot) return refuse({ code: 'document.not-found', document })
  const forbidden = permit(db, ctx, 'view', depotScope(depot))
  if (forbidden) return refuse(forbidden)
  if (permit(db, ctx, 'view-cost', depotScope(depot))) return accept({ amountFen: null })
  const lines = postingLines(db, document).filter(({ line }) => line.quantity > 0)
  const planned = planPosting(db, ctx, { record, lines, reversing: '' })
  return accept({ amountFen: planned.ok ? planned.value.amountFen : null })
}

export function viewLotOptions(ctx: Context, { document, item }: { readonly document: string; readonly item: string }): Result<readonly LotOption[]> {
  const view = viewDraft(ctx, document)
  if (!view.ok) return view
  const { depot, businessDate } = view.value.heading
  return accept(lotOptions(ctx.connection.read, { depot, item, document, on: businessDate as BusinessDate }))
}

/** What this person has not finished at a depot. */
export function unfinishedDrafts(ctx: Context, depot: string) {
  return ctx.actor.kind === 'nobody' ? [] : openDrafts(ctx.connection.read, { maker: actorId(ctx), depot })
}
