import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { uuidv7 } from 'uuidv7'
import { connect } from '#core/db/connection.ts'
import { applyMigrations } from '#core/db/migrate.ts'
import { importScans, scansReport } from '#core/usecase/import-scans.ts'
import { loadDemo } from '#core/usecase/load-demo.ts'
import { importBatches } from '#core/query/import-batches.ts'
import { reverseDocument } from '#core/usecase/reverse-document.ts'
import { reverseImport } from '#core/usecase/reverse-import.ts'
import { recogniseFile } from '#core/usecase/recognise-file.ts'
import { accepted, contextOver, day, migrations } from '../depot.ts'
import { sample } from '../../samples.ts'
import { sampleFile } from './import-office.ts'

type Expected = { readonly rows: number; readonly outcomes: readonly { readonly line: number; readonly action: string; readonly posted?: number; readonly refused?: string; readonly batch?: string; readonly expiresOn?: string; readonly item?: string }[] }

const expected = (JSON.parse(sample('expected.json').toString('utf8')) as Readonly<Record<string, Expected>>)['扫码记录-GBK.csv']

/** The reasons of expected.json as the codes of refusals. */
const reasons: Readonly<Record<string, string>> = { 'none in stock': 'scan.not-here', 'none usable': 'lot.expired', 'check digit': 'scan.check-digit' }

async function stockedOffice() {
  const connection = connect(':memory:')
  applyMigrations(connection.client, migrations)
  const ctx = contextOver(connection, { now: '2026-11-22T02:00:00.000Z', today: day('2026-11-22') })
  accepted(await loadDemo(ctx, { command: uuidv7(), asOf: day('2026-11-20'), bare: false }))
  const feed = (file = sampleFile('扫码记录-GBK.csv')) => accepted(scansReport(importScans(ctx, { ...file, batch: uuidv7(), depot: 'D03' })))
  const all = (text: string, ...values: readonly unknown[]) => connection.client.prepare(text).all(...values) as readonly Readonly<Record<string, unknown>>[]
  return { connection, ctx, feed, all }
}

describe('a handheld\'s log', () => {
  let office: Awaited<ReturnType<typeof stockedOffice>>
  beforeEach(async () => {
    office = await stockedOffice()
  })
  afterEach(() => office.connection.close())

  it('posts and refuses each row as expected.json says, one paper for each action and day', () => {
    const { rows, posted, refused, documents } = office.feed()
    expect([posted, refused, rows.length]).toEqual([14, 14, expected?.rows])
    const outcomes = rows.map(({ line, action, outcome, problem }) => [line, action, outcome, problem?.code])
    const wanted = expected?.outcomes.map(({ line, action, refused: reason }) => [line, action, reason === undefined ? 'posted' : 'refused', reason === undefined ? undefined : reasons[reason]])
    expect(outcomes).toEqual(wanted)
    expect(documents).toHaveLength(2)
    const pack = expected?.outcomes.find(({ batch }) => batch === 'W-2026A')
    expect(office.all(`select l.batch as batch, l.expires_on as expires, dl.quantity as quantity from document_line dl join document d on d.id = dl.document_id join lot l on l.batch = dl.batch and l.item_id = dl.item_id
      where d.import_batch_id is null and dl.batch = 'W-2026A'`)).toEqual([{ batch: 'W-2026A', expires: pack?.expiresOn, quantity: pack?.posted }])
  })

  it('posts nothing twice, whatever the file is called', () => {
    office.feed()
    const papers = () => office.all("select id from document where goods = 'done'")
    const before = papers()
    expect(office.feed(sampleFile('扫码记录-GBK.csv', '另一个名字.csv'))).toMatchObject({ posted: 0, known: 14, refused: 14, documents: [] })
    expect(papers()).toEqual(before)
    expect(office.all('select count(*) as n from import_batch where kind = \'scans\'')).toEqual([{ n: 1 }])
  })

  it('is taken back as a whole, both its papers', () => {
    const before = office.all('select sum(quantity) as held from stock where bounded = 1')
    office.feed()
    const [batch] = importBatches(office.connection.read)
    expect(batch).toMatchObject({ kind: 'scans', documents: 2, rowsOk: 14, rowsRefused: 14 })
    expect(accepted(reverseImport(office.ctx, { batch: batch?.id ?? '', businessDate: day('2026-11-22'), reason: '别人的记录' }))).toEqual({ documents: 2 })
    expect(office.all('select sum(quantity) as held from stock where bounded = 1')).toEqual(before)
  })

  it('posts its rows again after it was taken back, once, and not for a request sent twice', () => {
    const held = () => office.all('select sum(quantity) as held from stock where bounded = 1')
    office.feed()
    const fed = held()
    const [batch] = importBatches(office.connection.read)
    accepted(reverseImport(office.ctx, { batch: batch?.id ?? '', businessDate: day('2026-11-22'), reason: '别人的记录' }))
    const late = importScans(office.ctx, { ...sampleFile('扫码记录-GBK.csv'), batch: batch?.id ?? '', depot: 'D03' })
    expect(accepted(scansReport(late))).toMatchObject({ posted: 0, known: 14 })
    expect(office.feed()).toMatchObject({ posted: 14, known: 0, refused: 14 })
    expect(held()).toEqual(fed)
    expect(office.feed()).toMatchObject({ posted: 0, known: 14, refused: 14 })
    expect(held()).toEqual(fed)
  })

  it('posts again the row whose line was reversed, and no other of its paper', () => {
    const bytes = new TextEncoder().encode('时间,扫描内容,动作\n2026-11-21 08:00:00,2900000000018,入库\n2026-11-21 08:00:05,2900000000049,入库\n')
    const { documents: [paper], posted } = office.feed({ name: 'log.csv', bytes })
    const lines = office.all('select id from document_line where document_id = ? order by position', paper?.id)
    expect([posted, lines.length]).toEqual([2, 2])
    accepted(reverseDocument(office.ctx, {
      command: uuidv7(), document: uuidv7(), reverses: paper?.id ?? '', lines: [String(lines[0]?.['id'])], businessDate: day('2026-11-22'), reason: '扫错了',
    }))
    expect(office.feed({ name: 'log.csv', bytes }).rows.map(({ line, outcome }) => [line, outcome])).toEqual([[2, 'posted'], [3, 'known']])
  })

  it('refuses a row whose action nobody knows and posts the others', () => {
    const bytes = new TextEncoder().encode('时间,扫描内容,动作\n2026-11-21 08:00:00,2900000000018,入库\n2026-11-21 08:00:05,2900000000018,借走\n坏时间,2900000000018,入库\n')
    expect(office.feed({ name: 'log.csv', bytes }).rows.map(({ line, outcome, problem }) => [line, outcome, problem?.code])).toEqual([
      [2, 'posted', undefined], [3, 'refused', 'import.scan-action-unknown'], [4, 'refused', 'import.scan-time-unreadable'],
    ])
  })

  it('is told from an opening sheet by its rows', () => {
    expect(accepted(recogniseFile(office.ctx, sampleFile('扫码记录-GBK.csv')))).toMatchObject({ kind: 'scans', rows: 28, from: '2026-11-21' })
    expect(accepted(recogniseFile(office.ctx, sampleFile('期初库存.xlsx')))).toMatchObject({ kind: 'opening' })
  })
})
