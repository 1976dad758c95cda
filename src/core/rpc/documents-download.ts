import { PassThrough, Readable } from 'node:stream'
import { z } from 'zod'
import { stateOf } from '../domain/document-state.ts'
import type { GoodsState, PaperState } from '../domain/document.ts'
import { accept } from '../domain/result.ts'
import { momentText } from '../i18n/moment.ts'
import { wordsOf, type Words } from '../i18n/words.ts'
import type { DocumentRow } from '../query/document-page.ts'
import { columnsOf, type ColumnShape } from '../report/column.ts'
import { gridSheet } from '../report/grid-sheet.ts'
import type { SheetRow } from '../report/sheet.ts'
import { workbookFileName } from '../report/sheet-name.ts'
import { writeWorkbook } from '../report/workbook.ts'
import { exportDocuments } from '../usecase/list-documents.ts'
import { isPractice } from '../usecase/print-form.ts'
import { documentFilter, documentSort } from './document-router.ts'
import type { RequestContext } from './trpc.ts'

const xlsxMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const asked = z.object({ filter: documentFilter, sort: documentSort })

/** The list of papers as it stands on the screen: `/download/documents?input={"filter":…,"sort":…}`, streamed row by row. */
export function documentsDownload({ ctx, language, services }: RequestContext, input: unknown) {
  const question = asked.parse(input)
  const list = exportDocuments(ctx, question)
  if (!list.ok) return list
  const words = wordsOf(language)
  const sheet = gridSheet(words, {
    title: words.document.list.fileName, columns: columnsOf({ ...words.document.list.columns, no: words.print.columns.no }, shapes),
    rows: sheetRows(words, list.value.rows), about: aboutOf(words, question.filter), withAmounts: list.value.withAmounts, frozenColumns: 2,
  })
  const bytes = new PassThrough()
  writeWorkbook(bytes, [sheet], { words, practice: isPractice(ctx), madeAt: new Date(ctx.now()) }).catch((error: unknown) => {
    services.log('a list of papers was not written', { error: String(error) })
    bytes.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  return accept({ name: workbookFileName([words.document.list.fileName, ctx.today()]), mime: xlsxMime, body: Readable.toWeb(bytes) as ReadableStream<Uint8Array> })
}

/** What the list was narrowed to, so that the file says what it leaves out. */
function aboutOf({ document }: Words, { keyword, kinds, state, from, to }: z.infer<typeof documentFilter>): string {
  return document.list.about({ state: document.list.tabs[state], kinds: kinds.map((kind) => document.kinds[kind]), from: from ?? '', to: to ?? '', keyword: keyword.trim() })
}

async function* sheetRows(words: Words, rows: AsyncIterable<DocumentRow>): AsyncGenerator<SheetRow> {
  const { kinds, purposes, states }: { readonly [Part in 'kinds' | 'purposes' | 'states']: { readonly [key: string]: string } } = words.document
  for await (const row of rows) {
    yield {
      number: row.number ?? '', kind: kinds[row.kind] ?? row.kind, businessDate: row.businessDate, purpose: purposes[row.purpose] ?? '', party: row.partyName,
      depot: row.depotName, lines: row.lineCount, amount: row.amountFen ?? undefined, state: states[stateOf(row.paper as PaperState, row.goods as GoodsState)] ?? '',
      maker: row.makerName, recorded: momentText(row.startedAt), officialNumber: row.officialNumber, look: row.kind === 'reversal' ? 'red' : 'plain',
    }
  }
}

const text = (width: number): ColumnShape => ({ width, kind: 'text' })

const shapes: readonly (readonly [keyof Words['document']['list']['columns'] | 'no', ColumnShape])[] = [
  ['no', { width: 6, kind: 'integer', counts: true }],
  ['number', { width: 23, kind: 'code' }],
  ['kind', text(8)],
  ['businessDate', { width: 12, kind: 'date' }],
  ['purpose', text(14)],
  ['party', text(22)],
  ['depot', text(20)],
  ['lines', { width: 8, kind: 'integer' }],
  ['amount', { width: 15, kind: 'amount' }],
  ['state', text(10)],
  ['maker', text(12)],
  ['recorded', text(17)],
  ['officialNumber', text(20)],
]
