import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { connect, type Connection } from '#core/db/connection.ts'
import { applyMigrations } from '#core/db/migrate.ts'
import type { Change, Context } from '#core/context.ts'
import { parseDate, type BusinessDate } from '#core/domain/business-date.ts'
import type { Tracking } from '#core/domain/document.ts'
import { asId, type Id, type IdKind } from '#core/domain/ids.ts'
import type { Result } from '#core/domain/result.ts'
import { addItemCode, addPackaging, saveAgency, saveItem } from '#core/store/master-store.ts'
import { savePlace } from '#core/store/place-store.ts'
import { foundSite } from '#core/usecase/found-site.ts'
import { recordDocument, type GivenLine, type RecordDocument } from '#core/usecase/record-document.ts'
import { searchTextOf } from '#core/usecase/search-text.ts'

export const migrations = join(import.meta.dirname, '../../drizzle')

export type Depot = Awaited<ReturnType<typeof createDepot>>

export type GivenItem = {
  readonly code: string
  readonly name?: string
  readonly unit?: string
  readonly scale?: 0 | 1 | 2
  readonly tracking?: Tracking
  readonly recoverable?: boolean
  readonly shelfLife?: number
  readonly serviceLifeMonths?: number
  readonly pack?: { readonly name: string; readonly baseUnits: number }
  readonly barcode?: string
}

export function day(text: string): BusinessDate {
  const parsed = parseDate(text)
  if (!parsed) throw new Error(`not a day: ${text}`)
  return parsed
}

/** The value of an accepted answer; a refusal fails the test with its problems. */
export function accepted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problems)}`)
  return result.value
}

/** A county agency A02 with depot D03 (bins A-01 and B-01) on a real database file that goes when the test says so. */
export function createDepot({ file }: { readonly file?: string } = {}) {
  const folder = file ? undefined : mkdtempSync(join(tmpdir(), 'changping-test-'))
  const path = file ?? join(folder ?? '', 'changping.db')
  const connection = connect(path)
  applyMigrations(connection.client, migrations)
  const clock = { now: '2026-11-20T02:00:00.000Z', today: day('2026-11-20') }
  const changes: Change[] = []
  const ctx = contextOver(connection, clock, changes)
  const ids = foundMaster(ctx)
  return {
    connection, ctx, clock, changes, ...ids,
    item: (given: GivenItem) => addItem(ctx, given),
    record: (given: Partial<RecordDocument> & { readonly lines: readonly GivenLine[] }) => recordDocument(ctx, {
      command: uuidv7(), document: uuidv7(), kind: 'receipt', purpose: 'purchase', businessDate: clock.today, depot: ids.depot, owner: ids.agency, ...given,
    }),
    stock: (item: string) => stockOf(connection, item),
    discrepancies: () => discrepanciesOf(connection),
    close: () => {
      connection.close()
      if (folder) rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function contextOver(connection: Connection, clock: { now: string; today: BusinessDate }, changes: Change[] = []): Context {
  return {
    connection, actor: { kind: 'command-line', name: 'tester' }, desk: 'test desk',
    now: () => clock.now, today: () => clock.today,
    newId: <Kind extends IdKind>() => asId<Kind>(uuidv7()),
    changed: (change) => changes.push(change),
    health: { failedChecks: [], clockJumpedFrom: undefined },
  }
}

/** A receipt or issue line with an id of its own. */
export function line(item: string, quantity: number, more: Partial<GivenLine> = {}): GivenLine {
  return { id: uuidv7(), item, quantity, ...more }
}

function foundMaster(ctx: Context) {
  const agency = asId<'agency'>(uuidv7())
  const depot = asId<'place'>(uuidv7())
  accepted(foundSite(ctx, {
    command: uuidv7(), site: uuidv7(), machine: 'A', practice: false,
    agency: { id: agency, code: 'A02', name: '县应急管理局', shortName: '县应急', tier: 'county' },
    depots: [{ id: depot, code: 'D03', name: '县应急物资综合仓库' }],
  }))
  const township = asId<'agency'>(uuidv7())
  const bin = asId<'place'>(uuidv7())
  const otherBin = asId<'place'>(uuidv7())
  ctx.connection.transact((tx) => {
    saveAgency(tx, { id: township, code: 'A12', name: '云岭镇人民政府', shortName: '云岭镇', tier: 'township', ...searchTextOf(['云岭镇人民政府']) })
    savePlace(tx, { id: bin, kind: 'bin', code: 'A-01', name: 'A-01', parentId: depot, depotId: depot, ownerId: agency })
    savePlace(tx, { id: otherBin, kind: 'bin', code: 'B-01', name: 'B-01', parentId: depot, depotId: depot, ownerId: agency })
  })
  return { agency, depot, township, bin, otherBin }
}

function addItem(ctx: Context, given: GivenItem): Id<'item'> {
  const id = asId<'item'>(uuidv7())
  const name = given.name ?? given.code
  ctx.connection.transact((tx) => {
    saveItem(tx, {
      id, code: given.code, name, unit: given.unit ?? '件', scale: given.scale ?? 0, tracking: given.tracking ?? 'batch', recoverable: given.recoverable ?? false,
      shelfLife: given.shelfLife ?? null, serviceLifeMonths: given.serviceLifeMonths ?? null, ...searchTextOf([name, given.code]),
    })
    const packagingId = uuidv7()
    if (given.pack) addPackaging(tx, { id: packagingId, itemId: id, ...given.pack })
    if (given.barcode) addItemCode(tx, { id: uuidv7(), code: given.barcode, itemId: id, packagingId: null })
  })
  return id
}

/** Quantity in the depots' bins by `place code/batch or serial`, without empty holdings. */
function stockOf(connection: Connection, item: string): Readonly<Record<string, number>> {
  const rows = connection.client.prepare(`select p.code || '/' || coalesce(nullif(l.batch, ''), l.serial) as at, sum(s.quantity) as held
    from stock s join account a on a.id = s.account_id join place p on p.id = a.place_id join lot l on l.id = s.lot_id
    where s.item_id = ? and p.kind = 'bin' and s.quantity <> 0 group by at order by at`).all(item) as { at: string; held: number }[]
  return Object.fromEntries(rows.map((row) => [row.at, row.held]))
}

/** Rows of every view that must stay empty. */
function discrepanciesOf(connection: Connection): readonly unknown[] {
  return ['stock_discrepancy', 'value_discrepancy', 'keeping_discrepancy', 'serial_discrepancy']
    .flatMap((view) => connection.client.prepare(`select '${view}' as view, * from ${view}`).all())
}
