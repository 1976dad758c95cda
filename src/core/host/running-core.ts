import type { Health } from '../context.ts'
import type { Connection } from '../db/connection.ts'
import type { CoreServices } from '../rpc/services.ts'
import type { Workers } from './run-in-worker.ts'

/** What the parts of a running core share. */
export type RunningCore = {
  readonly folder: string
  readonly file: string
  readonly migrations: string
  readonly workers: Workers
  readonly now: () => string
  readonly log: CoreServices['log']
  readonly health: Health
  /** Tells every open window of something that no command did. */
  readonly tell: (operation: string) => void
  /** The one writing connection; a restore puts another in its place. */
  readonly held: { connection: Connection }
}
