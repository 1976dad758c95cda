import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'

const { placeholder } = sql

const statements = perConnection((db: ReadDb) => ({
  heading: db.select({
    id: sql<string>`d.id`, kind: sql<string>`d.kind`, purpose: sql<string>`d.purpose`, paper: sql<string>`d.paper`, goods: sql<string>`d.goods`,
    number: sql<string | null>`d.number`, businessDate: sql<string>`d.business_date`, officialNumber: sql<string>`d.official_number`,
    depot: sql<string>`d.depot_id`, depotName: sql<string>`p.name`, depotCode: sql<string>`p.code`, party: sql<string | null>`d.party_id`,
    partyName: sql<string | null>`a.name`, revision: sql<number>`d.revision`, makerName: sql<string>`d.maker_name`, startedAt: sql<string>`d.started_at`,
  }).from(sql`document d left join place p on p.id = d.depot_id left join agency a on a.id = d.party_id`).where(sql`d.id = ${placeholder('id')}`).prepare(),
  lines: db.select({
    id: sql<string>`l.id`, position: sql<number>`l.position`, item: sql<string>`l.item_id`, itemCode: sql<string>`l.item_code`, itemName: sql<string>`l.item_name`,
    spec: sql<string>`l.spec`, unit: sql<string>`l.unit`, scale: sql<number>`l.scale`, quantity: sql<number>`l.quantity`, tracking: sql<string>`i.tracking`,
    lot: sql<string | null>`l.lot_id`, batch: sql<string>`coalesce(t.batch, l.batch)`, serial: sql<string>`coalesce(t.serial, l.serial)`,
    expiresOn: sql<string>`coalesce(t.expires_on, l.expires_on)`, serviceUntil: sql<string>`coalesce(t.service_until, l.service_until)`,
    place: sql<string | null>`p.id`, placeCode: sql<string | null>`p.code`, placeName: sql<string | null>`p.name`, toPlaceName: sql<string | null>`q.name`, reason: sql<string>`l.reason`,
    packName: sql<string | null>`k.name`, packUnits: sql<number | null>`k.base_units`,
    held: sql<number>`(select coalesce(sum(s.quantity), 0) from stock s cross join account a on a.id = s.account_id and a.depot_id = ${placeholder('depot')}
      join place b on b.id = a.place_id and b.kind = 'bin' where s.item_id = l.item_id and s.quantity > 0)`,
  }).from(sql`document_line l join item i on i.id = l.item_id left join lot t on t.id = l.lot_id
    left join place p on p.id = coalesce(l.from_place_id, l.to_place_id) left join place q on q.id = l.to_place_id
    left join packaging k on k.id = coalesce(l.packaging_id, (select id from packaging where item_id = l.item_id and retired_on is null order by base_units limit 1))
    left join (select line_id, max(tick) as tick from scan where document_id = ${placeholder('id')} group by line_id) touched on touched.line_id = l.id`)
    .where(sql`l.document_id = ${placeholder('id')} and l.quantity > 0`).orderBy(sql`touched.tick desc, l.position desc`).prepare(),
  entries: db.select({ count: sql<number>`count(distinct s.entry_id)` }).from(sql`scan s`)
    .where(sql`s.document_id = ${placeholder('id')} and s.undoes is null and s.text <> '' and not exists (select 1 from scan u where u.undoes = s.entry_id)`).prepare(),
  last: db.select({ entry: sql<string>`s.entry_id`, text: sql<string>`s.text`, at: sql<string>`s.at`, answer: sql<string>`s.answer` }).from(sql`scan s`)
    .where(sql`s.document_id = ${placeholder('id')} and s.undoes is null and not exists (select 1 from scan u where u.undoes = s.entry_id)`)
    .orderBy(sql`s.tick desc`).limit(1).prepare(),
  openDrafts: db.select({
    id: sql<string>`d.id`, kind: sql<string>`d.kind`, purpose: sql<string>`d.purpose`, number: sql<string | null>`d.number`, partyName: sql<string | null>`a.name`,
    startedAt: sql<string>`d.started_at`, lineCount: sql<number>`d.line_count`, depot: sql<string>`d.depot_id`, lastAt: sql<string | null>`(select at from scan where document_id = d.id order by tick desc limit 1)`,
    lastItem: sql<string | null>`(select l.item_name from scan s join document_line l on l.id = s.line_id where s.document_id = d.id order by s.tick desc limit 1)`,
  }).from(sql`document d left join agency a on a.id = d.party_id`)
    .where(sql`d.paper = 'draft' and d.goods = 'none' and d.maker_id is ${placeholder('maker')} and d.depot_id = ${placeholder('depot')} and d.line_count > 0`)
    .orderBy(sql`d.started_at desc`).limit(20).prepare(),
}))

/** A paper's heading and lines as the scan station shows them, newest touched line on top, with its last entry not undone. */
export function draftView(db: ReadDb, id: string) {
  const { heading: asked, lines, entries, last } = statements(db)
  const heading = asked.get({ id })
  return heading && { heading, lines: lines.all({ id, depot: heading.depot }), entries: entries.get({ id })?.count ?? 0, last: last.get({ id }) }
}

/** Drafts that a person has begun at a depot and not posted: what to go on with after a power cut. */
export function openDrafts(db: ReadDb, { maker, depot }: { readonly maker: string | null; readonly depot: string }) {
  return statements(db).openDrafts.all({ maker, depot })
}
