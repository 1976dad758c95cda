import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import { unassignedBin } from '../domain/place.ts'

const openEnd = '9999-12-31'

/** Every agency, retired ones too: what a list that comes in is matched against. */
export function agencyRecords(db: ReadDb) {
  return db.select({
    id: sql<string>`id`, code: sql<string>`code`, name: sql<string>`name`, shortName: sql<string>`short_name`, kind: sql<string>`kind`, supplierKind: sql<string>`supplier_kind`, tier: sql<string>`tier`,
    parent: sql<string>`coalesce(parent_id, '')`, population: sql<number | null>`population`, peopleToMove: sql<number | null>`people_to_move`, responsibility: sql<string>`responsibility`,
    retiredOn: sql<string | null>`retired_on`,
  }).from(sql`agency`).orderBy(sql`code`).all()
}

export function depotRecords(db: ReadDb) {
  return db.select({
    id: sql<string>`id`, code: sql<string>`code`, name: sql<string>`name`, owner: sql<string>`coalesce(owner_id, '')`, custodian: sql<string>`coalesce(custodian_id, '')`, siteKind: sql<string>`site_kind`,
    depotType: sql<string>`depot_type`, tier: sql<string>`tier`, typeReason: sql<string>`type_reason`, areaM2: sql<number | null>`area_m2`, grade: sql<string>`grade`, capacity: sql<number | null>`capacity`,
    storage: sql<string>`storage`, near: sql<string>`near`, loadMinutes: sql<number | null>`load_minutes`, retiredOn: sql<string | null>`retired_on`,
  }).from(sql`place`).where(sql`kind = 'depot'`).orderBy(sql`code`).all()
}

/** Zones and bins of all depots, zones first; a depot's own 「未分位」 is no row of a list. */
export function insideRecords(db: ReadDb) {
  return db.select({
    id: sql<string>`p.id`, depot: sql<string>`p.depot_id`, kind: sql<'zone' | 'bin'>`p.kind`, code: sql<string>`p.code`, name: sql<string>`p.name`, parent: sql<string>`coalesce(p.parent_id, '')`,
    zone: sql<string>`case when z.kind = 'zone' then z.code else '' end`, retiredOn: sql<string | null>`p.retired_on`,
  }).from(sql`place p join place d on d.id = p.depot_id left join place z on z.id = p.parent_id`)
    .where(sql`p.kind in ('zone', 'bin') and not (p.kind = 'bin' and p.name = ${unassignedBin.name})`).orderBy(sql`d.code, p.kind desc, p.code`).all()
}

type Text = { readonly item: string; readonly text: string }

/** Every item with its names, packs and codes that count without end. */
export function itemRecords(db: ReadDb) {
  const aliases = grouped(db.select({ item: sql<string>`item_id`, text: sql<string>`text` }).from(sql`item_alias`).all())
  const barcodes = grouped(db.select({ item: sql<string>`item_id`, text: sql<string>`code` }).from(sql`item_code`).where(sql`valid_to = ${openEnd}`).all())
  const packs = Map.groupBy(db.select({ item: sql<string>`item_id`, name: sql<string>`name`, baseUnits: sql<number>`base_units` }).from(sql`packaging`).where(sql`retired_on is null`).all(), ({ item }) => item)
  return db.select({
    id: sql<string>`id`, code: sql<string>`code`, name: sql<string>`name`, spec: sql<string>`spec`, unit: sql<string>`unit`, scale: sql<0 | 1 | 2>`scale`, category: sql<string>`category`,
    officeClass: sql<string>`office_class`, nationalCode: sql<string>`coalesce(national_code, '')`, tracking: sql<string>`tracking`, shelfLife: sql<number | null>`shelf_life`,
    shelfLifeUnit: sql<string>`shelf_life_unit`, serviceLifeMonths: sql<number | null>`service_life_months`, recoverable: sql<number>`recoverable`, alertDays: sql<number | null>`alert_days`,
    maintenanceDays: sql<number | null>`maintenance_days`, referencePrice: sql<string>`coalesce(reference_price, '')`, storageClass: sql<string>`storage_class`, retiredOn: sql<string | null>`retired_on`,
  }).from(sql`item`).orderBy(sql`code`).all().map((item) => ({ ...item, aliases: aliases.get(item.id) ?? [], barcodes: barcodes.get(item.id) ?? [], packs: packs.get(item.id) ?? [] }))
}

function grouped(rows: readonly Text[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const { item, text } of rows) {
    const known = groups.get(item)
    if (known) known.push(text)
    else groups.set(item, [text])
  }
  return groups
}

/** Items whose decimals and tracking are fixed: they have moved, or a paper counts in them. */
export function movedItems(db: ReadDb): ReadonlySet<string> {
  const rows = db.select({ item: sql<string>`i.id` }).from(sql`item i`)
    .where(sql`exists (select 1 from movement m where m.item_id = i.id) or exists (select 1 from document_line l join document d on d.id = l.document_id where l.item_id = i.id and d.paper <> 'void')`).all()
  return new Set(rows.map(({ item }) => item))
}
