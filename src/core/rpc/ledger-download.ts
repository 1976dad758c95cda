import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { accept, type Result } from '../domain/result.ts'
import { wordsOf } from '../i18n/words.ts'
import { reportFileName, type ReportKind } from '../report/report-types.ts'
import { ledgerFileQuestion, type LedgerQuestion } from '../usecase/ledger-question.ts'
import { askedLedger } from './ledger-router.ts'
import { id } from './schemas.ts'
import type { LedgerSheets } from './services.ts'
import type { MadeFile } from './download-types.ts'
import type { RequestContext } from './trpc.ts'

const xlsxMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const askedFile = askedLedger.extend({
  /** A card of every item beside the summary. */
  cards: z.boolean().optional(),
  /** One item's card alone. */
  item: id.optional(),
})

/**
 * 收发存汇总表 and 库存明细账 as a workbook: `/download/ledger?input={"from":…,"to":…,"depot":…}`. It is written to a temporary file
 * by a worker and streamed from there, so that scans go on however long the ledger is.
 */
export async function ledgerDownload(request: RequestContext, input: unknown): Promise<Result<MadeFile>> {
  const { cards, item, ...asked } = askedFile.parse(input)
  const question = ledgerFileQuestion(request.ctx, asked)
  if (!question.ok) return question
  const sheets: LedgerSheets = item === undefined ? (cards === true ? 'summary-and-cards' : 'summary') : { item }
  const folder = await mkdtemp(join(tmpdir(), 'changping-sheet-'))
  try {
    const file = join(folder, 'ledger.xlsx')
    const written = await request.services.writeLedger({ question: question.value, sheets, language: request.language, madeAt: request.ctx.now() }, file)
    if (!written.ok) {
      await remove(folder)
      return written
    }
    const kind = item === undefined ? 'stock-summary' : 'ledger-card'
    return accept({ name: fileName(request, { kind, question: question.value, item: written.value.item }), mime: xlsxMime, body: streamed(file, folder) })
  } catch (error) {
    await remove(folder)
    throw error
  }
}

type Named = { readonly kind: ReportKind; readonly question: LedgerQuestion; readonly item: string }

/** 收发存汇总表_县应急物资综合仓库_2026-01-01_2026-11-20.xlsx */
function fileName({ language }: RequestContext, { kind, question: { agency, depot, from, to }, item }: Named): string {
  return reportFileName(kind, wordsOf(language), [depot?.name ?? agency, item, from, to])
}

/** The file's bytes; it goes when they were read or nobody wants them any more. */
function streamed(file: string, folder: string): ReadableStream<Uint8Array> {
  const bytes = createReadStream(file)
  bytes.once('close', () => void remove(folder))
  return Readable.toWeb(bytes) as ReadableStream<Uint8Array>
}

function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true })
}
