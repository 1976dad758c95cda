import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayBeUsed } from '#core/domain/lot-choice.ts'
import { holdingsOf } from '#core/query/holdings.ts'
import { stockPage } from '#core/query/stock-page.ts'
import { accepted, createDepot, day, line, type Depot } from '../depot.ts'

const days = fc.constantFrom('', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2027-02-28')
const held = fc.record({
  serial: fc.boolean(), quantity: fc.integer({ min: 1, max: 9 }), expiresOn: days, serviceUntil: days,
  condition: fc.constantFrom('good', 'flawed', 'repair', 'inspecting'), elsewhere: fc.boolean(), again: fc.boolean(),
})
type Held = typeof held extends fc.Arbitrary<infer T> ? T : never

describe('what may be used, asked of the database', () => {
  it('is what the rule of domain/lot-choice.ts says of each holding, for any lots, conditions and day', () => {
    fc.assert(fc.property(fc.array(held, { minLength: 1, maxLength: 14 }), fc.constantFrom('2026-11-19', '2026-11-20', '2026-11-21'), (goods, on) => {
      const depot = createDepot()
      try {
        const items = receive(depot, goods)
        const holdings = holdingsOf(depot.connection.read, depot.depot, items)
        const { rows } = stockPage(depot.connection.read, {
          depots: 'all', on: day(on), keyword: '', category: '', owner: '', hideZero: false, pick: 'all', withinDays: 180,
        }, { sort: [], from: 0, to: 200, costDepots: [] })
        const usable = (place: string, item: string, lot: string) => holdings
          .filter((holding) => holding.place === place && holding.item === item && (holding.serial === '' ? holding.lot : '') === lot && mayBeUsed(holding, day(on)))
          .reduce((sum, { quantity }) => sum + quantity, 0)
        expect(rows.map(({ available }) => available)).toEqual(rows.map(({ place, item, lot }) => usable(place, item, lot)))
        expect(rows.map((row) => row.available + row.unusable + row.away)).toEqual(rows.map((row) => row.held))
        expect(rows.reduce((sum, row) => sum + row.held, 0)).toBe(holdings.reduce((sum, { quantity }) => sum + quantity, 0))
        expect(depot.connection.client.prepare('select * from stock_line_discrepancy').all()).toEqual([])
      } finally {
        depot.close()
      }
    }), { numRuns: 25 })
  })

  it('follows a condition that an office makes usable or unusable', () => {
    const depot = createDepot()
    const { client } = depot.connection
    const items = receive(depot, [{ serial: false, quantity: 8, expiresOn: '', serviceUntil: '', condition: 'repair', elsewhere: false, again: false }])
    client.exec("update condition set usable = 1 where code = 'repair'")
    const usable = client.prepare('select usable from stock_line where item_id = ?').all(items[0])
    expect(usable).toEqual([{ usable: 8 }])
    expect(client.prepare('select * from stock_line_discrepancy').all()).toEqual([])
    depot.close()
  })
})

/** Each given goods as a lot of one of two items; `again` moves part of it on, so that lines also shrink and empty. */
function receive(depot: Depot, goods: readonly Held[]): readonly string[] {
  const batches = depot.item({ code: 'B-1' })
  const units = depot.item({ code: 'U-1', tracking: 'serial' })
  const lines = goods.map((one, at) => line(one.serial ? units : batches, one.serial ? 1 : one.quantity, {
    to: one.elsewhere ? depot.otherBin : depot.bin, condition: one.condition,
    ...(one.expiresOn === '' ? {} : { expiresOn: one.expiresOn }), ...(one.serviceUntil === '' ? {} : { serviceUntil: one.serviceUntil }),
    ...(one.serial ? { serial: `S${at}` } : { batch: `L${at % 5}` }),
  }))
  accepted(depot.record({ lines }))
  const lotOf = depot.connection.client.prepare(`select l.id, s.quantity from lot l join stock s on s.lot_id = l.id join account a on a.id = s.account_id
    where s.item_id = ? and a.place_id = ? and a.condition = ? and s.quantity > 0 limit 1`)
  for (const one of goods.filter(({ again }) => again)) {
    const item = one.serial ? units : batches
    const from = one.elsewhere ? depot.otherBin : depot.bin
    const lot = lotOf.get(item, from, one.condition) as { id: string; quantity: number } | undefined
    if (!lot) continue
    const to = one.elsewhere ? depot.bin : depot.otherBin
    accepted(depot.record({ kind: 'bin-move', purpose: '', lines: [line(item, lot.quantity, { lot: lot.id, from, to, condition: one.condition })] }))
  }
  return [batches, units]
}
