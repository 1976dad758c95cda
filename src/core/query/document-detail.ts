import { sql, type SQL } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'

const { placeholder } = sql

const headingColumns = {
  id: sql<string>`d.id`, kind: sql<string>`d.kind`, purpose: sql<string>`d.purpose`, paper: sql<string>`d.paper`, goods: sql<string>`d.goods`,
  number: sql<string | null>`d.number`, officialNumber: sql<string>`d.official_number`, businessDate: sql<string>`d.business_date`, reason: sql<string>`d.reason`,
  remark: sql<string>`d.remark`, depot: sql<string | null>`d.depot_id`, depotName: sql<string>`coalesce(p.name, '')`, depotCode: sql<string>`coalesce(p.code, '')`,
  owner: sql<string | null>`d.owner_id`, ownerName: sql<string>`coalesce(o.name, '')`, agencyName: sql<string>`coalesce(g.name, o.name, '')`,
  party: sql<string | null>`d.party_id`, partyName: sql<string>`coalesce(a.name, '')`,
  makerName: sql<string>`d.maker_name`, startedAt: sql<string>`d.started_at`, postedBy: sql<string | null>`d.posted_by`, postedAt: sql<string | null>`d.posted_at`,
  amountFen: sql<number | null>`d.amount_fen`, lineCount: sql<number>`d.line_count`, revision: sql<number>`d.revision`,
  sequence: sql<number | null>`d.sequence`, desk: sql<string | null>`j.desk`,
  reverses: sql<string | null>`d.reverses_id`, reversesNumber: sql<string | null>`r.number`, reversesKind: sql<string | null>`r.kind`, importBatch: sql<string | null>`d.import_batch_id`,
}

const lineColumns = {
  line: sql<string>`l.id`, position: sql<number>`l.position`, item: sql<string>`l.item_id`, itemCode: sql<string>`l.item_code`, itemName: sql<string>`l.item_name`,
  spec: sql<string>`l.spec`, unit: sql<string>`l.unit`, scale: sql<0 | 1 | 2>`l.scale`, asked: sql<number>`l.quantity`, recoverable: sql<number>`l.recoverable`,
  reason: sql<string>`l.reason`, remark: sql<string>`l.remark`, unitPrice: sql<string | null>`l.unit_price`, priceState: sql<string>`l.price_state`,
  fundingSource: sql<string>`l.funding_source`, packaging: sql<string | null>`k.id`, packName: sql<string | null>`k.name`, packUnits: sql<number | null>`k.base_units`,
}

/** The pack the line remembers, else the item's smallest one in use. */
const pack = sql`left join packaging k on k.id = coalesce(l.packaging_id, (select id from packaging where item_id = l.item_id and retired_on is null order by base_units limit 1))`

/** A line of a reversal that settles this one. */
const reversedLine = sql`exists (select 1 from document_line rl join document rd on rd.id = rl.document_id where rl.settles_id = l.id and rd.kind = 'reversal' and rd.goods <> 'none')`

/** What the movement moved out of or into stock, without sign. */
const movementFen = sql`coalesce((select abs(sum(c.amount_fen)) from cost_entry c join value_pool v on v.id = c.pool_id where c.movement_id = m.id and v.keeping = 'stock'), 0)`

/** The journal line of a posting stands behind its approval. */
function journalOf(document: SQL): SQL {
  return sql`left join approval ap on ap.document_id = ${document} and ap.step = 0 left join journal j on j.command_id = ap.command_id`
}

