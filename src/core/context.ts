import type { BusinessDate } from './domain/business-date.ts'
import type { Id, IdKind } from './domain/ids.ts'
import type { Connection } from './db/connection.ts'

/** Who acts: a person signed in, the command line under an account name, or nobody yet (first run, sign-in). */
export type Actor =
  | { readonly kind: 'person'; readonly id: Id<'person'>; readonly name: string }
  | { readonly kind: 'command-line'; readonly name: string }
  | { readonly kind: 'nobody' }

/** What a home lends to the core for one request. */
export type Context = {
  readonly connection: Connection
  readonly actor: Actor
  /** Name of the desk the request comes from; every posting keeps it. */
  readonly desk: string
  /** The machine's clock: an ISO instant in UTC. Labels only; the journal's sequence orders. */
  readonly now: () => string
  readonly today: () => BusinessDate
  readonly newId: <Kind extends IdKind>() => Id<Kind>
  /** Told after the commit of each accepted command. */
  readonly changed: (change: Change) => void
  readonly health: Health
}

export type Change = { readonly sequence: number; readonly operation: string }

/** What the host found when it checked the database; posting stops while `failedChecks` names any. */
export type Health = {
  failedChecks: readonly string[]
  /** Set while the clock has jumped and nobody has confirmed it: the instant last seen before the jump. */
  clockJumpedFrom: string | undefined
}
