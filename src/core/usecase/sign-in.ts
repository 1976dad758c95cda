import type { Context } from '../context.ts'
import { asId } from '../domain/ids.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { grantsOf } from '../query/grants-of.ts'
import { addSession, clearFailures, endSession } from '../store/people-store.ts'
import { checkPassword, type KnownPerson } from './check-password.ts'
import { replacePassword } from './own-password.ts'
import { isGoodOnce, newToken, tokenHash } from './password.ts'

export type SignIn = {
  readonly name: string
  readonly password: string
  /** The own choice in exchange for a one-time password; not looked at otherwise. */
  readonly newPassword?: string | undefined
  readonly desk: string
}

export type SignedIn = { readonly token: string; readonly person: { readonly id: string; readonly name: string } }

const sessionDays = 30
const dayMs = 86_400_000

/** 登录: argon2id, a growing delay after the third failure, a session whose secret only the client keeps. */
export async function signIn(ctx: Context, entered: SignIn): Promise<Result<SignedIn>> {
  const checked = await checkPassword(ctx, entered)
  if (!checked.ok) return checked
  const person = checked.value
  const exchanged = isGoodOnce(person.passwordHash) ? await exchange(ctx, person, entered) : accept(true)
  return exchanged.ok ? accept(openSession(ctx, person, entered.desk)) : exchanged
}

/** 换人: another person takes the desk over; the session of the one before ends with it. */
export async function switchPerson(ctx: Context, { token, ...entered }: SignIn & { readonly token: string | undefined }): Promise<Result<SignedIn>> {
  const signed = await signIn(ctx, entered)
  if (signed.ok && token !== undefined) signOut(ctx, token)
  return signed
}

/** A one-time password opens nothing by itself: the own one comes with it. */
async function exchange(ctx: Context, { id, name, passwordHash }: KnownPerson, { password, newPassword }: SignIn): Promise<Result<true>> {
  if (newPassword === undefined || newPassword === '') return refuse({ code: 'session.password-once' })
  const acting: Context = { ...ctx, actor: { kind: 'person', id: asId<'person'>(id), name } }
  return replacePassword(acting, { id, stored: passwordHash, from: password, to: newPassword })
}

function openSession(ctx: Context, person: KnownPerson, desk: string): SignedIn {
  const now = ctx.now()
  const token = newToken()
  const expiresAt = new Date(Date.parse(now) + sessionDays * dayMs).toISOString()
  ctx.connection.transact((tx) => {
    clearFailures(tx, person.id)
    addSession(tx, { tokenHash: tokenHash(token), personId: person.id, desk, startedAt: now, expiresAt })
  })
  return { token, person: { id: person.id, name: person.name } }
}

export function signOut(ctx: Context, token: string): void {
  ctx.connection.transact((tx) => endSession(tx, tokenHash(token)))
}

/** Who I am and what I may do, for the screens to show only that; the core checks each right again where it is used. */
export function whoAmI(ctx: Context) {
  if (ctx.actor.kind !== 'person') return undefined
  return { id: ctx.actor.id, name: ctx.actor.name, grants: grantsOf(ctx.connection.read, ctx.actor.id) }
}
