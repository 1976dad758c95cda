import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import { ownValueLike } from './own-fields.ts'

const maxItems = 20_000

/** The catalogue by pinyin; text is any run of name, alias, code, pinyin, initials or an own field's value, or a whole barcode. */
export function itemList(db: ReadDb, { text, category, retired }: { readonly text: string; readonly category: string; readonly retired: boolean }) {
  const like = `%${text.trim().toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return db.select({
    id: sql<string>`i.id`, code: sql<string>`i.code`, name: sql<string>`i.name`, spec: sql<string>`i.spec`, unit: sql<string>`i.unit`, scale: sql<0 | 1 | 2>`i.scale`,
    category: sql<string>`i.category`, categoryName: sql<string>`coalesce(c.name, '')`, officeClass: sql<string>`i.office_class`,
    officeClassName: sql<string>`coalesce((select name from list_entry where list = 'office-class' and list_entry.code = i.office_class), i.office_class)`, tracking: sql<string>`i.tracking`, recoverable: sql<number>`i.recoverable`,
    shelfLife: sql<number | null>`i.shelf_life`, shelfLifeUnit: sql<string>`i.shelf_life_unit`, serviceLifeMonths: sql<number | null>`i.service_life_months`,
    referencePrice: sql<string | null>`i.reference_price`, retiredOn: sql<string | null>`i.retired_on`, revision: sql<number>`i.revision`,
    barcodes: sql<string>`coalesce((select group_concat(code, '、') from item_code where item_id = i.id and valid_to = '9999-12-31'), '')`,
    packs: sql<string>`coalesce((select group_concat(name || '=' || base_units, '、') from packaging where item_id = i.id and retired_on is null), '')`,
  }).from(sql`item i left join category c on c.code = i.category`)
    .where(sql`(i.search_text like ${like} escape '\\' or exists (select 1 from item_code b where b.item_id = i.id and b.code = ${text.trim()}) or ${ownValueLike(sql`i.id`, like)}) and (${category} = '' or i.category = ${category}) and (${retired ? 1 : 0} = 1 or i.retired_on is null)`)
    .orderBy(sql`i.sort_key, i.code`).limit(maxItems).all()
}

/** Lists that an office extends, for choosers. */
export function masterLists(db: ReadDb) {
  return {
    categories: db.select({ code: sql<string>`code`, name: sql<string>`name` }).from(sql`category`).where(sql`retired_on is null`).orderBy(sql`position`).all(),
    fundingSources: db.select({ name: sql<string>`name` }).from(sql`funding_source`).where(sql`retired_on is null`).orderBy(sql`position`).all().map((row) => row.name),
    conditions: db.select({ code: sql<string>`code`, name: sql<string>`name`, usable: sql<number>`usable` }).from(sql`condition`).where(sql`retired_on is null`).orderBy(sql`position`).all(),
  }
}
