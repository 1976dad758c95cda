import type { Context } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/db.ts'
import { asId } from '../domain/ids.ts'
import { minPasswordLength } from '../domain/password-rule.ts'
import type { Problem } from '../domain/problem.ts'
import { accept, answer, refuse, type Result } from '../domain/result.ts'
import { agencyRow, placeRow } from '../query/master-rows.ts'
import { administrators, nameTaken, personByName, personRow, recoveryHash, roleCodes } from '../query/people.ts'
import { siteOf } from '../query/site-of.ts'
import { addPerson as writePerson, endSessionsOf, replaceGrants, replaceRecoveryCode, retirePerson as writeRetired, setPassword } from '../store/people-store.ts'
import { replacePassword } from './own-password.ts'
import { goodOnce, hashPassword, newPassword, newRecoveryCode, passwordFits, tokenHash } from './password.ts'
import { permit } from './permit.ts'
import { runCommand } from './run-command.ts'

export type PersonGrant = { readonly role: string; readonly agency: string; readonly depot: string | null }
export type SavePerson = { readonly command: string; readonly id: string; readonly name: string; readonly grants: readonly PersonGrant[] }

/** A password made for someone else is told once and stored as its hash. */
export type ToldPassword = { readonly password: string }

/**
 * Adds a person with roles; the journal keeps the name and the roles, never the password. Whoever was told it takes an own
 * one at the first sign-in; in practice, where passwords hang out for everybody, it stays.
 */
export async function addPerson(ctx: Context, input: SavePerson): Promise<Result<ToldPassword>> {
  const password = newPassword()
  const hashed = await hashPassword(password)
  const passwordHash = siteOf(ctx.connection.read)?.practice === true ? hashed : goodOnce(hashed)
  const { command, ...payload } = input
  const name = input.name.trim()
  const told = { now: false }
  const added = runCommand(ctx, { id: command, operation: 'person.add', payload }, (db) => answer({
    answer: true, businessDate: ctx.today(), facts: payload,
    write: (tx: WriteDb) => {
      writePerson(tx, { id: input.id, name, agencyId: input.grants[0]?.agency ?? null, passwordHash, createdAt: ctx.now() })
      writeGrants(tx, input)
      told.now = true
    },
  }, [...forbidden(db, ctx), ...(nameTaken(db, name) ? [{ code: 'person.name-taken', name } as const] : []), ...grantFaults(db, input)]))
  return tell(added, told.now ? password : undefined)
}

/** The same command again made no password: the one made the first time is not known any more. */
function tell(done: Result<unknown>, password: string | undefined): Result<ToldPassword> {
  if (!done.ok) return done
  return password === undefined ? refuse({ code: 'person.password-spent' }) : accept({ password })
}

/** Gives a person other roles; one administrator always remains. */
export function changeGrants(ctx: Context, input: Omit<SavePerson, 'name'>): Result<true> {
  const { command, ...payload } = input
  return runCommand(ctx, { id: command, operation: 'person.change-grants', payload }, (db) => answer({
    answer: true as const, businessDate: ctx.today(), facts: payload, write: (tx: WriteDb) => writeGrants(tx, input),
  }, [...forbidden(db, ctx), ...unknownPerson(db, input.id), ...grantFaults(db, input), ...lastOne(db, input.id, input.grants.some(({ role }) => role === 'admin'))]))
}

function writeGrants(tx: WriteDb, { id, grants }: Pick<SavePerson, 'id' | 'grants'>): void {
  replaceGrants(tx, id, grants.map(({ role, agency, depot }) => ({ personId: id, roleCode: role, agencyId: agency, depotId: depot })))
}

export type Retirement = { readonly command: string; readonly id: string; readonly retired: boolean }

/** Takes a person out of service: signed out everywhere, name kept on every paper. */
export function retirePerson(ctx: Context, input: Retirement): Result<true> {
  const { command, ...payload } = input
  return runCommand(ctx, { id: command, operation: 'person.retire', payload }, (db) => answer({
    answer: true as const, businessDate: ctx.today(), facts: payload,
    write: (tx: WriteDb) => {
      writeRetired(tx, input.id, input.retired ? ctx.today() : null)
      endSessionsOf(tx, input.id)
    },
  }, [...forbidden(db, ctx), ...unknownPerson(db, input.id), ...lastOne(db, input.id, !input.retired)]))
}

/** A one-time password for someone who has forgotten theirs, exchanged for an own one at signing in; every session of theirs ends. */
export async function resetPassword(ctx: Context, { command, id }: { readonly command: string; readonly id: string }): Promise<Result<ToldPassword>> {
  const password = newPassword()
  const passwordHash = goodOnce(await hashPassword(password))
  const told = { now: false }
  const done = runCommand(ctx, { id: command, operation: 'person.reset-password', payload: { id } }, (db) => answer({
    answer: true, businessDate: ctx.today(), facts: { id },
    write: (tx: WriteDb) => {
      setPassword(tx, id, passwordHash)
      endSessionsOf(tx, id)
      told.now = true
    },
  }, [...forbidden(db, ctx), ...unknownPerson(db, id)]))
  return tell(done, told.now ? password : undefined)
}

