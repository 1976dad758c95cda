import type { Context } from '../context.ts'
import type { WriteDb } from '../db/db.ts'
import { minPasswordLength } from '../domain/password-rule.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { personRow } from '../query/people.ts'
import { setPassword } from '../store/people-store.ts'
import { hashPassword } from './password.ts'
import { runCommand } from './run-command.ts'

type Replacing = {
  readonly id: string
  /** The stored password that the old one was compared with. */
  readonly stored: string
  readonly from: string
  readonly to: string
}

/** Puts a person's own choice in the place of a password that was shown to be known; `ctx` acts as that person. */
export async function replacePassword(ctx: Context, { id, stored, from, to }: Replacing): Promise<Result<true>> {
  if (to.length < minPasswordLength) return refuse({ code: 'person.password-short', least: minPasswordLength })
  if (to.normalize('NFKC') === from.normalize('NFKC')) return refuse({ code: 'person.password-same' })
  const passwordHash = await hashPassword(to)
  return runCommand(ctx, { id: ctx.newId<'command'>(), operation: 'person.change-password', payload: { id } }, (db) => {
    if (personRow(db, id)?.passwordHash !== stored) return refuse({ code: 'person.wrong-old-password' })
    return accept({ answer: true as const, businessDate: ctx.today(), facts: { id }, write: (tx: WriteDb) => setPassword(tx, id, passwordHash) })
  })
}
