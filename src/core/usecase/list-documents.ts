import type { Context } from '../context.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { partyChoices } from '../query/document-choices.ts'
import type { DocumentFilter } from '../query/document-filter.ts'
import { documentPage, maxDocumentPage, type DocumentKey, type DocumentPage, type DocumentPageRequest, type DocumentRow, type DocumentSort } from '../query/document-page.ts'
import { documentSummary, type DocumentSummary } from '../query/document-summary.ts'
import { permit } from './permit.ts'
import { sightOf, type Sight } from './sight.ts'

/** Conditions as a person asks; which depots and whose costs are seen is decided here. */
export type AskedDocuments = Omit<DocumentFilter, 'depots' | 'costDepots'>

export function listDocuments(ctx: Context, { filter, ...page }: { readonly filter: AskedDocuments } & DocumentPageRequest): Result<DocumentPage> {
  return seeing(ctx, (sight) => documentPage(ctx.connection.read, { ...filter, ...sight }, page))
}

export function summariseDocuments(ctx: Context, filter: AskedDocuments): Result<DocumentSummary> {
  return seeing(ctx, (sight) => documentSummary(ctx.connection.read, { ...filter, ...sight }))
}

/** What a draft's heading chooses among, and whether the list has amounts. */
export function documentChoices(ctx: Context) {
  return seeing(ctx, (sight) => ({ parties: partyChoices(ctx.connection.read), withCost: seesCost(sight), today: ctx.today() }))
}

export type DocumentExport = { readonly rows: AsyncIterable<DocumentRow>; readonly withAmounts: boolean }

/** The whole list in its order, for a file; read in blocks, so that scans are answered in between. */
export function exportDocuments(ctx: Context, { filter, sort }: { readonly filter: AskedDocuments; readonly sort?: DocumentSort | undefined }): Result<DocumentExport> {
  const forbidden = permit(ctx.connection.read, ctx, 'export')
  if (forbidden) return refuse(forbidden)
  return seeing(ctx, (sight) => ({ rows: inBlocks(ctx, { ...filter, ...sight }, sort), withAmounts: seesCost(sight) }))
}

async function* inBlocks(ctx: Context, filter: DocumentFilter, sort: DocumentSort | undefined): AsyncGenerator<DocumentRow> {
  let from = 0
  let after: DocumentKey | undefined
  for (;;) {
    const { rows } = documentPage(ctx.connection.read, filter, { sort, from, to: from + maxDocumentPage, after })
    yield* rows
    after = rows.at(-1)
    if (rows.length < maxDocumentPage) return
    from += rows.length
    await new Promise((resolve) => setImmediate(resolve))
  }
}

function seesCost({ costDepots }: Sight): boolean {
  return costDepots === 'all' || costDepots.length > 0
}

function seeing<T>(ctx: Context, ask: (sight: Sight) => T): Result<T> {
  const sight = sightOf(ctx)
  return sight.ok ? accept(ask(sight.value)) : sight
}