/** A person changes the own password, knowing the old one. */
export async function changePassword(ctx: Context, { from, to }: { readonly from: string; readonly to: string }): Promise<Result<true>> {
  if (ctx.actor.kind !== 'person') return refuse({ code: 'session.missing' })
  const { id } = ctx.actor
  const person = personRow(ctx.connection.read, id)
  if (!person || !(await passwordFits(person.passwordHash, from))) return refuse({ code: 'person.wrong-old-password' })
  return replacePassword(ctx, { id, stored: person.passwordHash, from, to })
}

function unknownPerson(db: ReadDb, id: string): readonly Problem[] {
  return personRow(db, id) ? [] : [{ code: 'master.not-found', table: 'person', id }]
}

function forbidden(db: ReadDb, ctx: Context): readonly Problem[] {
  const problem = permit(db, ctx, 'people')
  return problem ? [problem] : []
}

function grantFaults(db: ReadDb, { grants }: Pick<SavePerson, 'grants'>): readonly Problem[] {
  const known = roleCodes(db)
  const unknown = grants.filter(({ role }) => !known.includes(role)).map(({ role }): Problem => ({ code: 'person.role-unknown', role }))
  const faults = [...unknown, ...grants.flatMap((grant) => scopeFaults(db, grant))]
  if (grants.length === 0) faults.push({ code: 'person.role-missing' })
  if (keepsAndAccounts(grants)) faults.push({ code: 'person.keeper-and-finance' })
  return faults
}

/** A grant is for a known agency and, if for one depot, for one that this agency owns. */
function scopeFaults(db: ReadDb, { agency, depot }: PersonGrant): readonly Problem[] {
  if (!agencyRow(db, agency)) return [{ code: 'master.not-found', table: 'agency', id: agency }]
  if (depot === null) return []
  const place = placeRow(db, depot)
  return place?.kind === 'depot' && place.ownerId === agency ? [] : [{ code: 'master.not-found', table: 'place', id: depot }]
}

/** Keeper and accountant of one depot are two people (permissions.md); no depot means all of the agency's. */
function keepsAndAccounts(grants: readonly PersonGrant[]): boolean {
  const keeping = grants.filter(({ role }) => role === 'keeper' || role === 'depot-head')
  return grants.some(({ role, agency, depot }) => role === 'finance'
    && keeping.some((other) => other.agency === agency && (other.depot === null || depot === null || other.depot === depot)))
}

function lastOne(db: ReadDb, person: string, stays: boolean): readonly Problem[] {
  const left = administrators(db).filter((id) => id !== person)
  return left.length === 0 && !stays ? [{ code: 'person.last-administrator' }] : []
}

export type Recovery = { readonly name: string; readonly code: string; readonly password: string }

/** The recovery sheet works with no server: its code gives an administrator a new password, and a new sheet. */
export async function recoverAccess(ctx: Context, { name, code, password }: Recovery): Promise<Result<{ readonly recoveryCode: string }>> {
  const db = ctx.connection.read
  const person = personByName(db, name.trim())
  if (recoveryHash(db) !== tokenHash(codeAsPrinted(code)) || recoveryHash(db) === undefined) return refuse({ code: 'person.wrong-recovery-code' })
  if (!person || !administrators(db).includes(person.id)) return refuse({ code: 'person.no-administrator', name })
  if (password.length < minPasswordLength) return refuse({ code: 'person.password-short', least: minPasswordLength })
  const passwordHash = await hashPassword(password)
  const recoveryCode = newRecoveryCode()
  const acting = { ...ctx, actor: { kind: 'person', id: asId<'person'>(person.id), name: person.name } } as const
  const used = tokenHash(codeAsPrinted(code))
  const done = runCommand(acting, { id: ctx.newId<'command'>(), operation: 'person.recover', payload: { id: person.id } }, (now) => answer({
    answer: true, businessDate: ctx.today(), facts: { id: person.id },
    write: (tx: WriteDb) => {
      setPassword(tx, person.id, passwordHash)
      endSessionsOf(tx, person.id)
      replaceRecoveryCode(tx, tokenHash(recoveryCode), ctx.now())
    },
  }, recoveryHash(now) === used ? [] : [{ code: 'person.wrong-recovery-code' }]))
  return done.ok ? accept({ recoveryCode }) : done
}

/** Groups of four with dashes, however it was typed: spaces, small or full-width letters, no dashes. */
function codeAsPrinted(typed: string): string {
  const plain = typed.normalize('NFKC').toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  return (plain.match(/.{1,4}/g) ?? []).join('-')
}
