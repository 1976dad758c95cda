import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#core/context.ts'
import { seeLedgerCard, seeLedgerItems, type SeenCard, type SeenSum } from '#core/usecase/ledger-card-seen.ts'
import { accepted, day } from '../depot.ts'
import { createLedgerYear } from './ledger-year.ts'

let year: ReturnType<typeof createLedgerYear>

beforeAll(() => {
  year = createLedgerYear()
})
afterAll(() => year.close())

type More = { readonly depot?: string; readonly ctx?: Context }

function card(item: string, [from, to]: readonly [string, string], { depot, ctx = year.ctx }: More = {}): SeenCard {
  return accepted(seeLedgerCard(ctx, { item, from: day(from), to: day(to), depot }))
}

/** As one reads down a card: day, what, batch, in, out, balance, each with its fen. */
function read({ rows }: SeenCard): readonly string[] {
  const sum = (given: SeenSum | undefined) => (given === undefined ? '' : [given.quantity, given.amountFen].filter((part) => part !== undefined).join('/'))
  return rows.map(({ mark, month, day: on, entry, in: received, out, balance }) =>
    [`${month}.${on ?? ''}`, entry ? (entry.purpose || entry.kind) : mark, entry?.serials ? `${entry.serials}:${entry.batch}` : (entry?.batch ?? ''), sum(received), sum(out), sum(balance)].join(' | '))
}

