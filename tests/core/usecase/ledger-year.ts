import { uuidv7 } from 'uuidv7'
import type { Context } from '#core/context.ts'
import { asId } from '#core/domain/ids.ts'
import { addPerson, replaceGrants } from '#core/store/people-store.ts'
import { savePlace } from '#core/store/place-store.ts'
import type { GivenLine, RecordDocument } from '#core/usecase/record-document.ts'
import { reverseDocument } from '#core/usecase/reverse-document.ts'
import { accepted, createDepot, day, line, type Depot } from '../depot.ts'

type Paper = Pick<RecordDocument, 'kind' | 'purpose'> & Partial<RecordDocument> & { readonly on: string; readonly lines: readonly GivenLine[] }

/** Two depots with the papers of two years, every one of them on its day; today is 2026-11-20. */
export function createLedgerYear(options: { readonly file?: string } = {}) {
  const depot = createDepot(options)
  const town = asId<'place'>(uuidv7())
  const townBin = asId<'place'>(uuidv7())
  depot.connection.transact((tx) => {
    savePlace(tx, { id: town, kind: 'depot', code: 'D08', name: '云岭镇仓库', depotId: town, ownerId: depot.township })
    savePlace(tx, { id: townBin, kind: 'bin', code: 'A-01', name: 'A-01', parentId: town, depotId: town, ownerId: depot.township })
  })
  const quilt = depot.item({ code: 'SH-004', name: '棉被', unit: '床' })
  const tent = depot.item({ code: 'ZP-001', name: '帐篷', unit: '顶', tracking: 'serial', recoverable: true })
  const rope = depot.item({ code: 'GJ-009', name: '安全绳', unit: '米', scale: 2 })
  const on = ({ on: text, ...paper }: Paper) => accepted(depot.record({ businessDate: day(text), ...paper }))
  const reverse = (document: string, text: string, reason: string) =>
    accepted(reverseDocument(depot.ctx, { command: uuidv7(), document: uuidv7(), reverses: document, lines: [], businessDate: day(text), reason }))
  const lotOf = (item: string, batch: string) =>
    (depot.connection.client.prepare('select id from lot where item_id = ? and (batch = ? or serial = ?)').get(item, batch, batch) as { id: string }).id
  const year = { ...depot, town, townBin, quilt, tent, rope, on, reverse, lotOf, as: (role: string, agency: string, at: string | null = null) => actingAs(depot, { role, agency, at }) }
  quilts(year)
  tents(year)
  ropes(year)
  return year
}

export type LedgerYear = Pick<Depot, 'bin' | 'otherBin' | 'township'> & {
  readonly town: string
  readonly townBin: string
  readonly quilt: string
  readonly tent: string
  readonly rope: string
  readonly on: (paper: Paper) => { readonly document: string; readonly number: string }
  readonly reverse: (document: string, on: string, reason: string) => unknown
  readonly lotOf: (item: string, batch: string) => string
}

function quilts({ on, reverse, lotOf, quilt, bin, otherBin, township }: LedgerYear): void {
  const issue = { kind: 'issue', purpose: 'winter-relief', party: township } as const
  const lot = (batch: string) => ({ lot: lotOf(quilt, batch), reason: '指定批号' })
  on({ on: '2025-11-10', kind: 'opening', purpose: '', lines: [line(quilt, 100, { to: bin, batch: 'M1', unitPrice: '80' })] })
  on({ on: '2025-12-05', kind: 'receipt', purpose: 'purchase', lines: [line(quilt, 50, { to: bin, batch: 'M2', unitPrice: '110' })] })
  on({ on: '2025-12-20', ...issue, lines: [line(quilt, 30, lot('M1'))] })
  on({ on: '2026-01-15', kind: 'receipt', purpose: 'donation', lines: [line(quilt, 20, { to: bin, batch: 'J1' })] })
  on({ on: '2026-02-01', kind: 'bin-move', purpose: '', lines: [line(quilt, 10, { ...lot('M1'), from: bin, to: otherBin })] })
  on({ on: '2026-03-10', kind: 'receipt', purpose: 'purchase', lines: [line(quilt, 3, { to: bin, batch: 'M3', amountFen: 10_000 })] })
  on({ on: '2026-03-12', ...issue, lines: [line(quilt, 1, lot('M3'))] })
  on({ on: '2026-04-01', kind: 'receipt', purpose: 'upper-grant', lines: [line(quilt, 40, { to: bin, batch: 'S1', unitPrice: '75' })] })
  const wrong = on({ on: '2026-05-05', kind: 'receipt', purpose: 'purchase', lines: [line(quilt, 5, { to: bin, batch: 'X1', unitPrice: '10' })] })
  reverse(wrong.document, '2026-06-01', '多记一笔')
  on({ on: '2026-07-01', kind: 'issue', purpose: 'supplier-return', party: township, lines: [line(quilt, 10, lot('M2'))] })
  on({ on: '2026-08-01', kind: 'receipt', purpose: 'other-receipt', lines: [line(quilt, 7, { to: bin, batch: 'Q1' })] })
  const taken = on({ on: '2026-08-02', ...issue, lines: [line(quilt, 2, lot('M1'))] })
  reverse(taken.document, '2026-08-03', '未领走')
}

function tents({ on, tent, bin, township, reverse }: LedgerYear): void {
  const bought = ['T1', 'T2', 'T3'].map((serial) => line(tent, 1, { to: bin, serial, unitPrice: '1350' }))
  on({ on: '2026-02-02', kind: 'receipt', purpose: 'purchase', lines: bought })
  on({ on: '2026-02-10', kind: 'issue', purpose: 'rescue', party: township, lines: [line(tent, 2)] })
  const drill = on({ on: '2026-09-01', kind: 'issue', purpose: 'drill', party: township, lines: [line(tent, 1)] })
  reverse(drill.document, '2026-10-08', '演练取消')
}

/** 期初 of the town's depot lies inside the year; its rope has two decimals. */
function ropes({ on, rope, town, townBin, township }: LedgerYear): void {
  const of = { depot: town, owner: township }
  on({ on: '2026-06-15', kind: 'opening', purpose: '', ...of, lines: [line(rope, 12_050, { to: townBin, batch: 'R1', unitPrice: '3.255', expiresOn: '2027-05-31' })] })
  on({ on: '2026-09-09', kind: 'issue', purpose: 'rescue', party: township, ...of, lines: [line(rope, 2050)] })
  on({ on: '2026-11-20', kind: 'receipt', purpose: 'purchase', ...of, lines: [line(rope, 100, { to: townBin, batch: 'R2', unitPrice: '4', expiresOn: '2028-01-31' })] })
}

function actingAs({ connection, ctx }: Depot, { role, agency, at }: { readonly role: string; readonly agency: string; readonly at: string | null }): Context {
  const id = asId<'person'>(uuidv7())
  connection.transact((tx) => {
    addPerson(tx, { id, name: `${role}-${id.slice(-4)}`, passwordHash: '-', createdAt: ctx.now() })
    replaceGrants(tx, id, [{ personId: id, roleCode: role, agencyId: agency, depotId: at }])
  })
  return { ...ctx, actor: { kind: 'person', id, name: role } }
}
