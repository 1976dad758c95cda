import type { Result } from '../domain/result.ts'
import { annotatedDownload, annotatedListsDownload } from './intake-download.ts'
import { documentsDownload } from './documents-download.ts'
import { binLabelDownload, goodsLabelDownload, paperLabelDownload } from './label-download.ts'
import { commandCardDownload, formDownload, formWorkbookDownload } from './print-download.ts'
import { dutyDownload } from './duty-download.ts'
import { ledgerDownload } from './ledger-download.ts'
import { listDownload } from './list-download.ts'
import { stockDownload } from './stock-download.ts'
import type { RequestContext } from './trpc.ts'

export type MadeFile = { readonly name: string; readonly mime: string; readonly body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> | string }

/** Makes one kind of file; parses its own input, asks for the right, names every refusal. */
export type DownloadType = (request: RequestContext, input: unknown) => Result<MadeFile> | Promise<Result<MadeFile>>

/** Files that windows may fetch, by the last part of their address. */
export const downloadTypes: { readonly [kind: string]: DownloadType | undefined } = {
  'annotated-lists': annotatedListsDownload,
  'annotated-workbook': annotatedDownload,
  'command-card': commandCardDownload,
  documents: documentsDownload,
  'duty-pack': dutyDownload,
  form: formDownload,
  'form-xlsx': formWorkbookDownload,
  'label-bin': binLabelDownload,
  'label-item': goodsLabelDownload,
  'label-paper': paperLabelDownload,
  ledger: ledgerDownload,
  list: listDownload,
  stock: stockDownload,
}
