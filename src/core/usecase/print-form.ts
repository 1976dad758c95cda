import type { Context } from '../context.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { timesPrinted, type PrintKind } from '../query/document-prints.ts'
import { siteOf } from '../query/site-of.ts'
import { addPrint } from '../store/print-store.ts'
import { actorName, permit } from './permit.ts'
import { viewDocument, type DocumentView } from './view-document.ts'

export type PrintedForm = {
  readonly view: DocumentView
  readonly withAmounts: boolean
  /** Practice data says so on every page. */
  readonly practice: boolean
  /** ISO instant of this print, and which one it is. */
  readonly at: string
  readonly times: number
}

/** A paper for its form; amounts only where they are wanted and the actor may see the depot's costs. */
export function printForm(ctx: Context, { document, prices }: { readonly document: string; readonly prices: boolean }): Result<PrintedForm> {
  const view = viewDocument(ctx, document)
  if (!view.ok) return view
  return accept({
    view: view.value, withAmounts: prices && view.value.may.seeCost, practice: isPractice(ctx), at: ctx.now(), times: view.value.prints + 1,
  })
}

/** The same for a file to work on: asked for besides, `export` of the depot. */
export function exportForm(ctx: Context, wanted: { readonly document: string; readonly prices: boolean }): Result<PrintedForm> {
  const form = printForm(ctx, wanted)
  if (!form.ok) return form
  const { depot } = form.value.view.heading
  const forbidden = permit(ctx.connection.read, ctx, 'export', depot === null ? {} : { depot })
  return forbidden ? refuse(forbidden) : form
}

export type RecordPrint = { readonly print: string; readonly document: string; readonly kind: PrintKind }

/** Counts a print under the caller's id: sent twice it is counted once. Who may see a paper may print it. */
export function recordPrint(ctx: Context, { print, document, kind }: RecordPrint): Result<{ readonly times: number }> {
  const view = viewDocument(ctx, document)
  if (!view.ok) return view
  return ctx.connection.transact((tx) => {
    addPrint(tx, { id: print, documentId: document, kind, at: ctx.now(), by: actorName(ctx) })
    return accept({ times: timesPrinted(tx, document, kind) })
  })
}

export function isPractice(ctx: Context): boolean {
  return siteOf(ctx.connection.read)?.practice === true
}
