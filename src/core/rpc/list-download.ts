import { PassThrough, Readable } from 'node:stream'
import { z } from 'zod'
import { listKinds } from '../domain/import-lists.ts'
import { accept } from '../domain/result.ts'
import { wordsOf } from '../i18n/words.ts'
import { masterListSheet } from '../report/master-list.ts'
import { workbookFileName } from '../report/sheet-name.ts'
import { writeWorkbook } from '../report/workbook.ts'
import { siteOf } from '../query/site-of.ts'
import { exportList } from '../usecase/lists/export-list.ts'
import type { RequestContext } from './trpc.ts'

const xlsxMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const asked = z.object({ list: z.enum(listKinds) })

/** A master list in the layout that its import reads: `/download/list?input={"list":"items"}`. */
export function listDownload({ ctx, language, services }: RequestContext, input: unknown) {
  const words = wordsOf(language)
  const { list: kind } = asked.parse(input)
  const list = exportList(ctx, kind)
  if (!list.ok) return list
  const bytes = new PassThrough()
  const practice = siteOf(ctx.connection.read)?.practice === true
  writeWorkbook(bytes, [masterListSheet(words, { kind, ...list.value })], { words, practice, madeAt: new Date(ctx.now()) }).catch((error: unknown) => {
    services.log('a master list was not written', { error: String(error) })
    bytes.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  return accept({ name: workbookFileName([words.intake.lists.names[kind], ctx.today()]), mime: xlsxMime, body: Readable.toWeb(bytes) as ReadableStream<Uint8Array> })
}