const statements = perConnection((db: ReadDb) => ({
  heading: db.select(headingColumns).from(sql`document d left join place p on p.id = d.depot_id left join agency g on g.id = p.owner_id
    left join agency a on a.id = d.party_id left join agency o on o.id = d.owner_id left join document r on r.id = d.reverses_id ${journalOf(sql`d.id`)}`)
    .where(sql`d.id = ${placeholder('id')}`).prepare(),
  moved: db.select({
    ...lineColumns, quantity: sql<number>`sum(m.quantity)`, lot: sql<string | null>`m.lot_id`, batch: sql<string>`t.batch`, serial: sql<string>`t.serial`,
    producedOn: sql<string>`t.produced_on`, expiresOn: sql<string>`t.expires_on`, serviceUntil: sql<string>`t.service_until`, provisional: sql<number>`t.provisional`,
    fromKind: sql<string>`fp.kind`, fromPlace: sql<string>`fp.name`, toKind: sql<string>`tp.kind`, toPlace: sql<string>`tp.name`,
    amountFen: sql<number | null>`sum(${movementFen})`, reversed: sql<number>`${reversedLine}`,
  }).from(sql`movement m join document_line l on l.id = m.line_id join lot t on t.id = m.lot_id
    join account fa on fa.id = m.from_account_id join place fp on fp.id = fa.place_id
    join account ta on ta.id = m.to_account_id join place tp on tp.id = ta.place_id ${pack}`)
    .where(sql`m.document_id = ${placeholder('id')}`).groupBy(sql`l.id, m.lot_id, m.from_account_id, m.to_account_id`).orderBy(sql`l.position, min(m.id)`).prepare(),
  planned: db.select({
    ...lineColumns, quantity: sql<number>`l.quantity`, lot: sql<string | null>`l.lot_id`, batch: sql<string>`coalesce(t.batch, l.batch)`, serial: sql<string>`coalesce(t.serial, l.serial)`,
    producedOn: sql<string>`coalesce(t.produced_on, l.produced_on)`, expiresOn: sql<string>`coalesce(t.expires_on, l.expires_on)`,
    serviceUntil: sql<string>`coalesce(t.service_until, l.service_until)`, provisional: sql<number>`0`, fromKind: sql<string>`coalesce(fp.kind, '')`,
    fromPlace: sql<string>`coalesce(fp.name, '')`, toKind: sql<string>`coalesce(tp.kind, '')`, toPlace: sql<string>`coalesce(tp.name, '')`,
    amountFen: sql<number | null>`l.amount_fen`, reversed: sql<number>`0`,
  }).from(sql`document_line l left join lot t on t.id = l.lot_id left join place fp on fp.id = l.from_place_id left join place tp on tp.id = l.to_place_id ${pack}`)
    .where(sql`l.document_id = ${placeholder('id')} and l.quantity > 0`).orderBy(sql`l.position`).prepare(),
  reversals: db.select({
    id: sql<string>`d.id`, number: sql<string | null>`d.number`, postedAt: sql<string | null>`d.posted_at`, postedBy: sql<string | null>`d.posted_by`,
    reason: sql<string>`d.reason`, sequence: sql<number | null>`d.sequence`, desk: sql<string | null>`j.desk`, lineCount: sql<number>`d.line_count`,
  }).from(sql`document d ${journalOf(sql`d.id`)}`).where(sql`d.reverses_id = ${placeholder('id')} and d.goods <> 'none'`).orderBy(sql`d.posted_at, d.id`).prepare(),
}))

export type DocumentHeading = NonNullable<ReturnType<ReturnType<typeof statements>['heading']['get']>>
export type DocumentDetailLine = ReturnType<ReturnType<typeof statements>['moved']['all']>[number]
export type DocumentReversal = ReturnType<ReturnType<typeof statements>['reversals']['all']>[number]

/** Amounts are fen without sign, quantities smallest units; a posted line stands once for each lot and bin that moved. */
export type DocumentDetail = {
  readonly heading: DocumentHeading
  readonly lines: readonly DocumentDetailLine[]
  readonly reversals: readonly DocumentReversal[]
}

/** A paper whole: what was done where it is posted, what is asked while it is a draft, and its links both ways. */
export function documentDetail(db: ReadDb, id: string): DocumentDetail | undefined {
  const prepared = statements(db)
  const heading = prepared.heading.get({ id })
  if (!heading) return undefined
  const lines: readonly DocumentDetailLine[] = heading.goods === 'none' ? prepared.planned.all({ id }) : prepared.moved.all({ id })
  return { heading, lines, reversals: prepared.reversals.all({ id }) }
}
