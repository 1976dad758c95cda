import type { Context } from '../../context.ts'
import type { ReadDb } from '../../db/db.ts'
import type { ListKind } from '../../domain/import-lists.ts'
import type { Result } from '../../domain/result.ts'
import type { KnownRow, ListCells } from '../../intake/lists/list-type.ts'
import { agencyRows, supplierRows } from './agency-rows.ts'
import { binRows } from './bin-rows.ts'
import { depotRows } from './depot-rows.ts'
import { itemRows } from './item-rows.ts'

export type SavingRow = {
  readonly id: string
  /** What stands now; undefined for a new record. */
  readonly before: KnownRow | undefined
  /** What the record says from now on, as far as the list speaks of it. */
  readonly cells: ListCells
  readonly right: 'master' | 'import-items'
}

/** The records behind a list: what the office has, and how one is saved. */
export type ListRows = {
  readonly table: 'agency' | 'place' | 'item'
  /** All records, retired ones too. */
  readonly known: (db: ReadDb) => readonly KnownRow[]
  /** Whether an export of this list names the record. */
  readonly isListed: (row: KnownRow) => boolean
  /** Letter before the numbers of records whose list has no codes. */
  readonly codePrefix?: string
  readonly save: (ctx: Context, saving: SavingRow) => Result<unknown>
  /** Keeps what the row says of people, apart from the record itself. */
  readonly savePeople?: (ctx: Context, id: string, cells: ListCells) => Result<unknown>
}

export const listRows: { readonly [Kind in ListKind]: ListRows } = { agencies: agencyRows, suppliers: supplierRows, depots: depotRows, bins: binRows, items: itemRows }
