import { eq, sql } from 'drizzle-orm'
import type { WriteDb } from '../db/db.ts'
import { isPlainList, type OfficeList } from '../domain/lists.ts'
import { category, condition, fundingSource, listEntry } from '../schema/master.ts'

export type SavedListRow = {
  readonly list: OfficeList
  readonly code: string
  readonly name: string
  readonly grouping: string
  /** Of a condition, from its first day; later saves leave it. */
  readonly usable: boolean
  readonly retiredOn: string | null
}

/** Adds a row at the end of its list, or renames it and takes it out of use or back. */
export function saveListRow(tx: WriteDb, { list, code, name, grouping, usable, retiredOn }: SavedListRow): void {
  if (isPlainList(list)) {
    const position = sql`(select coalesce(max(position), 0) + 1 from list_entry where list = ${list})`
    tx.insert(listEntry).values({ list, code, name, grouping, position, retiredOn })
      .onConflictDoUpdate({ target: [listEntry.list, listEntry.code], set: { name, grouping, retiredOn } }).run()
  } else if (list === 'category') {
    tx.insert(category).values({ code, name, position: sql`(select coalesce(max(position), 0) + 1 from category)`, retiredOn })
      .onConflictDoUpdate({ target: category.code, set: { name, retiredOn } }).run()
  } else if (list === 'condition') {
    tx.insert(condition).values({ code, name, usable, position: sql`(select coalesce(max(position), 0) + 1 from condition)`, retiredOn })
      .onConflictDoUpdate({ target: condition.code, set: { name, retiredOn } }).run()
  } else {
    tx.insert(fundingSource).values({ name: code, position: sql`(select coalesce(max(position), 0) + 1 from funding_source)`, retiredOn })
      .onConflictDoUpdate({ target: fundingSource.name, set: { retiredOn } }).run()
  }
}

/** Puts the rows of a list into the order given. */
export function orderList(tx: WriteDb, list: OfficeList, codes: readonly string[]): void {
  for (const [position, code] of codes.entries()) {
    if (isPlainList(list)) tx.update(listEntry).set({ position }).where(sql`list = ${list} and code = ${code}`).run()
    else if (list === 'category') tx.update(category).set({ position }).where(eq(category.code, code)).run()
    else if (list === 'condition') tx.update(condition).set({ position }).where(eq(condition.code, code)).run()
    else tx.update(fundingSource).set({ position }).where(eq(fundingSource.name, code)).run()
  }
}
