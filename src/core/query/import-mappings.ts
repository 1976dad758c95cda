import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import type { ImportField } from '../domain/problems/import.ts'

type KeptColumn = { readonly letter: string; readonly field?: ImportField }

/** How columns of these layouts were matched by a person before, by fingerprint. */
export function keptMappings(db: ReadDb, fingerprints: readonly string[]): ReadonlyMap<string, readonly KeptColumn[]> {
  const rows = db.select({ fingerprint: sql<string>`fingerprint`, columns: sql<string>`columns` }).from(sql`import_mapping`)
    .where(sql`fingerprint in (select value from json_each(${JSON.stringify(fingerprints)}))`).all()
  return new Map(rows.map(({ fingerprint, columns }) => [fingerprint, JSON.parse(columns) as readonly KeptColumn[]]))
}
