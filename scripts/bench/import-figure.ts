import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { read } from 'xlsx'
import { wordsOf } from '#core/i18n/words.ts'
import { accept } from '#core/domain/result.ts'
import { gridSheet } from '#core/report/grid-sheet.ts'
import { writeWorkbook } from '#core/report/workbook.ts'
import { importOpening } from '#core/usecase/import-opening.ts'
import { bareWriter, marks, renewed, rowsSince } from './bare-posting.ts'
import { key } from './depot-data.ts'
import { figure, timed, type Figure } from './figure.ts'
import type { LedgerHome } from './ledger-home.ts'

const rows = 100_000

/** import: a sheet of 100,000 rows read, judged and posted, beside reading the file and writing the same rows by bare SQL. */
export async function importFigure(home: LedgerHome): Promise<Figure> {
  const bytes = await madeSheet(home)
  const { client } = home.connection
  const since = marks(client)
  const start = performance.now()
  const imported = await importOpening(home.ctx, { batch: uuidv7(), name: '期初.xlsx', bytes, choices: [], fixes: [], acceptGood: false, more: true }, () => Promise.resolve(accept(undefined)))
  const value = performance.now() - start
  if (!imported.ok || !imported.value.posted) throw new Error(JSON.stringify(imported.ok ? imported.value.checked.check.problems.slice(0, 3) : imported.problems.slice(0, 3)))
  const template = renewed(rowsSince(client, since), { client, names: new Map() })
  const write = bareWriter(client)
  const floor = timed(() => read(bytes, { dense: true, cellDates: true })) + timed(() => write(template))
  return figure({ name: '100,000-row import', size: rows, value, floor })
}

async function madeSheet(home: LedgerHome): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'changping-import-'))
  const file = join(folder, 'opening.xlsx')
  const words = wordsOf('zh')
  const columns = ['仓库', '物资编码', '物资名称', '计量单位', '批号', '期初数量', '单价'].map((heading, at) => ({ key: `c${at}`, heading, width: 12, kind: 'text' as const }))
  await writeWorkbook(file, [gridSheet(words, { title: '期初库存', columns, rows: lines(home), withAmounts: true })], { words, madeAt: new Date() })
  const bytes = new Uint8Array(readFileSync(file))
  rmSync(folder, { recursive: true, force: true })
  return bytes
}

function* lines(home: LedgerHome): Generator<Record<string, string>> {
  const run = randomUUID().slice(0, 8)
  for (let n = 0; n < rows; n += 1) {
    const item = n % home.size.items
    yield { c0: `仓库${n % home.size.depots}`, c1: key.itemCode(item), c2: `物资${item}`, c3: '件', c4: `${run}-${n}`, c5: '20', c6: '1.2' }
  }
}
