import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { connect } from '#core/db/connection.ts'
import { applyMigrations } from '#core/db/migrate.ts'
import { addDays, dayAt } from '#core/domain/business-date.ts'
import { addItemCode, saveAgency, saveItem } from '#core/store/master-store.ts'
import { addPerson, addSession, replaceGrants } from '#core/store/people-store.ts'
import { savePlace } from '#core/store/place-store.ts'
import { foundSite } from '#core/usecase/found-site.ts'
import { tokenHash } from '#core/usecase/password.ts'
import { recordDocument, type RecordDocument } from '#core/usecase/record-document.ts'
import { searchTextOf } from '#core/usecase/search-text.ts'
import { accepted, contextOver, line, migrations } from '../../core/depot.ts'

export type SignedIn = { readonly token: string; readonly person: { readonly id: string; readonly name: string } }

export type StockedFolder = { readonly folder: string; readonly officer: SignedIn; readonly keeper: SignedIn; readonly remove: () => void }

/**
 * A data folder with a depot that has 棉被 in two batches, 冲锋舟 as two pieces, expired 压缩饼干 and water, an issue of
 * recoverable quilts, and two people with open sessions: a depot head who sees money, a keeper who does not.
 */
export function stockedFolder(): StockedFolder {
  const folder = mkdtempSync(join(tmpdir(), 'changping-stock-'))
  const connection = connect(join(folder, 'changping.db'))
  applyMigrations(connection.client, migrations)
  const now = new Date().toISOString()
  const today = dayAt(now)
  const ctx = contextOver(connection, { now, today })
  const ids = { agency: uuidv7(), depot: uuidv7(), bin: uuidv7(), township: uuidv7() }
  accepted(foundSite(ctx, {
    command: uuidv7(), site: uuidv7(), machine: 'A', practice: false,
    agency: { id: ids.agency, code: 'A02', name: '县应急管理局', shortName: '县应急', tier: 'county' }, depots: [{ id: ids.depot, code: 'D03', name: '县综合库' }],
  }))
  const items = { quilt: uuidv7(), boat: uuidv7(), biscuit: uuidv7(), water: uuidv7() }
  connection.transact((tx) => {
    saveAgency(tx, { id: ids.township, code: 'A12', name: '云岭镇人民政府', tier: 'township', ...searchTextOf(['云岭镇人民政府']) })
    savePlace(tx, { id: ids.bin, kind: 'bin', code: 'A-01', name: 'A-01', parentId: ids.depot, depotId: ids.depot, ownerId: ids.agency })
    const item = (id: string, [code, name, unit]: readonly [string, string, string], more: Partial<Parameters<typeof saveItem>[1]> = {}) =>
      saveItem(tx, { id, code, name, unit, tracking: 'batch', ...searchTextOf([name, code]), ...more })
    item(items.quilt, ['SH-004', '棉被', '床'], { recoverable: true, serviceLifeMonths: 96 })
    item(items.boat, ['FX-007', '冲锋舟', '艘'], { tracking: 'serial' })
    item(items.biscuit, ['SP-003', '压缩饼干', '袋'], { shelfLife: 24 })
    item(items.water, ['SP-001', '瓶装饮用水', '瓶'], { shelfLife: 12 })
    addItemCode(tx, { id: uuidv7(), code: '6901234567892', itemId: items.water, packagingId: null })
  })
  const record = (given: Pick<RecordDocument, 'kind' | 'purpose' | 'lines'> & Partial<RecordDocument>) => accepted(recordDocument(ctx, {
    command: uuidv7(), document: uuidv7(), businessDate: today, depot: ids.depot, owner: ids.agency, ...given,
  }))
  const to = { to: ids.bin, unitPrice: '10' }
  record({ kind: 'receipt', purpose: 'purchase', businessDate: addDays(today, -60), lines: [
    line(items.quilt, 100, { ...to, batch: 'M1', producedOn: addDays(today, -400) }), line(items.quilt, 40, { ...to, batch: 'M2', producedOn: addDays(today, -300) }),
    line(items.boat, 1, { ...to, serial: 'CF-0001' }), line(items.boat, 1, { ...to, serial: 'CF-0002', condition: 'repair' }),
    line(items.biscuit, 1000, { ...to, batch: 'Y1', expiresOn: addDays(today, -1) }), line(items.water, 2400, { ...to, batch: 'W1', expiresOn: addDays(today, 100) }),
  ] })
  record({ kind: 'issue', purpose: 'winter-relief', party: ids.township, businessDate: addDays(today, -10), lines: [line(items.quilt, 30)] })
  const signIn = (name: string, roleCode: string): SignedIn => {
    const person = { id: uuidv7(), name }
    const token = `token-of-${roleCode}`
    connection.transact((tx) => {
      addPerson(tx, { ...person, agencyId: ids.agency, passwordHash: '-', createdAt: now })
      replaceGrants(tx, person.id, [{ personId: person.id, roleCode, agencyId: ids.agency, depotId: null }])
      addSession(tx, { tokenHash: tokenHash(token), personId: person.id, desk: 'test desk', startedAt: now, expiresAt: '2099-01-01T00:00:00.000Z' })
    })
    return { token, person }
  }
  const people = { officer: signIn('陈主任', 'depot-head'), keeper: signIn('王保管', 'keeper') }
  connection.close()
  return { folder, ...people, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
