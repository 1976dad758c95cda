import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import type { Actor, Context, Health } from '../context.ts'
import type { Connection } from '../db/connection.ts'
import { dayAt } from '../domain/business-date.ts'
import { asId, type IdKind } from '../domain/ids.ts'
import { accept, type Result } from '../domain/result.ts'
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
import { folderKey } from './core-file.ts'
import { createServices } from './create-services.ts'
import { keepHouse, type House } from './keep-house.ts'
import { databaseName, openLedger, takeFolder } from './open-ledger.ts'
import { createWorkers } from './run-in-worker.ts'
import { machineClock, watchClock, type Clock } from './watch-clock.ts'

export type CoreOptions = {
  /** Data folder; the database is `changping.db` in it. */
  readonly folder: string
  /** Folder of the migrations that belong to this build. */
  readonly migrations: string
  readonly log: CoreServices['log']
  /** Account name under which the command line acts. */
  readonly account: string
  /** The machine's, unless a test sets it. */
  readonly clock?: Clock
  /** Checks the ledger after opening and backs it up each day; not for a command that is over in a moment. */
  readonly keepsHouse?: boolean
  /** Where the home can show sample data. */
  readonly practice?: CoreServices['practice']
  /** Of a practice ledger: address of the windows it was opened from. */
  readonly home?: () => string
}

export type Core = {
  readonly handle: Handle
  readonly key: string
  readonly context: (actor: Actor, desk: string) => Context
  /** Checks the ledger in a worker; posting stops while a check has failed. */
  readonly check: () => Promise<void>
  readonly close: () => void
}

/** Opens the one core of a data folder, ready to answer; refused with the reason where the folder or the file forbids it. */
export function openCore(options: CoreOptions): Result<Core> {
  const taken = takeFolder(options.folder)
  if (!taken.ok) return taken
  const health: Health = { failedChecks: [], clockJumpedFrom: undefined }
  const now = watchClock(options.clock ?? machineClock, health)
  const opened = openLedger({ ...options, now })
  if (!opened.ok) {
    taken.value()
    return opened
  }
  if (!opened.value.lastLineHolds) health.failedChecks = ['journal-chain']
  return accept(startCore({ options, health, now, connection: opened.value.connection, release: taken.value }))
}

type Started = {
  readonly options: CoreOptions
  readonly health: Health
  readonly now: () => string
  readonly connection: Connection
  readonly release: () => void
}

function startCore({ options, health, now, connection, release }: Started): Core {
  const { folder, log } = options
  const held = { connection }
  const key = folderKey(folder)
  const feed = createChangeFeed()
  const workers = createWorkers()
  const context = (actor: Actor, desk: string): Context => ({
    connection: held.connection, actor, desk, health, now,
    today: () => dayAt(now()),
    newId: <Kind extends IdKind>() => asId<Kind>(uuidv7()),
    changed: feed.publish,
  })
  const sequence = () => journalHead(held.connection.read, siteOf(held.connection.read)?.id ?? '')?.sequence ?? 0
  const tell = (operation: string) => feed.publish({ sequence: sequence(), operation })
  const of = { folder, file: join(folder, databaseName), migrations: options.migrations, workers, now, log, health, tell, held }
  const services: CoreServices = createServices(of, { uploads: createUploads(), practice: options.practice, home: options.home })
  const house: House = keepHouse(of, services)
  const handle = openDoor({
    contextOf: (request) => context(actorOf(request), decodeURIComponent(request.headers.get(deskHeader) ?? '')),
    services, feed, sequence,
  })
  const actorOf = (request: Request): Actor => {
    if (equalSecrets(request.headers.get(commandLineHeader) ?? '', key)) return { kind: 'command-line', name: options.account }
    const token = request.headers.get(sessionHeader)
    const person = token === null ? undefined : sessionOf(held.connection.read, { tokenHash: tokenHash(token), now: now() })
    return person ? { kind: 'person', id: asId<'person'>(person.id), name: person.name } : { kind: 'nobody' }
  }
  if (options.keepsHouse !== false) house.begin()
  return {
    handle, key, context,
    check: house.check,
    close: () => {
      house.end()
      void workers.stop()
      feed.close()
      held.connection.close()
      release()
    },
  }
}
