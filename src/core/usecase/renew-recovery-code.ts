import type { Context } from '../context.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { replaceRecoveryCode } from '../store/people-store.ts'
import { newRecoveryCode, tokenHash } from './password.ts'
import { permit } from './permit.ts'

/** 恢复单 made anew: the code of an earlier sheet counts no more. */
export function renewRecoveryCode(ctx: Context): Result<{ readonly recoveryCode: string }> {
  const refused = permit(ctx.connection.read, ctx, 'people')
  if (refused) return refuse(refused)
  const recoveryCode = newRecoveryCode()
  ctx.connection.transact((tx) => replaceRecoveryCode(tx, tokenHash(recoveryCode), ctx.now()))
  return accept({ recoveryCode })
}
