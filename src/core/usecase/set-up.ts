import type { Context } from '../context.ts'
import { asId } from '../domain/ids.ts'
import { minPasswordLength } from '../domain/password-rule.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { siteOf } from '../query/site-of.ts'
import { addPerson, replaceGrants, replaceRecoveryCode } from '../store/people-store.ts'
import { foundSite, type FoundSite } from './found-site.ts'
import { hashPassword, newRecoveryCode, tokenHash } from './password.ts'
import { runBatch } from './run-batch.ts'

export type SetUp = {
  readonly site: FoundSite
  readonly administrator: { readonly id: string; readonly name: string; readonly password: string; readonly alsoKeeper: boolean }
}

/** For the recovery sheet that is printed or saved now and shown never again. */
export type SetUpDone = { readonly recoveryCode: string }

/**
 * 首次使用: who we are and who looks after it. The first person is administrator and, unless unticked, keeper and depot
 * head of the depots just made (permissions.md), because an administrator alone may post nothing.
 */
export async function setUp(ctx: Context, { site, administrator }: SetUp): Promise<Result<SetUpDone>> {
  if (administrator.password.length < minPasswordLength) return refuse({ code: 'person.password-short', least: minPasswordLength })
  if (siteOf(ctx.connection.read)) return refuse({ code: 'host.already-founded' })
  const passwordHash = await hashPassword(administrator.password)
  const recoveryCode = newRecoveryCode()
  return runBatch(ctx, (batch): Result<SetUpDone> => {
    const founded = foundSite({ ...batch, actor: { kind: 'person', id: asId<'person'>(administrator.id), name: administrator.name } }, site)
    if (!founded.ok) return founded
    batch.connection.transact((tx) => {
      addPerson(tx, { id: administrator.id, name: administrator.name, agencyId: site.agency.id, passwordHash, createdAt: batch.now() })
      const roles = administrator.alsoKeeper ? ['admin', 'keeper', 'depot-head'] : ['admin']
      replaceGrants(tx, administrator.id, roles.map((roleCode) => ({ personId: administrator.id, roleCode, agencyId: site.agency.id, depotId: null })))
      replaceRecoveryCode(tx, tokenHash(recoveryCode), batch.now())
    })
    return accept({ recoveryCode })
  })
}
