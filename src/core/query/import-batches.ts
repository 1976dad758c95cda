import { sql, type SQL } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'

const { placeholder } = sql

/** Openings name their batch; papers of a scan log are known by their lines. */
const papersOf = (batch: SQL) => sql`select id from document where import_batch_id = ${batch}
  union select l.document_id from import_row r join document_line l on l.id = r.line_id where r.batch_id = ${batch}`

/** No posted reversal has turned the line round; a line is reversed whole. */
const standing = (line: SQL) => sql`not exists (select 1 from document_line x join document c on c.id = x.document_id
  where x.settles_id = ${line} and c.kind = 'reversal' and c.goods <> 'none')`

const statements = perConnection((db: ReadDb) => ({
  held: db.select({ identity: sql<string>`r.identity`, fields: sql<string>`r.fields`, id: sql<number>`r.id` })
    .from(sql`json_each(${placeholder('identities')}) k cross join import_row r on r.identity = k.value join document_line l on l.id = r.line_id join document d on d.id = l.document_id`)
    .where(sql`r.outcome = 'posted' and d.goods in ('done', 'part-reversed') and ${standing(sql`l.id`)}`).groupBy(sql`r.id`).prepare(),
  known: db.select({ identity: sql<string>`r.identity` })
    .from(sql`json_each(${placeholder('identities')}) k cross join import_row r on r.identity = k.value`)
    .where(sql`r.outcome = 'posted' and (r.batch_id = ${placeholder('batch')} or ${standing(sql`r.line_id`)})`).prepare(),
  documents: db.select({
    id: sql<string>`d.id`, number: sql<string>`coalesce(d.number, '')`, depot: sql<string>`p.code`, depotName: sql<string>`p.name`, owner: sql<string>`a.name`,
    lines: sql<number>`d.line_count`, amountFen: sql<number>`coalesce(d.amount_fen, 0)`, goods: sql<string>`d.goods`,
  }).from(sql`document d join place p on p.id = d.depot_id join agency a on a.id = d.owner_id`)
    .where(sql`d.id in (${papersOf(sql`${placeholder('batch')}`)}) and d.kind <> 'reversal'`).orderBy(sql`d.sequence`).prepare(),
  batch: db.select({
    id: sql<string>`id`, kind: sql<string>`kind`, sourceName: sql<string>`source_name`, rowsOk: sql<number>`rows_ok`, rowsRefused: sql<number>`rows_refused`,
    by: sql<string>`by_name`, at: sql<string>`at`, reversedAt: sql<string | null>`reversed_at`,
  }).from(sql`import_batch`).where(sql`id = ${placeholder('batch')}`).prepare(),
  opened: db.select({ depot: sql<string>`distinct depot_id` }).from(sql`document`)
    .where(sql`kind = 'opening' and goods in ('done', 'part-reversed') and depot_id in (select value from json_each(${placeholder('depots')}))`).prepare(),
}))

/** Rows of earlier imports with these identities whose lines still stand. */
export function heldRows(db: ReadDb, identities: Iterable<string>) {
  return statements(db).held.all({ identities: JSON.stringify([...new Set(identities)]) })
}

/** Which of these rows were posted before and still stand; those of the batch itself always, as it is posted once. */
export function knownRows(db: ReadDb, { identities, batch }: { readonly identities: Iterable<string>; readonly batch: string }): ReadonlySet<string> {
  return new Set(statements(db).known.all({ identities: JSON.stringify([...new Set(identities)]), batch }).map((row) => row.identity))
}

export function batchDocuments(db: ReadDb, batch: string) {
  return statements(db).documents.all({ batch })
}

export function importBatch(db: ReadDb, batch: string) {
  return statements(db).batch.get({ batch })
}

/** Which of these depots have an opening that stands. */
export function openedDepots(db: ReadDb, depots: readonly string[]): readonly string[] {
  return statements(db).opened.all({ depots: JSON.stringify(depots) }).map((row) => row.depot)
}

const maxBatches = 200

/** Imports, newest first. */
export function importBatches(db: ReadDb) {
  return db.select({
    id: sql<string>`b.id`, kind: sql<string>`b.kind`, sourceName: sql<string>`b.source_name`, rowsOk: sql<number>`b.rows_ok`, rowsRefused: sql<number>`b.rows_refused`,
    by: sql<string>`b.by_name`, at: sql<string>`b.at`, reversedAt: sql<string | null>`b.reversed_at`,
    documents: sql<number>`(select count(*) from document d where d.id in (${papersOf(sql`b.id`)}) and d.kind <> 'reversal')`,
  }).from(sql`import_batch b`).orderBy(sql`b.at desc, b.id desc`).limit(maxBatches).all()
}
