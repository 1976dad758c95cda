import type { Context } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/db.ts'
import { minPasswordLength } from '../domain/password-rule.ts'
import type { Problem } from '../domain/problem.ts'
import { accept, answer, refuse, type Result } from '../domain/result.ts'
import { administrators, personByName, personRow, recoveryHash, roleCodes } from '../query/people.ts'
import { addPerson as writePerson, endSessionsOf, replaceGrants, replaceRecoveryCode, retirePerson as writeRetired, setPassword } from '../store/people-store.ts'
import { hashPassword, newPassword, newRecoveryCode, passwordFits, tokenHash } from './password.ts'
import { permit } from './permit.ts'
import { runCommand } from './run-command.ts'

export type PersonGrant = { readonly role: string; readonly agency: string; readonly depot: string | null }
export type SavePerson = { readonly command: string; readonly id: string; readonly name: string; readonly grants: readonly PersonGrant[] }

/** A password made for someone else is told once and stored as its hash. */
export type ToldPassword = { readonly password: string }

/** Adds a person with roles; the journal keeps the name and the roles, never the password. */
export async function addPerson(ctx: Context, input: SavePerson): Promise<Result<ToldPassword>> {
  const password = newPassword()
  const passwordHash = await hashPassword(password)
  const { command, ...payload } = input
  const added = runCommand(ctx, { id: command, operation: 'person.add', payload }, (db) => answer({
    answer: true, businessDate: ctx.today(), facts: payload,
    write: (tx: WriteDb) => {
      writePerson(tx, { id: input.id, name: input.name.trim(), agencyId: input.grants[0]?.agency ?? null, passwordHash, createdAt: ctx.now() })
      replaceGrants(tx, input.id, input.grants.map(({ role, agency, depot }) => ({ personId: input.id, roleCode: role, agencyId: agency, depotId: depot })))
    },
  }, [...forbidden(db, ctx), ...(personByName(db, input.name.trim()) ? [{ code: 'person.name-taken', name: input.name } as const] : []), ...unknownRoles(db, input)]))
  return added.ok ? accept({ password }) : added
}

/** Gives a person other roles; one administrator always remains. */
export function changeGrants(ctx: Context, input: Omit<SavePerson, 'name'>): Result<true> {
  const { command, ...payload } = input
  return runCommand(ctx, { id: command, operation: 'person.change-grants', payload }, (db) => answer({
    answer: true as const, businessDate: ctx.today(), facts: payload,
    write: (tx: WriteDb) => replaceGrants(tx, input.id, input.grants.map(({ role, agency, depot }) => ({ personId: input.id, roleCode: role, agencyId: agency, depotId: depot }))),
  }, [...forbidden(db, ctx), ...unknownRoles(db, input), ...lastOne(db, input.id, input.grants.some(({ role }) => role === 'admin'))]))
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
  }, [...forbidden(db, ctx), ...lastOne(db, input.id, !input.retired)]))
}

/** A one-time password for someone who has forgotten theirs; every session of theirs ends. */
export async function resetPassword(ctx: Context, { command, id }: { readonly command: string; readonly id: string }): Promise<Result<ToldPassword>> {
  const password = newPassword()
  const passwordHash = await hashPassword(password)
  const done = runCommand(ctx, { id: command, operation: 'person.reset-password', payload: { id } }, (db) => answer({
    answer: true, businessDate: ctx.today(), facts: { id },
    write: (tx: WriteDb) => {
      setPassword(tx, id, passwordHash)
      endSessionsOf(tx, id)
    },
  }, [...forbidden(db, ctx), ...(personRow(db, id) ? [] : [{ code: 'master.not-found', table: 'person', id } as const])]))
  return done.ok ? accept({ password }) : done
}

/** A person changes the own password, knowing the old one. */
export async function changePassword(ctx: Context, { from, to }: { readonly from: string; readonly to: string }): Promise<Result<true>> {
  if (ctx.actor.kind !== 'person') return refuse({ code: 'session.missing' })
  const { id } = ctx.actor
  const person = personRow(ctx.connection.read, id)
  if (!person || !(await passwordFits(person.passwordHash, from))) return refuse({ code: 'person.wrong-old-password' })
  if (to.length < minPasswordLength) return refuse({ code: 'person.password-short', least: minPasswordLength })
  const passwordHash = await hashPassword(to)
  ctx.connection.transact((tx) => setPassword(tx, id, passwordHash))
  return accept(true)
}

function forbidden(db: ReadDb, ctx: Context): readonly Problem[] {
  const problem = permit(db, ctx, 'people')
  return problem ? [problem] : []
}

function unknownRoles(db: ReadDb, { grants }: Pick<SavePerson, 'grants'>): readonly Problem[] {
  const known = roleCodes(db)
  return grants.filter(({ role }) => !known.includes(role)).map(({ role }) => ({ code: 'person.role-unknown', role }))
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
  if (recoveryHash(db) !== tokenHash(code.trim().toUpperCase()) || recoveryHash(db) === undefined) return refuse({ code: 'person.wrong-recovery-code' })
  if (!person || !administrators(db).includes(person.id)) return refuse({ code: 'person.no-administrator', name })
  if (password.length < minPasswordLength) return refuse({ code: 'person.password-short', least: minPasswordLength })
  const passwordHash = await hashPassword(password)
  const recoveryCode = newRecoveryCode()
  ctx.connection.transact((tx) => {
    setPassword(tx, person.id, passwordHash)
    endSessionsOf(tx, person.id)
    replaceRecoveryCode(tx, tokenHash(recoveryCode), ctx.now())
  })
  return accept({ recoveryCode })
}
