import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { uuidv7 } from 'uuidv7'
import { movePlain } from './stock-papers.ts'
import { stockPage } from '#core/query/stock-page.ts'
import { stockTotals } from '#core/query/stock-totals.ts'
import { stockViews } from '#core/query/stock-views.ts'
import type { StockFilter } from '#core/query/stock-filter.ts'
import type { StockSortKey } from '#core/query/stock-order.ts'
import { reverseDocument } from '#core/usecase/reverse-document.ts'
import { accepted, createDepot, day, line, type Depot } from '../depot.ts'

describe('the lines of the stock grid', () => {
  let depot: Depot
  beforeEach(() => {
    depot = createDepot()
  })
  afterEach(() => depot.close())

  const filterOf = (given: Partial<StockFilter> = {}): StockFilter => ({
    depots: 'all', on: day('2026-11-20'), keyword: '', category: '', owner: '', hideZero: false, pick: 'all', withinDays: 180, ...given,
  })
  const list = (given: Partial<StockFilter> = {}, sort: readonly StockSortKey[] = []) =>
    stockPage(depot.connection.read, filterOf(given), { sort, from: 0, to: 100, costDepots: 'all' }).rows
  const brief = (given: Partial<StockFilter> = {}, sort: readonly StockSortKey[] = []) =>
    list(given, sort).map(({ name, bin, batch, held, available, unusable, away }) => [name, bin, batch, held, available, unusable, away])

  it('merges the conditions of a lot in one place into 账面, 可用 and 不可用', () => {
    const quilt = depot.item({ code: 'SH-004', name: '棉被' })
    accepted(depot.record({ lines: [line(quilt, 100, { to: depot.bin, batch: 'M1' }), line(quilt, 7, { to: depot.bin, batch: 'M1', condition: 'repair' }), line(quilt, 3, { to: depot.otherBin, batch: 'M1' })] }))
    expect(brief()).toEqual([['棉被', 'A-01', 'M1', 107, 100, 7, 0], ['棉被', 'B-01', 'M1', 3, 3, 0, 0]])
    expect(list()[0]?.conditions).toBe('完好、维修中')
    expect(depot.discrepancies()).toEqual([])
  })

  it('EC28 counts goods as usable on their last day and as unusable on the day after, by the nearer of both clocks', () => {
    const biscuit = depot.item({ code: 'SP-003', name: '压缩饼干' })
    accepted(depot.record({ lines: [line(biscuit, 10, { to: depot.bin, batch: 'Y1', expiresOn: '2026-11-20' }), line(biscuit, 5, { to: depot.bin, batch: 'Y2', expiresOn: '2027-01-01', serviceUntil: '2026-11-19' })] }))
    expect(brief()).toEqual([['压缩饼干', 'A-01', 'Y2', 5, 0, 5, 0], ['压缩饼干', 'A-01', 'Y1', 10, 10, 0, 0]])
    expect(brief({ on: day('2026-11-21') }).map((row) => row[4])).toEqual([0, 0])
  })

  it('shows serial units of an item, place and owner as one line with the nearest last day held', () => {
    const boat = depot.item({ code: 'FX-007', name: '冲锋舟', tracking: 'serial' })
    accepted(depot.record({ lines: [
      line(boat, 1, { to: depot.bin, serial: 'S1', serviceUntil: '2026-05-01' }), line(boat, 1, { to: depot.bin, serial: 'S2', serviceUntil: '2028-05-01' }),
      line(boat, 1, { to: depot.bin, serial: 'S3' }),
    ] }))
    expect(list()).toMatchObject([{ lot: '', units: 3, held: 3, available: 2, unusable: 1, lastDay: '2026-05-01' }])
    movePlain(depot, { item: boat, identity: 'S1', to: depot.otherBin })
    expect(list()).toMatchObject([{ bin: 'B-01', units: 1, lastDay: '2026-05-01' }, { bin: 'A-01', units: 2, available: 2, lastDay: '2028-05-01' }])
    expect(depot.connection.client.prepare('select * from stock_line_discrepancy').all()).toEqual([])
    expect(depot.discrepancies()).toEqual([])
  })

  it('gives recoverable goods with a recipient a line of their own, so that 账面 = 可用 + 不可用 + 发出', () => {
    const coat = depot.item({ code: 'SH-006', name: '棉大衣', recoverable: true })
    accepted(depot.record({ lines: [line(coat, 30, { to: depot.bin, batch: 'C1', unitPrice: '10' })] }))
    accepted(depot.record({ kind: 'issue', purpose: 'winter-relief', party: depot.township, lines: [line(coat, 7)] }))
    expect(list({ pick: 'usable-zero' })).toEqual([])
    expect(list()).toMatchObject([
      { placeKind: 'bin', held: 23, available: 23, unusable: 0, away: 0, amountFen: 23_000 },
      { placeKind: 'recipient', party: '云岭镇人民政府', held: 7, available: 0, unusable: 0, away: 7, amountFen: 7_000 },
    ])
    const { document } = depot.connection.client.prepare("select id as document from document where kind = 'issue'").get() as { document: string }
    accepted(reverseDocument(depot.ctx, { command: uuidv7(), document: uuidv7(), reverses: document, lines: [], businessDate: depot.clock.today, reason: '发错' }))
    expect(list().map(({ placeKind }) => placeKind)).toEqual(['bin'])
    expect(depot.discrepancies()).toEqual([])
  })

  it('finds goods by initials, pinyin, name, code, batch, serial and barcode', () => {
    const water = depot.item({ code: 'SP-001', name: '瓶装饮用水', barcode: '6901234567892' })
    const boat = depot.item({ code: 'FX-007', name: '冲锋舟', tracking: 'serial' })
    accepted(depot.record({ lines: [line(water, 5, { to: depot.bin, batch: 'W260228' }), line(boat, 1, { to: depot.bin, serial: 'CF-0099' })] }))
    const found = (keyword: string) => list({ keyword }).map(({ code }) => code)
    for (const keyword of ['pzyys', 'pingzhuang', '饮用水', 'sp-001', 'w2602', '6901234567892', ' SP-001 ']) expect(found(keyword), keyword).toEqual(['SP-001'])
    for (const keyword of ['cf-00', 'cfz', '冲锋']) expect(found(keyword), keyword).toEqual(['FX-007'])
    depot.connection.client.prepare("update item_code set valid_to = '2026-11-19'").run()
    expect(found('6901234567892')).toEqual([])
    for (const keyword of ['690123', '%', '_', '没有']) expect(found(keyword), keyword).toEqual([])
  })

  it('picks lines with nothing usable, ending soon, and past their day or unusable, and counts them for the tabs', () => {
    const food = depot.item({ code: 'SP-003', name: '压缩饼干' })
    accepted(depot.record({ lines: [
      line(food, 1, { to: depot.bin, batch: 'past', expiresOn: '2026-11-19' }), line(food, 1, { to: depot.bin, batch: 'today', expiresOn: '2026-11-20' }),
      line(food, 1, { to: depot.bin, batch: 'in 180', expiresOn: '2027-05-19' }), line(food, 1, { to: depot.bin, batch: 'in 181', expiresOn: '2027-05-20' }),
      line(food, 1, { to: depot.bin, batch: 'broken', condition: 'repair' }), line(food, 1, { to: depot.bin, batch: 'gone' }),
    ] }))
    accepted(depot.record({ kind: 'issue', purpose: 'relief', party: depot.township, lines: [line(food, 1, { lot: lotOf('gone'), reason: '先用' })] }))
    const batches = (given: Partial<StockFilter>) => list(given, [{ column: 'batch', direction: 'asc' }]).map(({ batch }) => batch)
    expect(batches({ pick: 'usable-zero' })).toEqual(['broken', 'gone', 'past'])
    expect(batches({ pick: 'usable-zero', hideZero: true })).toEqual(['broken', 'past'])
    expect(batches({ pick: 'expiring' })).toEqual(['in 180', 'today'])
    expect(batches({ pick: 'unusable' })).toEqual(['broken', 'past'])
    expect(stockViews(depot.connection.read, filterOf())).toEqual({ all: 6, 'usable-zero': 3, expiring: 2, unusable: 2 })
  })

  it('lists a serial line as ending soon when one of its units is, though another is past already', () => {
    const mask = depot.item({ code: 'GF-001', tracking: 'serial' })
    accepted(depot.record({ lines: [line(mask, 1, { to: depot.bin, serial: 'A', expiresOn: '2026-01-01' }), line(mask, 1, { to: depot.bin, serial: 'B', expiresOn: '2027-01-01' })] }))
    expect(list({ pick: 'expiring' })).toHaveLength(1)
    expect(list({ pick: 'expiring', on: day('2027-01-02') })).toHaveLength(0)
  })

  it('orders names as pinyin does, a second column within them, and unknown last days behind known ones', () => {
    for (const [code, name] of [['A1', '雨衣'], ['A2', '帐篷'], ['A3', '棉被']] as const) {
      const item = depot.item({ code, name })
      accepted(depot.record({ lines: [line(item, 2, { to: depot.bin, batch: 'b' }), line(item, 1, { to: depot.bin, batch: 'a', expiresOn: '2030-01-01' })] }))
    }
    expect(brief().map(([name, , batch]) => `${name}${batch}`)).toEqual(['棉被a', '棉被b', '雨衣a', '雨衣b', '帐篷a', '帐篷b'])
    const down = brief({}, [{ column: 'held', direction: 'asc' }, { column: 'name', direction: 'desc' }])
    expect(down.map(([name, , , held]) => `${held}${name}`)).toEqual(['1帐篷', '1雨衣', '1棉被', '2帐篷', '2雨衣', '2棉被'])
  })

  it('answers any block of the list alike, from whichever end it is counted', () => {
    const item = depot.item({ code: 'SH-001' })
    accepted(depot.record({ lines: Array.from({ length: 23 }, (_, at) => line(item, 1 + (at % 4), { to: depot.bin, batch: `B${at}` })) }))
    const sort = [{ column: 'held', direction: 'desc' }] as const
    const block = (from: number, to: number) => stockPage(depot.connection.read, filterOf(), { sort, from, to, costDepots: 'all' })
    const whole = block(0, 100)
    const blocks = [0, 5, 10, 15, 20].flatMap((from) => block(from, from + 5).rows)
    expect(whole.total).toBe(23)
    expect(blocks.map(({ batch }) => batch)).toEqual(whole.rows.map(({ batch }) => batch))
    expect(block(23, 30)).toEqual({ rows: [], total: 23 })
  })

  it('shares the value of a lot among its bins to the fen, and the foot adds up to the ledger', () => {
    const sack = depot.item({ code: 'FX-001' })
    accepted(depot.record({ lines: [line(sack, 1, { to: depot.bin, batch: 'S', amountFen: 33 }), line(sack, 2, { to: depot.otherBin, batch: 'S', amountFen: 67, condition: 'repair' })] }))
    const amounts = list().map(({ amountFen }) => amountFen)
    expect(amounts.reduce<number>((sum, fen) => sum + (fen ?? 0), 0)).toBe(100)
    expect(stockTotals(depot.connection.read, filterOf(), 'all')).toEqual({ lines: 2, kinds: 1, costedLines: 2, amountFen: 100, unusableFen: 67 })
    expect(stockTotals(depot.connection.read, filterOf({ pick: 'unusable' }), 'all')).toEqual({ lines: 1, kinds: 1, costedLines: 1, amountFen: 67, unusableFen: 67 })
  })

  it('gives neither amount nor total to who may not see costs, and no line of depots not seen', () => {
    const item = depot.item({ code: 'SH-001' })
    accepted(depot.record({ lines: [line(item, 5, { to: depot.bin, batch: 'B', amountFen: 100 })] }))
    const [row] = stockPage(depot.connection.read, filterOf(), { sort: [], from: 0, to: 10, costDepots: [] }).rows
    expect(row).toBeDefined()
    expect(row).not.toHaveProperty('amountFen')
    expect(stockTotals(depot.connection.read, filterOf(), [])).toEqual({ lines: 1, kinds: 1 })
    expect(list({ depots: [] })).toEqual([])
    expect(list({ depots: [depot.depot] })).toHaveLength(1)
  })

  const lotOf = (batch: string) => (depot.connection.client.prepare('select id from lot where batch = ?').get(batch) as { id: string }).id
})
