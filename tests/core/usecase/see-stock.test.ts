import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '#core/context.ts'
import { asId } from '#core/domain/ids.ts'
import { addPerson, replaceGrants } from '#core/store/people-store.ts'
import { savePlace } from '#core/store/place-store.ts'
import { exportStock } from '#core/usecase/export-stock.ts'
import { seeItemCard } from '#core/usecase/see-item-card.ts'
import { seeMovements, seeStockChoices, seeStockPage, seeStockTotals, type AskedStock } from '#core/usecase/see-stock.ts'
import { accepted, createDepot, line, type Depot } from '../depot.ts'

const all: AskedStock = { depots: [], keyword: '', category: '', owner: '', hideZero: false, pick: 'all', withinDays: 180 }

describe('whose stock an actor sees', () => {
  let depot: Depot
  let item: string
  const other = uuidv7()
  const otherBin = uuidv7()

  beforeEach(() => {
    depot = createDepot()
    item = depot.item({ code: 'SH-004' })
    depot.connection.transact((tx) => {
      savePlace(tx, { id: other, kind: 'depot', code: 'D08', name: '云岭镇库', depotId: other, ownerId: depot.township })
      savePlace(tx, { id: otherBin, kind: 'bin', code: 'B-1', name: 'B-1', parentId: other, depotId: other, ownerId: depot.township })
    })
    accepted(depot.record({ lines: [line(item, 10, { to: depot.bin, batch: 'M1', unitPrice: '2' })] }))
    accepted(depot.record({ depot: other, owner: depot.township, lines: [line(item, 5, { to: otherBin, batch: 'M1', unitPrice: '3' })] }))
  })
  afterEach(() => depot.close())

  const as = (roleCode: string, agencyId: string, depotId: string | null = null): Context => {
    const id = uuidv7()
    depot.connection.transact((tx) => {
      addPerson(tx, { id, name: id, passwordHash: '-', createdAt: depot.clock.now })
      replaceGrants(tx, id, [{ personId: id, roleCode, agencyId, depotId }])
    })
    return { ...depot.ctx, actor: { kind: 'person', id: asId<'person'>(id), name: id } }
  }
  const lines = (ctx: Context, filter: AskedStock = all) =>
    accepted(seeStockPage(ctx, { filter, sort: [{ column: 'held', direction: 'desc' }], from: 0, to: 10 })).rows.map(({ held, amountFen }) => [held, amountFen])

  it('is that of the depots named in a grant or of the agency, without money for a keeper', () => {
    expect(lines(as('keeper', depot.agency))).toEqual([[10, undefined]])
    expect(lines(as('keeper', depot.township, other))).toEqual([[5, undefined]])
    expect(accepted(seeStockTotals(as('keeper', depot.agency), all))).toEqual({ lines: 1, kinds: 1 })
    expect(accepted(seeStockChoices(as('keeper', depot.agency)))).toMatchObject({ depots: [{ id: depot.depot }], withCost: false })
  })

  it('is also that of other agencies for an officer, but their money is not', () => {
    const officer = as('officer', depot.agency)
    expect(lines(officer)).toEqual([[10, 2000], [5, undefined]])
    expect(lines(officer, { ...all, depots: [other] })).toEqual([[5, undefined]])
    expect(accepted(seeStockTotals(officer, all))).toEqual({ lines: 2, kinds: 1, costedLines: 1, amountFen: 2000, unusableFen: 0 })
    expect(accepted(seeItemCard(officer, item)).card).toMatchObject({ held: 15, amountFen: 2000, costedPlaces: 1, places: 2 })
  })

  it('cannot be widened by asking for a depot that is not seen', () => {
    const keeper = as('keeper', depot.agency)
    expect(lines(keeper, { ...all, depots: [other] })).toEqual([])
    expect(accepted(seeItemCard(keeper, item)).card).toMatchObject({ held: 10, places: 1 })
    expect(accepted(seeMovements(keeper, { item })).rows.map(({ balance }) => balance)).toEqual([10])
  })

  it('is nothing without a session or without the right, and names an item that is not there', () => {
    const nobody: Context = { ...depot.ctx, actor: { kind: 'nobody' } }
    expect(seeStockTotals(nobody, all)).toEqual({ ok: false, problems: [{ code: 'session.missing' }] })
    expect(exportStock(as('admin', depot.agency), { filter: all, sort: [] })).toEqual({ ok: false, problems: [{ code: 'right.missing', right: 'export' }] })
    const unknown = uuidv7()
    expect(seeItemCard(depot.ctx, unknown)).toEqual({ ok: false, problems: [{ code: 'master.not-found', table: 'item', id: unknown }] })
  })

  it('goes into a file in the same order and with the same money', async () => {
    const { rows, withAmounts } = accepted(exportStock(as('officer', depot.agency), { filter: all, sort: [{ column: 'held', direction: 'asc' }] }))
    const written = []
    for await (const { held, amountFen } of rows) written.push([held, amountFen])
    expect(written).toEqual([[5, undefined], [10, 2000]])
    expect(withAmounts).toBe(true)
    expect(accepted(exportStock(as('keeper', depot.agency), { filter: all, sort: [] })).withAmounts).toBe(false)
  })
})
