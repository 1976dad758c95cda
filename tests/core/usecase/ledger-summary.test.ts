import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#core/context.ts'
import { seeLedgerCard } from '#core/usecase/ledger-card-seen.ts'
import type { StockSummaryRow } from '#core/usecase/stock-summary-rows.ts'
import { seeStockSummary, type SeenSummary } from '#core/usecase/stock-summary-seen.ts'
import { accepted, day } from '../depot.ts'
import { createLedgerYear } from './ledger-year.ts'

let year: ReturnType<typeof createLedgerYear>

beforeAll(() => {
  year = createLedgerYear()
})
afterAll(() => year.close())

const nobodyElse = () => Promise.reject(new Error('a short ledger is read at once'))

async function seen(from: string, to: string, more: { readonly depot?: string; readonly ctx?: Context } = {}): Promise<SeenSummary> {
  const { ctx = year.ctx, depot } = more
  return accepted(await seeStockSummary(ctx, { from: day(from), to: day(to), depot }, nobodyElse))
}

/** Everything of a row that is not nothing, so that a table by hand is short. */
function figures(row: StockSummaryRow): Readonly<Record<string, unknown>> {
  const { item: _i, depotId: _d, itemName: _n, unit: _u, spec: _s, standardCode: _t, category: _c, scale: _a, others, ...rest } = row
  return { ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== 0)), ...(others.length > 0 ? { others } : {}) }
}

const table = async (...asked: Parameters<typeof seen>) => (await seen(...asked)).rows.map(figures)

describe('收发存汇总表', () => {
  it('adds up the year of both depots: openings, purchase, grant, donation, issues, returns and reversals, to the fen', async () => {
    expect(await table('2026-01-01', '2026-11-20')).toEqual([
      {
        itemCode: 'GJ-009', depot: '云岭镇仓库', openingQuantity: 12_050, openingFen: 39_223, inPurchase: 100, inQuantity: 100, inFen: 400,
        outUse: 2050, outQuantity: 2050, outFen: 6673, closingQuantity: 10_100, closingFen: 32_950, nextExpiry: '2027-05-31',
      },
      {
        itemCode: 'SH-004', depot: '县应急物资综合仓库', openingQuantity: 120, openingFen: 1_110_000,
        inPurchase: 3, inTransfer: 40, inDonation: 20, inQuantity: 70, inFen: 310_000,
        outUse: 1, outQuantity: 11, outFen: 113_333, closingQuantity: 179, closingFen: 1_306_667,
        others: [{ kind: 'other-receipt', quantity: 7 }, { kind: 'supplier-return', quantity: 10 }],
      },
      {
        itemCode: 'ZP-001', depot: '县应急物资综合仓库', inPurchase: 3, inQuantity: 3, inFen: 405_000,
        outUse: 2, outQuantity: 2, outFen: 270_000, closingQuantity: 1, closingFen: 135_000,
      },
    ])
  })

  it('states totals that are the sums of its rows, and finds nothing that does not balance', async () => {
    const { totals, imbalances, rowCount, question } = await seen('2026-01-01', '2026-11-20')
    expect(totals).toEqual({ openingFen: 1_149_223, inFen: 715_400, outFen: 390_006, closingFen: 1_474_617 })
    expect([imbalances, rowCount, question.withAmounts]).toEqual([[], 3, true])
    expect(year.discrepancies()).toEqual([])
  })

  it('counts 期初 as opening on whatever day it lies, and what came later in the year before as receipts and issues', async () => {
    expect(await table('2025-01-01', '2025-12-31')).toEqual([{
      itemCode: 'SH-004', depot: '县应急物资综合仓库', openingQuantity: 100, openingFen: 800_000, inPurchase: 50, inQuantity: 50, inFen: 550_000,
      outUse: 30, outQuantity: 30, outFen: 240_000, closingQuantity: 120, closingFen: 1_110_000,
    }])
  })

  it('shows a reversal with minus in the month in which it was made, on the side it corrects', async () => {
    const quilts = async (from: string, to: string) => (await table(from, to)).find((row) => row['itemCode'] === 'SH-004')
    expect(await quilts('2026-05-01', '2026-05-31')).toMatchObject({ inPurchase: 5, inQuantity: 5, inFen: 5000, closingQuantity: 187, closingFen: 1_421_667 })
    expect(await quilts('2026-06-01', '2026-06-30')).toMatchObject({ inPurchase: -5, inQuantity: -5, inFen: -5000, closingQuantity: 182, closingFen: 1_416_667 })
    const tents = (await table('2026-10-01', '2026-10-31')).find((row) => row['itemCode'] === 'ZP-001')
    expect(tents).toEqual({ itemCode: 'ZP-001', depot: '县应急物资综合仓库', outUse: -1, outQuantity: -1, outFen: -135_000, closingQuantity: 1, closingFen: 135_000 })
  })

  it('ends on a day past with what was there then, and does not see a move between bins of a depot', async () => {
    expect(await table('2026-02-01', '2026-02-28', { depot: 'D03' })).toEqual([
      { itemCode: 'SH-004', depot: '县应急物资综合仓库', openingQuantity: 140, openingFen: 1_110_000, closingQuantity: 140, closingFen: 1_110_000 },
      {
        itemCode: 'ZP-001', depot: '县应急物资综合仓库', inPurchase: 3, inQuantity: 3, inFen: 405_000, outUse: 2, outQuantity: 2, outFen: 270_000,
        closingQuantity: 1, closingFen: 135_000,
      },
    ])
  })

  it('balances against the projections on every day on which something was posted, for all depots, one depot and one item', async () => {
    const days = year.connection.client.prepare('select distinct business_date from document order by 1').pluck().all() as string[]
    expect(days.length).toBeGreaterThan(15)
    for (const to of days) {
      for (const depot of [undefined, 'D03', 'D08']) expect((await seen('2025-01-01', to, depot === undefined ? {} : { depot })).imbalances).toEqual([])
      for (const item of [year.quilt, year.tent, year.rope]) expect(accepted(seeLedgerCard(year.ctx, { item, from: day('2025-01-01'), to: day(to) })).imbalances).toEqual([])
    }
  })

  it('is of one depot by code or id, for the year so far where no days are named', async () => {
    const byCode = accepted(await seeStockSummary(year.ctx, { depot: 'D08' }, nobodyElse))
    expect(byCode.question).toMatchObject({ from: '2026-01-01', to: '2026-11-20', agency: '云岭镇人民政府', depot: { name: '云岭镇仓库' } })
    expect(byCode.rows.map(({ itemCode }) => itemCode)).toEqual(['GJ-009'])
    expect(await table('2026-01-01', '2026-11-20', { depot: year.town })).toHaveLength(1)
  })

  it('refuses days that run backwards and a depot that is not there', async () => {
    expect(await seeStockSummary(year.ctx, { from: day('2026-02-01'), to: day('2026-01-31') }, nobodyElse)).toEqual({ ok: false, problems: [{ code: 'report.dates-reversed', from: '2026-02-01', to: '2026-01-31' }] })
    expect(await seeStockSummary(year.ctx, { depot: 'D99' }, nobodyElse)).toEqual({ ok: false, problems: [{ code: 'master.not-found', table: 'place', id: 'D99' }] })
  })
})

