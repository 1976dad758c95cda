import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { connect } from '#core/db/connection.ts'
import { applyMigrations } from '#core/db/migrate.ts'
import { accept } from '#core/domain/result.ts'
import { importOpening, type ImportOpening } from '#core/usecase/import-opening.ts'
import { loadDemo } from '#core/usecase/load-demo.ts'
import { openingReport } from '#core/usecase/opening-report.ts'
import { sample } from '../../samples.ts'
import { buildBook, type BookSheet } from '../intake/build-book.ts'
import { accepted, contextOver, day, migrations } from '../depot.ts'

export type Office = Awaited<ReturnType<typeof openOffice>>

/** The master data of the synthetic office without stock, in a database file of its own. */
export async function openOffice() {
  const folder = mkdtempSync(join(tmpdir(), 'changping-import-'))
  const connection = connect(join(folder, 'changping.db'))
  applyMigrations(connection.client, migrations)
  const ctx = contextOver(connection, { now: '2026-11-20T02:00:00.000Z', today: day('2026-11-20') })
  accepted(await loadDemo(ctx, { command: uuidv7(), bare: true }))
  const backups: string[] = []
  const imported = (file: Pick<ImportOpening, 'name' | 'bytes'>, more: Partial<ImportOpening> = {}) => {
    const batch = uuidv7()
    return importOpening(ctx, { choices: [], fixes: [], batch, acceptGood: false, more: false, ...file, ...more }, async () => {
      backups.push(batch)
      return accept({})
    })
  }
  return {
    connection, ctx, backups, imported,
    report: async (...given: Parameters<typeof imported>) => accepted(openingReport(await imported(...given))),
    all: (text: string, ...values: readonly unknown[]) => connection.client.prepare(text).all(...values) as readonly Readonly<Record<string, string | number | null>>[],
    discrepancies: () => ['stock_discrepancy', 'value_discrepancy', 'keeping_discrepancy', 'serial_discrepancy']
      .flatMap((view) => connection.client.prepare(`select '${view}' as view, * from ${view}`).all()),
    close: () => {
      connection.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function sampleFile(name: string, as = name): Pick<ImportOpening, 'name' | 'bytes'> {
  return { name: as, bytes: new Uint8Array(sample(name)) }
}

const headings = ['仓库', '物资编码', '物资名称', '计量单位', '批号', '数量', '单价', '金额', '库位', '归属']

/** One sheet with the usual headings; `title` stands above them. */
export async function sheetFile(rows: BookSheet['rows'], title?: string): Promise<Pick<ImportOpening, 'name' | 'bytes'>> {
  return { name: '库存表.xlsx', bytes: await buildBook([{ name: 'Sheet1', rows: [...(title === undefined ? [] : [[title]]), headings, ...rows] }]) }
}
