import { uuidv7 } from 'uuidv7'
import type { Context } from '#core/context.ts'
import { asId } from '#core/domain/ids.ts'
import { saveAgency } from '#core/store/master-store.ts'
import { addPerson, replaceGrants } from '#core/store/people-store.ts'
import { savePlace } from '#core/store/place-store.ts'
import { searchTextOf } from '#core/usecase/search-text.ts'
import { accepted, createDepot, day, line, type Depot } from '../depot.ts'

export type RoleCode = 'keeper' | 'depot-head' | 'officer' | 'leader' | 'finance' | 'auditor' | 'admin'
export const roleCodes: readonly RoleCode[] = ['keeper', 'depot-head', 'officer', 'leader', 'finance', 'auditor', 'admin']

/** The county's depot D03 with one person per role, and depot T01 of a township with a keeper of its own. */
export function createCast() {
  const depot = createDepot()
  const townDepot = asId<'place'>(uuidv7())
  const townBin = asId<'place'>(uuidv7())
  const supplier = asId<'agency'>(uuidv7())
  depot.connection.transact((tx) => {
    savePlace(tx, { id: townDepot, kind: 'depot', code: 'T01', name: '云岭镇仓库', depotId: townDepot, ownerId: depot.township })
    savePlace(tx, { id: townBin, kind: 'bin', code: 'A-01', name: 'A-01', parentId: townDepot, depotId: townDepot, ownerId: depot.township })
    saveAgency(tx, { id: supplier, code: 'S01', name: '青岚棉纺厂', shortName: '棉纺厂', kind: 'enterprise', ...searchTextOf(['青岚棉纺厂']) })
  })
  const as = (role: RoleCode, of: { readonly agency?: string; readonly depot?: string } = {}) => actingAs(depot, role, of)
  return { ...depot, townDepot, townBin, supplier, as, townKeeper: () => as('keeper', { agency: depot.township, depot: townDepot }) }
}

export type Cast = ReturnType<typeof createCast>

/** 100 quilts at 110.00 received, 30 of them issued to the township. */
export function receivedAndIssued(cast: Cast) {
  const item = cast.item({ code: 'SH-004', name: '棉被', unit: '床', pack: { name: '包', baseUnits: 10 }, barcode: '2900000000049', serviceLifeMonths: 96 })
  const received = accepted(cast.record({
    businessDate: day('2026-11-18'), party: cast.supplier,
    lines: [line(item, 100, { to: cast.bin, batch: 'MB231112', producedOn: '2023-11-12', unitPrice: '110', fundingSource: '县级财政' })],
  }))
  const issued = accepted(cast.record({ kind: 'issue', purpose: 'winter-relief', party: cast.township, businessDate: day('2026-11-19'), officialNumber: '青应急调〔2026〕17号', lines: [line(item, 30)] }))
  return { item, received, issued }
}

function actingAs({ connection, ctx, agency }: Depot, role: RoleCode, of: { readonly agency?: string; readonly depot?: string }): Context {
  const id = asId<'person'>(uuidv7())
  const name = `${role} ${id.slice(-4)}`
  connection.transact((tx) => {
    addPerson(tx, { id, name, agencyId: of.agency ?? agency, passwordHash: '-', createdAt: ctx.now() })
    replaceGrants(tx, id, [{ personId: id, roleCode: role, agencyId: of.agency ?? agency, depotId: of.depot ?? null }])
  })
  return { ...ctx, actor: { kind: 'person', id, name } }
}
