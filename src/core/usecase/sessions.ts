import type { Context } from '../context.ts'
import type { WriteDb } from '../db/db.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { keyOfToken, sessionOfKey, sessionsOpen } from '../query/sessions.ts'
import { endSession as removeSession } from '../store/people-store.ts'
import { tokenHash } from './password.ts'
import { actorId, permit } from './permit.ts'
import { runCommand } from './run-command.ts'

export type OpenSession = {
  /** Names the session to `endSession`. */
  readonly key: string
  readonly name: string
  readonly desk: string
  /** ISO instants. */
  readonly startedAt: string
  readonly expiresAt: string
  /** The session that asks. */
  readonly here: boolean
}

/** Where one is signed in oneself: a person's own sessions, the newest first. */
export function ownSessions(ctx: Context, token: string | undefined): Result<readonly OpenSession[]> {
  if (ctx.actor.kind !== 'person') return refuse({ code: 'session.missing' })
  return accept(shown(sessionsOpen(ctx.connection.read, { now: ctx.now(), person: ctx.actor.id }), token))
}

/** Who is signed in where, for whoever manages people. */
export function allSessions(ctx: Context, token: string | undefined): Result<readonly OpenSession[]> {
  const forbidden = permit(ctx.connection.read, ctx, 'people')
  return forbidden ? refuse(forbidden) : accept(shown(sessionsOpen(ctx.connection.read, { now: ctx.now() }), token))
}

function shown(rows: ReturnType<typeof sessionsOpen>, token: string | undefined): readonly OpenSession[] {
  const own = token === undefined ? undefined : keyOfToken(tokenHash(token))
  return rows.map(({ key, name, desk, startedAt, expiresAt }) => ({ key, name, desk, startedAt, expiresAt, here: key === own }))
}

/** Ends a session: one's own, with the right on people anybody's. One that has ended meanwhile is as ended as it can be. */
export function endSession(ctx: Context, { command, key }: { readonly command: string; readonly key: string }): Result<true> {
  const open = sessionOfKey(ctx.connection.read, key)
  if (!open) return accept(true)
  return runCommand(ctx, { id: command, operation: 'person.end-session', payload: { key } }, (db) => {
    const forbidden = open.personId === actorId(ctx) ? undefined : permit(db, ctx, 'people')
    if (forbidden) return refuse(forbidden)
    return accept({
      answer: true as const, businessDate: ctx.today(), facts: { person: open.personId, desk: open.desk },
      write: (tx: WriteDb) => removeSession(tx, open.tokenHash),
    })
  })
}
