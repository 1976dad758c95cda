import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import { heldUnits, isUnitOfLine } from './stock-usable.ts'

const { placeholder } = sql

/** Goods as they lie somewhere, told apart by lot, with all that a label says of them. */
export type LabelLot = ReturnType<typeof labelStock>[number]

const itemColumns = {
  item: sql<string>`i.id`, itemCode: sql<string>`i.code`, itemName: sql<string>`i.name`, spec: sql<string>`i.spec`, unit: sql<string>`i.unit`, scale: sql<0 | 1 | 2>`i.scale`,
  packName: sql<string | null>`k.name`, packUnits: sql<number | null>`k.base_units`,
}
const item = sql`item i`
const itsPack = sql`left join packaging k on k.id = (select id from packaging where item_id = i.id and retired_on is null order by base_units limit 1)`
const placeColumns = {
  bin: sql<string>`case p.kind when 'bin' then p.name else '' end`, depot: sql<string>`d.id`, depotCode: sql<string>`d.code`,
}
const unitColumns = {
  batch: sql<string>`ul.batch`, serial: sql<string>`ul.serial`, expiresOn: sql<string>`ul.expires_on`, serviceUntil: sql<string>`ul.service_until`,
}

const statements = perConnection((db: ReadDb) => ({
  lots: db.select({
    key: sql<number>`w.key`, ...itemColumns, ...placeColumns, quantity: sql<number>`line.held`, batch: sql<string>`l.batch`, serial: sql<string>`l.serial`,
    expiresOn: sql<string>`l.expires_on`, serviceUntil: sql<string>`l.service_until`,
  }).from(sql`json_each(${placeholder('lines')}) w cross join stock_line line on line.id = w.value join ${item} on i.id = line.item_id join lot l on l.id = line.lot_id
      join place p on p.id = line.place_id join place d on d.id = line.depot_id ${itsPack}`).where(sql`line.held > 0`).prepare(),
  unitsOfLines: db.select({ key: sql<number>`w.key`, ...itemColumns, ...placeColumns, quantity: sql<number>`1`, ...unitColumns })
    .from(sql`json_each(${placeholder('lines')}) w cross join stock_line line on line.id = w.value and line.lot_id = '' cross join ${heldUnits} join ${item} on i.id = line.item_id
      join place p on p.id = line.place_id join place d on d.id = line.depot_id ${itsPack}`).where(isUnitOfLine).orderBy(sql`ul.serial`).prepare(),
  units: db.select({ key: sql<number>`w.key`, ...itemColumns, ...placeColumns, quantity: sql<number>`1`, ...unitColumns })
    .from(sql`json_each(${placeholder('lots')}) w cross join lot ul on ul.id = w.value join stock us on us.lot_id = ul.id and us.quantity > 0 and us.bounded = 1
      join account ua on ua.id = us.account_id join ${item} on i.id = ul.item_id join place p on p.id = ua.place_id join place d on d.id = p.depot_id ${itsPack}`)
    .where(sql`ul.serial <> ''`).prepare(),
}))

/** Lots and units on lines of the stock list, in the order asked; a line of serial goods stands for each of its units. */
export function labelStock(db: ReadDb, lines: readonly number[]) {
  const asked = { lines: JSON.stringify(lines) }
  return [...statements(db).lots.all(asked), ...statements(db).unitsOfLines.all(asked)].toSorted((a, b) => a.key - b.key)
}

/** Units by their lots, in the order asked; one that is gone is left out. */
export function labelUnits(db: ReadDb, lots: readonly string[]): readonly LabelLot[] {
  return statements(db).units.all({ lots: JSON.stringify(lots) }).toSorted((a, b) => a.key - b.key)
}
