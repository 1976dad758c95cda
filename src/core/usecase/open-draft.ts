import type { Context } from '../context.ts'
import type { ReadDb } from '../db/db.ts'
import type { BusinessDate } from '../domain/business-date.ts'
import { isDraft } from '../domain/document-state.ts'
import type { DocumentKind, GoodsState, PaperState, Purpose } from '../domain/document.ts'
import type { Problem } from '../domain/problem.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { depotOf } from '../query/depot-of.ts'
import { documentRecord, type DocumentRecord } from '../query/document-for-posting.ts'
import { addDocument, changeDraft } from '../store/document-store.ts'
import { actorId, actorName, permit } from './permit.ts'
import { depotScope } from './plan-posting.ts'

export type OpenDraft = {
  readonly document: string
  readonly kind: Extract<DocumentKind, 'receipt' | 'issue' | 'bin-move'>
  readonly purpose: Purpose
  readonly depot: string
  readonly party?: string | undefined
  readonly businessDate?: BusinessDate | undefined
}

export type OpenedDraft = { readonly document: string; readonly revision: number }

/** Begins a draft under the caller's id; the same call again answers the same draft. */
export function openDraft(ctx: Context, input: OpenDraft): Result<OpenedDraft> {
  return ctx.connection.transact((tx) => {
    const known = documentRecord(tx, input.document)
    if (known) return accept({ document: known.id, revision: known.revision })
    const depot = depotOf(tx, input.depot)
    if (!depot || depot.ownerId === null) return refuse({ code: 'master.not-found', table: 'place', id: input.depot })
    const forbidden = permit(tx, ctx, 'draft', depotScope(depot))
    if (forbidden) return refuse(forbidden)
    addDocument(tx, {
      id: input.document, kind: input.kind, purpose: input.purpose, paper: 'draft', goods: 'none', number: null, officialNumber: '',
      businessDate: input.businessDate ?? ctx.today(), depotId: depot.id, ownerId: depot.ownerId, partyId: input.party ?? null, reversesId: null,
      importBatchId: null, reason: '', remark: '', details: '{}', makerName: actorName(ctx), makerId: actorId(ctx), startedAt: ctx.now(),
      postedAt: null, postedBy: null, sequence: null, amountFen: null, lineCount: 0,
    })
    return accept({ document: input.document, revision: 1 })
  })
}

export type ChangeHeading = {
  readonly document: string
  readonly revision: number
  readonly purpose?: Purpose | undefined
  readonly party?: string | undefined
  readonly businessDate?: BusinessDate | undefined
  readonly officialNumber?: string | undefined
  readonly remark?: string | undefined
}

/** Changes a draft's heading; what is absent stays. */
export function changeHeading(ctx: Context, input: ChangeHeading): Result<OpenedDraft> {
  return ctx.connection.transact((tx) => {
    const draft = editableDraft(tx, ctx, input.document)
    if (!draft.ok) return draft
    if (draft.value.revision !== input.revision) return refuse({ code: 'document.changed-elsewhere', document: input.document, revision: draft.value.revision })
    const { purpose, party, businessDate, officialNumber, remark } = input
    changeDraft(tx, input.document, {
      ...(purpose === undefined ? {} : { purpose }), ...(party === undefined ? {} : { partyId: party }),
      ...(businessDate === undefined ? {} : { businessDate }), ...(officialNumber === undefined ? {} : { officialNumber }),
      ...(remark === undefined ? {} : { remark }),
    })
    return accept({ document: input.document, revision: input.revision + 1 })
  })
}

/** 作废: a draft that will not be used; its number is kept and listed. */
export function voidDraft(ctx: Context, { document, revision }: { readonly document: string; readonly revision: number }): Result<OpenedDraft> {
  const done = ctx.connection.transact((tx): Result<OpenedDraft> => {
    const draft = editableDraft(tx, ctx, document)
    if (!draft.ok) return draft
    if (draft.value.revision !== revision) return refuse({ code: 'document.changed-elsewhere', document, revision: draft.value.revision })
    changeDraft(tx, document, { paper: 'void' })
    return accept({ document, revision: revision + 1 })
  })
  if (done.ok) ctx.changed({ sequence: 0, operation: 'draft.void' })
  return done
}

/** A draft that this actor may edit, or every reason why not. */
export function editableDraft(db: ReadDb, ctx: Context, id: string): Result<DocumentRecord> {
  const record = documentRecord(db, id)
  if (!record) return refuse({ code: 'document.not-found', document: id })
  if (!isDraft(record.paper as PaperState, record.goods as GoodsState)) return refuse({ code: 'document.not-draft', document: id, number: record.number ?? '' })
  const forbidden = draftForbidden(db, ctx, record)
  return forbidden ? refuse(forbidden) : accept(record)
}

function draftForbidden(db: ReadDb, ctx: Context, record: DocumentRecord): Problem | undefined {
  const depot = record.depotId === null ? undefined : depotOf(db, record.depotId)
  return depot ? permit(db, ctx, 'draft', depotScope(depot)) : { code: 'document.field-missing', field: 'depot' }
}
