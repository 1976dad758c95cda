import ExcelJS from 'exceljs'
import { wordsOf } from '#core/i18n/words.ts'
import { stockListSheet, type StockListRow } from '#core/report/stock-list.ts'
import { writeWorkbook } from '#core/report/workbook.ts'

const [, , writer, file = '', count = '0'] = process.argv
const rows = Number(count)

/** Writes one sheet as the product does, or the same cells by the bare streaming writer, and says what it took. */
const start = performance.now()
let peak = 0
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 20)
if (writer === 'own') await own()
else await bare()
clearInterval(watch)
peak = Math.max(peak, process.memoryUsage.rss())
process.stdout.write(JSON.stringify({ ms: performance.now() - start, peakMb: Math.round(peak / 1_048_576) }))

async function own(): Promise<void> {
  const words = wordsOf('zh')
  await writeWorkbook(file, [stockListSheet(words, { rows: made(), withAmounts: true, onDay: '2026-11-20' })], { words, madeAt: new Date() })
}

async function bare(): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: false })
  const sheet = workbook.addWorksheet('bare')
  for (const row of made()) sheet.addRow(Object.values(row)).commit()
  sheet.commit()
  await workbook.commit()
}

function* made(): Generator<StockListRow> {
  for (let n = 0; n < rows; n += 1) yield rowOf(n)
}

function rowOf(n: number): StockListRow {
  return {
    itemCode: `I${n}`, itemName: `物资${n}`, spec: '2.0m×1.5m', category: '生活救助', depot: '县应急物资综合仓库', bin: 'A-01-01', batch: `B${n}`, expiresOn: '2027-02-28', daysLeft: 100,
    unit: '床', scale: 0, bookQuantity: 1000, availableQuantity: 990, unusableQuantity: 10, price: '110', fen: 123_456, owner: '县应急管理局', condition: '完好',
  }
}
