import { sql, type SQL } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'

/** A row that no journal line accounts for. */
export type ExtraRow = {
  readonly table: string
  readonly row: string
  readonly document: string | null
  readonly line: number | null
  readonly item: string | null
  readonly quantity: number | null
}

export type RowCounts = { readonly [Table in CountedTable]: number }
export const countedTables = ['movement', 'cost_entry', 'receipt_layer', 'lot', 'document'] as const
export type CountedTable = (typeof countedTables)[number]

/** How many rows there are of each table that only postings write; of papers, those whose goods have moved. */
export function rowCounts(db: ReadDb): RowCounts {
  const count = (from: SQL) => db.get<{ n: number }>(sql`select count(*) as n from ${from}`).n
  return {
    movement: count(sql`movement`), cost_entry: count(sql`cost_entry`), receipt_layer: count(sql`receipt_layer`), lot: count(sql`lot`),
    document: count(sql`document where goods <> 'none'`),
  }
}

/** Facts that somebody made unreadable speak of nothing. */
const readable = sql`(select case when json_valid(facts) then facts else '{}' end as facts from journal)`
const postedPapers = sql`(select facts ->> '$.document.id' from ${readable} where facts ->> '$.document.id' is not null)`
const postedLots = sql`(select lots.value ->> '$.id' from ${readable} j, json_each(j.facts, '$.lots') lots where lots.value ->> '$.id' is not null)`

type Question = { readonly row: SQL; readonly from: SQL; readonly where: SQL; readonly line?: SQL; readonly item: SQL; readonly quantity: SQL }

const questions: { readonly [Table in CountedTable]: Question } = {
  movement: {
    row: sql`'#' || m.id`, from: sql`movement m left join document_line l on l.id = m.line_id left join document d on d.id = m.document_id`,
    where: sql`m.document_id not in ${postedPapers}`, item: sql`(select name from item where id = m.item_id)`, quantity: sql`m.quantity`,
  },
  cost_entry: {
    row: sql`'#' || c.id`, from: sql`cost_entry c left join document_line l on l.id = c.line_id left join document d on d.id = c.document_id`,
    where: sql`l.document_id is null or l.document_id not in ${postedPapers}`, item: sql`l.item_name`, quantity: sql`c.quantity`,
  },
  receipt_layer: {
    row: sql`r.id`, from: sql`receipt_layer r left join document_line l on l.id = r.line_id left join document d on d.id = l.document_id`,
    where: sql`l.document_id is null or l.document_id not in ${postedPapers}`, item: sql`l.item_name`, quantity: sql`null`,
  },
  lot: {
    row: sql`coalesce(nullif(t.serial, ''), nullif(t.batch, ''), t.id)`, from: sql`lot t left join document d on 0 left join document_line l on 0`,
    where: sql`t.id not in ${postedLots}`, item: sql`(select name from item where id = t.item_id)`, quantity: sql`null`,
  },
  document: {
    row: sql`d.id`, from: sql`document d left join document_line l on 0`, where: sql`d.goods <> 'none' and d.id not in ${postedPapers}`,
    item: sql`null`, quantity: sql`null`,
  },
}

/** Rows of a table that belong to no posted paper of the journal; asked only where the counts differ, since it reads everything. */
export function extraRows(db: ReadDb, table: CountedTable, limit: number): readonly ExtraRow[] {
  const { row, from, where, item, quantity } = questions[table]
  return db.all<ExtraRow>(sql`select ${sql.raw(`'${table}'`)} as "table", ${row} as row, d.number as document, l.position as line, ${item} as item,
    ${quantity} as quantity from ${from} where ${where} limit ${limit}`)
}

/** Approvals by a command that the journal does not know. */
export function extraApprovals(db: ReadDb, limit: number): readonly ExtraRow[] {
  return db.all<ExtraRow>(sql`select 'approval' as "table", a.command_id as row, d.number as document, null as line, null as item, null as quantity
    from approval a left join document d on d.id = a.document_id where not exists (select 1 from journal j where j.command_id = a.command_id) limit ${limit}`)
}