describe('whose ledger is seen', () => {
  it('has no money for a keeper, and only the depots of the grant', async () => {
    const found = await seen('2026-01-01', '2026-11-20', { ctx: year.as('keeper', year.township, year.town) })
    expect(found.rows.map(figures)).toEqual([{
      itemCode: 'GJ-009', depot: '云岭镇仓库', openingQuantity: 12_050, inPurchase: 100, inQuantity: 100, outUse: 2050, outQuantity: 2050, closingQuantity: 10_100, nextExpiry: '2027-05-31',
    }])
    expect([found.totals, found.question.withAmounts, found.imbalances]).toEqual([undefined, false, []])
    expect(await seeStockSummary(year.as('keeper', year.township, year.town), { depot: 'D03' }, nobodyElse)).toEqual({ ok: false, problems: [{ code: 'right.missing', right: 'view' }] })
  })

  it('has the money of the own depots only for who sees the others too', async () => {
    const { rows, totals } = await seen('2026-01-01', '2026-11-20', { ctx: year.as('officer', year.township) })
    expect(rows.map(({ itemCode, closingFen }) => [itemCode, closingFen])).toEqual([['GJ-009', 32_950], ['SH-004', undefined], ['ZP-001', undefined]])
    expect(totals?.closingFen).toBe(32_950)
  })

  it('is closed to nobody in particular', async () => {
    expect(await seeStockSummary({ ...year.ctx, actor: { kind: 'nobody' } }, {}, nobodyElse)).toEqual({ ok: false, problems: [{ code: 'session.missing' }] })
  })
})

describe('a ledger that does not add up', () => {
  it('is named by item, depot and measure, expected and found', async () => {
    const broken = createLedgerYear()
    broken.connection.client.prepare("update stock set quantity = quantity + 1 where bounded = 1 and quantity > 0 and item_id = ? and lot_id = ?").run(broken.quilt, broken.lotOf(broken.quilt, 'S1'))
    broken.connection.client.prepare('update stock_value set amount_fen = amount_fen - 1 where amount_fen > 0 and pool_id in (select id from value_pool where item_id = ?)').run(broken.rope)
    const { imbalances } = accepted(await seeStockSummary(broken.ctx, {}, nobodyElse))
    expect(imbalances).toEqual([
      { where: { itemCode: 'GJ-009', depot: '云岭镇仓库' }, measure: 'amount', expected: 32_950, found: 32_948 },
      { where: { itemCode: 'SH-004', depot: '县应急物资综合仓库' }, measure: 'quantity', expected: 179, found: 180 },
    ])
    broken.close()
  })
})
