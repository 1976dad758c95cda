import { PassThrough, Readable } from 'node:stream'
import { z } from 'zod'
import { commandCodes, type ScanCommand } from '../domain/scan/command-code.ts'
import { accept } from '../domain/result.ts'
import { momentText } from '../i18n/moment.ts'
import { wordsOf, type Words } from '../i18n/words.ts'
import { documentFormSheet } from '../report/document-form.ts'
import type { FormDocument } from '../report/form-document.ts'
import { binMoveForm } from '../report/forms/bin-move.ts'
import type { PrintOptions } from '../report/forms/form-page.ts'
import { issueForm } from '../report/forms/issue.ts'
import { receiptForm } from '../report/forms/receipt.ts'
import { commandCard } from '../report/labels/command-card.ts'
import type { CommandData } from '../report/labels/label-data.ts'
import { workbookFileName } from '../report/sheet-name.ts'
import { writeWorkbook } from '../report/workbook.ts'
import { exportForm, printForm } from '../usecase/print-form.ts'
import type { ViewedHeading } from '../usecase/view-document.ts'
import { formDocumentOf } from './print-form-document.ts'
import { id } from './schemas.ts'
import type { RequestContext } from './trpc.ts'

const htmlMime = 'text/html; charset=utf-8'
const xlsxMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const askedForm = z.object({ document: id, prices: z.boolean().default(true) })

/** The form of a paper as a page of its own: `/download/form?input={"document":…,"prices":true}`. */
export function formDownload({ ctx, language }: RequestContext, input: unknown) {
  const form = printForm(ctx, askedForm.parse(input))
  if (!form.ok) return form
  const words = wordsOf(language)
  const { view, withAmounts, practice, at, times } = form.value
  const document = formDocumentOf(words, view)
  const body = forms[view.heading.shape](document, { words, withAmounts, practice, printed: { at: momentText(at), times } })
  return accept({ name: `${document.number}.html`, mime: htmlMime, body })
}

/** The same paper as a workbook in the official layout: `/download/form-xlsx?input={"document":…}`. */
export function formWorkbookDownload({ ctx, language, services }: RequestContext, input: unknown) {
  const form = exportForm(ctx, askedForm.parse(input))
  if (!form.ok) return form
  const words = wordsOf(language)
  const { view, withAmounts, practice, at } = form.value
  const { shape } = view.heading
  const document = formDocumentOf(words, view)
  const sheet = documentFormSheet(shape === 'opening' ? 'receipt' : shape, document, { words, withAmounts })
  const bytes = new PassThrough()
  writeWorkbook(bytes, [sheet], { words, practice, madeAt: new Date(at) }).catch((error: unknown) => {
    services.log('a form was not written', { error: String(error) })
    bytes.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  return accept({ name: workbookFileName([words.document.titles[shape], document.number]), mime: xlsxMime, body: Readable.toWeb(bytes) as ReadableStream<Uint8Array> })
}

/** The card of command codes that lies beside the scanner: `/download/command-card`. */
export function commandCardDownload({ language }: RequestContext) {
  const words = wordsOf(language)
  return accept({ name: 'commands.html', mime: htmlMime, body: commandCard(commandCodes.filter(({ command }) => isOffered(command)).map(({ text, command }) => commandData(words, text, command)), words) })
}

const forms: { readonly [Shape in ViewedHeading['shape']]: (document: FormDocument, options: PrintOptions) => string } = {
  receipt: receiptForm, opening: receiptForm, issue: issueForm, 'bin-move': binMoveForm,
}

/** Loans have no station yet: a code that does nothing is not printed. */
function isOffered(command: ScanCommand): boolean {
  return !(command.action === 'mode' && command.mode === 'loan-return')
}

function commandData({ print: { commands } }: Words, code: string, command: ScanCommand): CommandData {
  if (command.action === 'times') return { code, name: commands.times(command.times), note: commands.timesNote(command.times) }
  return { code, ...commands[command.action === 'mode' ? command.mode : command.action] }
}
