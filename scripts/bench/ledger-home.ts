import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import type { Context } from '#core/context.ts'
import { connect, type Connection } from '#core/db/connection.ts'
import { applyMigrations } from '#core/db/migrate.ts'
import { parseDate, type BusinessDate } from '#core/domain/business-date.ts'
import { asId, type IdKind } from '#core/domain/ids.ts'
import { inRoot } from '../root.ts'
import { fillLedger, type LedgerSize } from './depot-data.ts'

export const benchDay = parseDate('2026-01-15') as BusinessDate

export type LedgerHome = { readonly folder: string; readonly file: string; readonly connection: Connection; readonly ctx: Context; readonly size: LedgerSize; readonly remove: () => void }

/** A filled ledger in a folder of its own, opened as the product opens it. */
export function ledgerHome(size: LedgerSize): LedgerHome {
  const folder = mkdtempSync(join(tmpdir(), 'changping-bench-'))
  const file = join(folder, 'changping.db')
  const connection = connect(file)
  applyMigrations(connection.client, inRoot('drizzle'))
  const ctx = contextOver(connection)
  fillLedger(connection.client, ctx, size)
  return {
    folder, file, connection, ctx, size,
    remove: () => {
      connection.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function contextOver(connection: Connection): Context {
  return {
    connection, actor: { kind: 'command-line', name: 'bench' }, desk: 'bench',
    now: () => new Date().toISOString(), today: () => benchDay, newId: <Kind extends IdKind>() => asId<Kind>(uuidv7()),
    changed: () => {}, health: { failedChecks: [], clockJumpedFrom: undefined },
  }
}
