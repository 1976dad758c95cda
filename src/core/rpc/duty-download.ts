import { PassThrough, Readable } from 'node:stream'
import { accept } from '../domain/result.ts'
import { wordsOf } from '../i18n/words.ts'
import { siteOf } from '../query/site-of.ts'
import { dutySheets } from '../report/duty-pack.ts'
import { workbookFileName } from '../report/sheet-name.ts'
import { writeWorkbook } from '../report/workbook.ts'
import { dutyPack } from '../usecase/duty-pack.ts'
import type { RequestContext } from './trpc.ts'

const xlsxMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** 值班手册附表: `/download/duty-pack`, of the depots in sight, as they stand today. */
export function dutyDownload({ ctx, language, services }: RequestContext) {
  const words = wordsOf(language)
  const pack = dutyPack(ctx)
  if (!pack.ok) return pack
  const bytes = new PassThrough()
  const practice = siteOf(ctx.connection.read)?.practice === true
  writeWorkbook(bytes, dutySheets(words, pack.value), { words, practice, madeAt: new Date(ctx.now()) }).catch((error: unknown) => {
    services.log('a duty pack was not written', { error: String(error) })
    bytes.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  return accept({ name: workbookFileName([words.office.duty.fileName, pack.value.onDay]), mime: xlsxMime, body: Readable.toWeb(bytes) as ReadableStream<Uint8Array> })
}
