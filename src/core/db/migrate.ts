import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'

/** How a database's schema stands beside this build's migrations. */
export type MigrationState = 'new' | 'current' | 'behind' | 'newer' | 'altered'

type Known = { readonly hash: string; readonly madeAt: number }

/**
 * The migrator itself neither notices a newer database nor a migration edited after it was applied, so both are
 * compared here before it runs.
 */
export function migrationState(client: Database.Database, folder: string): MigrationState {
  const known = knownMigrations(folder)
  const applied = appliedMigrations(client)
  if (applied.length === 0) return 'new'
  const newest = known.at(-1)
  if (newest && applied.some((row) => row.madeAt > newest.madeAt)) return 'newer'
  const hashes = new Map(known.map((migration) => [migration.madeAt, migration.hash]))
  if (applied.some((row) => hashes.get(row.madeAt) !== row.hash)) return 'altered'
  return applied.length < known.length ? 'behind' : 'current'
}

/** Applies what is missing, all or nothing. */
export function applyMigrations(client: Database.Database, folder: string): void {
  migrate(drizzle({ client }), { migrationsFolder: folder })
}

function knownMigrations(folder: string): readonly Known[] {
  const entries = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: readonly { readonly tag: string; readonly when: number }[]
  }
  return entries.entries.map(({ tag, when }) => ({
    madeAt: when,
    hash: createHash('sha256').update(readFileSync(join(folder, `${tag}.sql`), 'utf8')).digest('hex'),
  }))
}

function appliedMigrations(client: Database.Database): readonly Known[] {
  const table = client.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()
  if (!table) return []
  return client
    .prepare('select hash, created_at as madeAt from __drizzle_migrations order by created_at')
    .all() as readonly Known[]
}
