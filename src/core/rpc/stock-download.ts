import { PassThrough, Readable } from 'node:stream'
import { z } from 'zod'
import { daysBetween, type BusinessDate } from '../domain/business-date.ts'
import { unitPriceFen, yuanText } from '../domain/money.ts'
import { accept } from '../domain/result.ts'
import { wordsOf, type Words } from '../i18n/words.ts'
import type { StockRow } from '../query/stock-rows.ts'
import { siteOf } from '../query/site-of.ts'
import { reportFileName } from '../report/report-types.ts'
import { stockListSheet, type StockListRow } from '../report/stock-list.ts'
import { writeWorkbook } from '../report/workbook.ts'
import { exportStock } from '../usecase/export-stock.ts'
import { stockFilter, stockSort } from './stock-router.ts'
import type { RequestContext } from './trpc.ts'

const xlsxMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const asked = z.object({ filter: stockFilter, sort: stockSort })

/** The stock grid as it stands on the screen: `/download/stock?input={"filter":…,"sort":…}`, streamed row by row. */
export function stockDownload({ ctx, language, services }: RequestContext, input: unknown) {
  const words = wordsOf(language)
  const list = exportStock(ctx, asked.parse(input))
  if (!list.ok) return list
  const { rows, onDay, withAmounts } = list.value
  const sheet = stockListSheet(words, { rows: listRows(words, rows, onDay), withAmounts, onDay })
  const bytes = new PassThrough()
  const practice = siteOf(ctx.connection.read)?.practice === true
  writeWorkbook(bytes, [sheet], { words, practice, madeAt: new Date(ctx.now()) }).catch((error: unknown) => {
    services.log('a stock list was not written', { error: String(error) })
    bytes.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  return accept({ name: reportFileName('stock-list', words, [onDay]), mime: xlsxMime, body: Readable.toWeb(bytes) as ReadableStream<Uint8Array> })
}

async function* listRows(words: Words, rows: AsyncIterable<StockRow>, onDay: BusinessDate): AsyncGenerator<StockListRow> {
  for await (const row of rows) yield listRow(words, row, onDay)
}

function listRow({ stock }: Words, row: StockRow, onDay: BusinessDate): StockListRow {
  const price = row.amountFen === undefined ? undefined : unitPriceFen(row.amountFen, row.held, row.scale)
  return {
    itemCode: row.code, itemName: row.name, spec: row.spec, category: row.category, depot: row.depotName,
    bin: row.placeKind === 'recipient' ? stock.awayWith(row.party) : row.bin,
    batch: batchText(stock, row),
    ...(row.lastDay === '' ? {} : { expiresOn: row.lastDay, daysLeft: daysBetween(onDay, row.lastDay as BusinessDate) }),
    unit: row.unit, scale: row.scale, bookQuantity: row.held, availableQuantity: row.available, unusableQuantity: row.unusable,
    price: price === undefined ? undefined : yuanText(price), fen: row.amountFen, owner: row.ownerName, condition: row.conditions,
  }
}

function batchText(words: Words['stock'], { lot, batch, tracking }: StockRow): string {
  if (lot === '') return words.bySerial
  return batch === '' && tracking === 'batch' ? words.noBatch : batch
}
