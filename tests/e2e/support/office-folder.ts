import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { connect } from '#core/db/connection.ts'
import { applyMigrations } from '#core/db/migrate.ts'
import { dayAt } from '#core/domain/business-date.ts'
import { addPerson, addSession, replaceGrants } from '#core/store/people-store.ts'
import { loadDemo } from '#core/usecase/load-demo.ts'
import { tokenHash } from '#core/usecase/password.ts'
import { accepted, contextOver, migrations } from '../../core/depot.ts'
import type { SignedIn } from './stocked-folder.ts'

export type OfficeFolder = { readonly folder: string; readonly head: SignedIn; readonly remove: () => void }

/** A data folder with the master data of the synthetic office, no stock, and a depot head of all its agencies with an open session. */
export async function officeFolder(): Promise<OfficeFolder> {
  const folder = mkdtempSync(join(tmpdir(), 'changping-office-'))
  const connection = connect(join(folder, 'changping.db'))
  applyMigrations(connection.client, migrations)
  const now = new Date().toISOString()
  accepted(await loadDemo(contextOver(connection, { now, today: dayAt(now) }), { command: uuidv7(), bare: true }))
  const agencies = connection.client.prepare("select id from agency order by code = 'A02' desc").pluck().all() as readonly string[]
  const head = { token: 'token-of-the-head', person: { id: uuidv7(), name: '钱主任' } }
  connection.transact((tx) => {
    addPerson(tx, { ...head.person, agencyId: agencies[0] ?? '', passwordHash: '-', createdAt: now })
    replaceGrants(tx, head.person.id, agencies.map((agencyId) => ({ personId: head.person.id, roleCode: 'depot-head', agencyId, depotId: null })))
    addSession(tx, { tokenHash: tokenHash(head.token), personId: head.person.id, desk: 'test desk', startedAt: now, expiresAt: '2099-01-01T00:00:00.000Z' })
  })
  connection.close()
  return { folder, head, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
