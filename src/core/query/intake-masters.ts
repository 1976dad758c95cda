import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import type { Scale } from '../domain/quantity.ts'
import type { Tracking } from '../domain/document.ts'
import { conditions } from './conditions.ts'

type Row = { readonly key: string; readonly text: string }

/** What sheets are matched against: depots with their owners, agencies, items with every name and code, conditions. */
export function intakeMasters(db: ReadDb) {
  const depots = db.select({ id: sql<string>`id`, code: sql<string>`code`, name: sql<string>`name`, ownerId: sql<string>`coalesce(owner_id, '')` })
    .from(sql`place`).where(sql`kind = 'depot' and retired_on is null`).orderBy(sql`code`).all()
  const owners = db.select({ id: sql<string>`id`, name: sql<string>`name`, shortName: sql<string>`short_name` }).from(sql`agency`).where(sql`retired_on is null`).all()
  return { depots, owners, items: itemMasters(db), conditions: conditions(db).map(({ code, name }) => ({ code, name })) }
}

function itemMasters(db: ReadDb) {
  const aliases = grouped(db.select({ key: sql<string>`item_id`, text: sql<string>`text` }).from(sql`item_alias`).all())
  const barcodes = grouped(db.select({ key: sql<string>`item_id`, text: sql<string>`code` }).from(sql`item_code`).where(sql`valid_to = '9999-12-31'`).all())
  const packs = Map.groupBy(
    db.select({ item: sql<string>`item_id`, id: sql<string>`id`, name: sql<string>`name`, baseUnits: sql<number>`base_units` }).from(sql`packaging`).where(sql`retired_on is null`).orderBy(sql`base_units`).all(),
    (pack) => pack.item,
  )
  return db.select({
    id: sql<string>`id`, code: sql<string>`code`, name: sql<string>`name`, spec: sql<string>`spec`, unit: sql<string>`unit`, scale: sql<Scale>`scale`, tracking: sql<Tracking>`tracking`,
    shelfLife: sql<number | null>`shelf_life`, shelfLifeUnit: sql<string>`shelf_life_unit`, serviceLifeMonths: sql<number | null>`service_life_months`,
  }).from(sql`item`).where(sql`retired_on is null`).all().map(({ shelfLife, shelfLifeUnit, serviceLifeMonths, ...item }) => ({
    ...item, aliases: aliases.get(item.id) ?? [], barcodes: barcodes.get(item.id) ?? [], packs: packs.get(item.id) ?? [],
    ...(shelfLife === null || shelfLifeUnit === 'day' ? {} : { shelfLifeMonths: shelfLife }), ...(serviceLifeMonths === null ? {} : { serviceLifeMonths }),
  }))
}

function grouped(rows: readonly Row[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const { key, text } of rows) groups.set(key, [...(groups.get(key) ?? []), text])
  return groups
}
