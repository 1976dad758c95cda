import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'

const { placeholder } = sql

export type Bin = { readonly id: string; readonly code: string; readonly name: string }

const statements = perConnection((db: ReadDb) => ({
  bin: db.select({ id: sql<string>`id`, code: sql<string>`code`, name: sql<string>`name` }).from(sql`place`)
    .where(sql`depot_id = ${placeholder('depot')} and kind = 'bin' and upper(code) = upper(${placeholder('code')}) and retired_on is null`).limit(1).prepare(),
}))

/** A depot's bin in use by its code; Caps Lock makes no difference. */
export function binByCode(db: ReadDb, depot: string, code: string): Bin | undefined {
  return statements(db).bin.get({ depot, code })
}
