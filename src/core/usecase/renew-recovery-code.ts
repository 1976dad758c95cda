import type { Context } from '../context.ts'
import type { WriteDb } from '../db/db.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { replaceRecoveryCode } from '../store/people-store.ts'
import { newRecoveryCode, tokenHash } from './password.ts'
import { permit } from './permit.ts'
import { runCommand } from './run-command.ts'

/** 恢复单 made anew: the code of an earlier sheet counts no more. */
export function renewRecoveryCode(ctx: Context): Result<{ readonly recoveryCode: string }> {
  const recoveryCode = newRecoveryCode()
  const done = runCommand(ctx, { id: ctx.newId<'command'>(), operation: 'person.renew-recovery', payload: {} }, (db) => {
    const forbidden = permit(db, ctx, 'people')
    if (forbidden) return refuse(forbidden)
    return accept({
      answer: true, businessDate: ctx.today(), facts: {},
      write: (tx: WriteDb) => replaceRecoveryCode(tx, tokenHash(recoveryCode), ctx.now()),
    })
  })
  return done.ok ? accept({ recoveryCode }) : done
}
