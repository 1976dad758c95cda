import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import type { BusinessDate } from '../domain/business-date.ts'
import type { Tracking } from '../domain/document.ts'
import type { Scale } from '../domain/quantity.ts'
import { figuresSql, heldUnits, isUnitOfLine } from './stock-usable.ts'
import { layersOfLine, lineAmountSql } from './stock-worth.ts'

/** One line of the stock grid: place, owner, item and visible lot; conditions merged. Quantities in smallest units, amounts fen. */
export type StockRow = {
  readonly id: number
  readonly item: string
  readonly code: string
  readonly name: string
  readonly spec: string
  readonly unit: string
  readonly scale: Scale
  readonly tracking: Tracking
  readonly category: string
  readonly nationalCode: string
  readonly depot: string
  readonly depotName: string
  readonly place: string
  /** 'bin' where it lies in a bin, 'recipient' where it is out with `party`. */
  readonly placeKind: string
  readonly bin: string
  readonly party: string
  readonly owner: string
  readonly ownerName: string
  readonly custodian: string
  /** Empty for serial units, which share a line. */
  readonly lot: string
  readonly batch: string
  readonly units: number
  readonly producedOn: string
  readonly lastDay: string
  /** Goods with a life whose end nobody has recorded. */
  readonly dayMissing: boolean
  readonly conditions: string
  readonly receivedOn: string
  readonly fundingSources: string
  readonly held: number
  readonly available: number
  readonly unusable: number
  readonly away: number
  /** Absent where the actor may not see costs. */
  readonly amountFen?: number
}

export type RowsOn = { readonly on: BusinessDate; readonly costDepots: 'all' | readonly string[] }

/** Everything the grid shows of the given lines, in their order. */
export function stockRows(db: ReadDb, ids: readonly number[], { on, costDepots }: RowsOn): readonly StockRow[] {
  const figures = figuresSql(on)
  const rows = db.select({
    ...itemColumns, ...placeColumns, ...lotColumns,
    id: sql<number>`line.id`,
    held: sql<number>`line.held`, available: sql<number>`${figures.available}`, unusable: sql<number>`${figures.unusable}`, away: sql<number>`${figures.away}`,
    amountFen: sql<number | null>`case when ${mayCost(costDepots)} then ${lineAmountSql} end`,
  }).from(tables(ids)).orderBy(sql`wanted.key`).all()
  return rows.map(({ dayMissing, amountFen, ...row }) => ({ ...row, dayMissing: dayMissing === 1, ...(amountFen === null ? {} : { amountFen }) }))
}

const itemColumns = {
  item: sql<string>`i.id`, code: sql<string>`i.code`, name: sql<string>`i.name`, spec: sql<string>`i.spec`, unit: sql<string>`i.unit`, scale: sql<Scale>`i.scale`,
  tracking: sql<Tracking>`i.tracking`, category: sql<string>`coalesce((select name from category where code = i.category), i.category)`,
  nationalCode: sql<string>`coalesce(i.national_code, '')`,
}

const placeColumns = {
  depot: sql<string>`line.depot_id`, depotName: sql<string>`d.name`, place: sql<string>`line.place_id`, placeKind: sql<string>`line.kind`, bin: sql<string>`p.name`,
  party: sql<string>`coalesce((select name from agency where id = p.party_id), '')`,
  owner: sql<string>`line.owner_id`, ownerName: sql<string>`o.name`,
  custodian: sql<string>`coalesce((select name from agency where id = d.custodian_id), '')`,
}

const lotColumns = {
  lot: sql<string>`line.lot_id`, batch: sql<string>`line.batch`, lastDay: sql<string>`line.last_day`, producedOn: sql<string>`coalesce(l.produced_on, '')`,
  units: sql<number>`case when line.lot_id <> '' then 0 else (select count(*) from ${heldUnits} where ${isUnitOfLine}) end`,
  dayMissing: sql<number>`line.last_day = '' and i.tracking <> 'quantity' and (i.shelf_life is not null or i.service_life_months is not null)`,
  conditions: sql<string>`coalesce((select group_concat(name, '、') from (select distinct c.name, c.position from account a join condition c on c.code = a.condition
    join stock s on s.account_id = a.id and s.item_id = line.item_id and s.quantity > 0 join lot u on u.id = s.lot_id
    where a.place_id = line.place_id and a.owner_id = line.owner_id and (case u.serial when '' then u.id else '' end) = line.lot_id order by c.position)), '')`,
  receivedOn: sql<string>`coalesce((select min(x.business_date) from ${layersOfLine} where v.quantity > 0), '')`,
  fundingSources: sql<string>`coalesce((select group_concat(distinct r.funding_source) from ${layersOfLine} where v.quantity > 0 and r.funding_source <> ''), '')`,
}

function tables(ids: readonly number[]) {
  return sql`json_each(${JSON.stringify(ids)}) wanted cross join stock_line line on line.id = wanted.value
    join item i on i.id = line.item_id join place p on p.id = line.place_id join place d on d.id = line.depot_id
    join agency o on o.id = line.owner_id left join lot l on l.id = line.lot_id`
}

function mayCost(depots: RowsOn['costDepots']) {
  return depots === 'all' ? sql`true` : sql`line.depot_id in (select value from json_each(${JSON.stringify(depots)}))`
}
