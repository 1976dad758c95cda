import type { Context } from '../context.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { personByName } from '../query/people.ts'
import { clearFailures, noteFailure } from '../store/people-store.ts'
import { passwordFits } from './password.ts'

export type KnownPerson = NonNullable<ReturnType<typeof personByName>>

const freeFailures = 3
const delayStepMs = 15_000
const longestDelayMs = 900_000

/** Whether a password is that of somebody in service: after the third wrong one each try makes the wait twice as long, up to 15 minutes. */
export async function checkPassword(ctx: Context, { name, password }: { readonly name: string; readonly password: string }): Promise<Result<KnownPerson>> {
  const db = ctx.connection.read
  const person = personByName(db, name.trim())
  if (!person) return refuse({ code: 'session.wrong-password' })
  const now = ctx.now()
  if (person.blockedUntil !== null && person.blockedUntil > now) return refuse({ code: 'session.blocked', until: person.blockedUntil })
  if (await passwordFits(person.passwordHash, password)) return accept(person)
  // Counted as the table has it now: tries sent at the same moment wait as if they had come one by one.
  ctx.connection.transact((tx) => noteFailure(tx, person.id, blockedUntil((personByName(db, person.name)?.failures ?? 0) + 1, now)))
  return refuse({ code: 'session.wrong-password' })
}

/** 解锁: the person who is signed in shows to be at the desk still. */
export async function proveSession(ctx: Context, { password }: { readonly password: string }): Promise<Result<true>> {
  if (ctx.actor.kind !== 'person') return refuse({ code: 'session.missing' })
  const checked = await checkPassword(ctx, { name: ctx.actor.name, password })
  if (!checked.ok) return refuse(...checked.problems.map((problem) => (problem.code === 'session.wrong-password' ? { code: 'session.not-proved' } as const : problem)))
  ctx.connection.transact((tx) => clearFailures(tx, checked.value.id))
  return accept(true)
}

function blockedUntil(failures: number, now: string): string | null {
  if (failures <= freeFailures) return null
  const delay = Math.min(longestDelayMs, delayStepMs * 2 ** (failures - freeFailures - 1))
  return new Date(Date.parse(now) + delay).toISOString()
}
