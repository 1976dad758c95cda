import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import type { Actor, Context, Health } from '../context.ts'
import { connect } from '../db/connection.ts'
import { applyMigrations } from '../db/migrate.ts'
import { dayAt } from '../domain/business-date.ts'
import { asId, type IdKind } from '../domain/ids.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { journalHead } from '../query/journal-head.ts'
import { sessionOf } from '../query/people.ts'
import { siteOf } from '../query/site-of.ts'
import { createChangeFeed } from '../rpc/change-feed.ts'
import { openDoor, type Handle } from '../rpc/handle.ts'
import { equalSecrets } from '../rpc/serve-http.ts'
import type { CoreServices } from '../rpc/services.ts'
import { createUploads } from '../rpc/uploads.ts'
import { commandLineHeader, deskHeader, sessionHeader } from '../rpc/wire.ts'
import { tokenHash } from '../usecase/password.ts'
import { lockFolder } from './folder-lock.ts'
import { folderKey } from './core-file.ts'

export type CoreOptions = {
  /** Data folder; the database is `changping.db` in it. */
  readonly folder: string
  /** Folder of the migrations that belong to this build. */
  readonly migrations: string
  readonly log: CoreServices['log']
  /** Account name under which the command line acts. */
  readonly account: string
}

export type Core = {
  readonly handle: Handle
  readonly key: string
  readonly context: (actor: Actor, desk: string) => Context
  readonly close: () => void
}

export const databaseName = 'changping.db'

/** Opens the one core of a data folder, ready to answer; refused where another core has it. */
export function openCore(options: CoreOptions): Result<Core> {
  mkdirSync(options.folder, { recursive: true })
  const release = lockFolder(options.folder)
  if (!release) return refuse({ code: 'host.in-use', folder: options.folder })
  const connection = connect(join(options.folder, databaseName))
  applyMigrations(connection.client, options.migrations)
  const key = folderKey(options.folder)
  const feed = createChangeFeed()
  const health: Health = { failedChecks: [], clockJumpedFrom: undefined }
  const context = (actor: Actor, desk: string): Context => ({
    connection, actor, desk, health,
    now: () => new Date().toISOString(),
    today: () => dayAt(new Date().toISOString()),
    newId: <Kind extends IdKind>() => asId<Kind>(uuidv7()),
    changed: feed.publish,
  })
  const site = () => siteOf(connection.read)
  const handle = openDoor({
    contextOf: (request) => context(actorOf(request), decodeURIComponent(request.headers.get(deskHeader) ?? '')),
    services: { log: options.log, uploads: createUploads() },
    feed,
    sequence: () => journalHead(connection.read, site()?.id ?? '')?.sequence ?? 0,
  })
  const actorOf = (request: Request): Actor => {
    if (equalSecrets(request.headers.get(commandLineHeader) ?? '', key)) return { kind: 'command-line', name: options.account }
    const token = request.headers.get(sessionHeader)
    const person = token === null ? undefined : sessionOf(connection.read, { tokenHash: tokenHash(token), now: new Date().toISOString() })
    return person ? { kind: 'person', id: asId<'person'>(person.id), name: person.name } : { kind: 'nobody' }
  }
  return accept({
    handle, key, context,
    close: () => {
      feed.close()
      connection.close()
      release()
    },
  })
}