describe('库存明细账', () => {
  it('carries a balance from paper to paper with the sums of month and year, to the fen', () => {
    expect(read(card(year.quilt, ['2026-01-01', '2026-11-20']))).toEqual([
      '1.1 | brought-forward |  |  |  | 120/1110000',
      '1.15 | donation | J1 | 20/0 |  | 140/1110000',
      '1. | month-total |  | 20/0 | 0/0 | 140/1110000',
      '1. | year-total |  | 20/0 | 0/0 | 140/1110000',
      '3.10 | purchase | M3 | 3/10000 |  | 143/1120000',
      '3.12 | winter-relief | M3 |  | 1/3333 | 142/1116667',
      '3. | month-total |  | 3/10000 | 1/3333 | 142/1116667',
      '3. | year-total |  | 23/10000 | 1/3333 | 142/1116667',
      '4.1 | upper-grant | S1 | 40/300000 |  | 182/1416667',
      '4. | month-total |  | 40/300000 | 0/0 | 182/1416667',
      '4. | year-total |  | 63/310000 | 1/3333 | 182/1416667',
      '5.5 | purchase | X1 | 5/5000 |  | 187/1421667',
      '5. | month-total |  | 5/5000 | 0/0 | 187/1421667',
      '5. | year-total |  | 68/315000 | 1/3333 | 187/1421667',
      '6.1 | purchase | X1 | -5/-5000 |  | 182/1416667',
      '6. | month-total |  | -5/-5000 | 0/0 | 182/1416667',
      '6. | year-total |  | 63/310000 | 1/3333 | 182/1416667',
      '7.1 | supplier-return | M2 |  | 10/110000 | 172/1306667',
      '7. | month-total |  | 0/0 | 10/110000 | 172/1306667',
      '7. | year-total |  | 63/310000 | 11/113333 | 172/1306667',
      '8.1 | other-receipt | Q1 | 7/0 |  | 179/1306667',
      '8.2 | winter-relief | M1 |  | 2/16000 | 177/1290667',
      '8.3 | winter-relief | M1 |  | -2/-16000 | 179/1306667',
      '8. | month-total |  | 7/0 | 0/0 | 179/1306667',
      '8. | year-total |  | 70/310000 | 11/113333 | 179/1306667',
    ])
  })

  it('names the paper of each entry, and of a reversal the paper it turns round', () => {
    const entries = card(year.quilt, ['2026-08-01', '2026-08-31']).rows.flatMap(({ entry }) => (entry ? [entry] : []))
    expect(entries.map(({ number, reverses, reversal, party, remark }) => [number, reverses, reversal, party, remark])).toEqual([
      ['RK-D03-2026-A-000005', '', false, '', ''],
      ['CK-D03-2026-A-000003', '', false, '云岭镇人民政府', ''],
      ['CX-D03-2026-A-000002', 'CK-D03-2026-A-000003', true, '云岭镇人民政府', '未领走'],
    ])
  })

  it('in the middle of a year opens with 期初结存 and counts the months before into 本年累计', () => {
    expect(read(card(year.quilt, ['2026-07-01', '2026-07-31']))).toEqual([
      '7.1 | opening |  |  |  | 182/1416667',
      '7.1 | supplier-return | M2 |  | 10/110000 | 172/1306667',
      '7. | month-total |  | 0/0 | 10/110000 | 172/1306667',
      '7. | year-total |  | 63/310000 | 11/113333 | 172/1306667',
    ])
  })

  it('carries one year into the next, 期初 of the first year standing in its opening', () => {
    const found = card(year.quilt, ['2025-01-01', '2026-01-31'])
    expect(read(found)).toEqual([
      '1.1 | brought-forward |  |  |  | 100/800000',
      '12.5 | purchase | M2 | 50/550000 |  | 150/1350000',
      '12.20 | winter-relief | M1 |  | 30/240000 | 120/1110000',
      '12. | month-total |  | 50/550000 | 30/240000 | 120/1110000',
      '12. | year-total |  | 50/550000 | 30/240000 | 120/1110000',
      '12.31 | carried-forward |  |  |  | 120/1110000',
      '1.1 | brought-forward |  |  |  | 120/1110000',
      '1.15 | donation | J1 | 20/0 |  | 140/1110000',
      '1. | month-total |  | 20/0 | 0/0 | 140/1110000',
      '1. | year-total |  | 20/0 | 0/0 | 140/1110000',
    ])
    expect(found.openings).toEqual([{ number: 'QC-D03-2025-A-000001', date: '2025-11-10' }])
    expect(card(year.quilt, ['2026-01-01', '2026-01-31']).openings).toEqual([])
  })

  it('takes serial units of one paper as one entry', () => {
    expect(read(card(year.tent, ['2026-01-01', '2026-02-28']))).toEqual([
      '1.1 | brought-forward |  |  |  | 0/0',
      '2.2 | purchase | 3: | 3/405000 |  | 3/405000',
      '2.10 | rescue | 2: |  | 2/270000 | 1/135000',
      '2. | month-total |  | 3/405000 | 2/270000 | 1/135000',
      '2. | year-total |  | 3/405000 | 2/270000 | 1/135000',
    ])
    expect(read(card(year.tent, ['2026-09-01', '2026-09-30']))[1]).toBe('9.1 | drill | 1:T3 |  | 1/135000 | 0/0')
  })

  it('has no money for whoever may not see it, and only the depots of the grant', () => {
    const keeper = year.as('keeper', year.township, year.town)
    expect(read(card(year.rope, ['2026-09-01', '2026-09-30'], { ctx: keeper }))).toEqual([
      '9.1 | opening |  |  |  | 12050', '9.9 | rescue | R1 |  | 2050 | 10000', '9. | month-total |  | 0 | 2050 | 10000', '9. | year-total |  | 0 | 2050 | 10000',
    ])
    expect(read(card(year.quilt, ['2026-01-01', '2026-11-20'], { ctx: keeper }))).toEqual(['1.1 | brought-forward |  |  |  | 0'])
  })

  it('leads to the items before and after by code, and finds items by what they are called', () => {
    expect(card(year.quilt, ['2026-01-01', '2026-01-31']).neighbours).toEqual({ previous: year.rope, next: year.tent })
    expect(card(year.quilt, ['2026-01-01', '2026-01-31'], { depot: 'D03' }).neighbours).toEqual({ previous: undefined, next: year.tent })
    const found = (text: string, depot?: string) => accepted(seeLedgerItems(year.ctx, { text, depot })).map(({ name }) => name)
    expect(found('')).toEqual(['安全绳', '棉被', '帐篷'])
    expect(found('mb')).toEqual(['棉被'])
    expect(found('', year.town)).toEqual(['安全绳'])
  })

  it('ends where the projections of stock and value end, also on a day past; where not, it says by how much', () => {
    expect(card(year.quilt, ['2026-01-01', '2026-05-31']).imbalances).toEqual([])
    const broken = createLedgerYear()
    broken.connection.client.prepare('update stock_value set amount_fen = amount_fen + 7 where pool_id in (select id from value_pool where item_id = ? and lot_id = ? and keeping = ?)').run(broken.quilt, broken.lotOf(broken.quilt, 'S1'), 'stock')
    expect(card(broken.quilt, ['2026-01-01', '2026-11-20'], { ctx: broken.ctx }).imbalances).toEqual([
      { where: { itemCode: 'SH-004', depot: '县应急管理局' }, measure: 'amount', expected: 1_306_667, found: 1_306_674 },
    ])
    broken.close()
  })
})
