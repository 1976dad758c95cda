import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '#core/rpc/app-router.ts'

type Answer = inferRouterOutputs<AppRouter>['people']['list']
type Listed = Extract<Answer, { readonly ok: true }>['value']

export type PersonRow = Listed['people'][number]
export type RoleRow = Listed['roles'][number]

/** One role of a person, at one depot or ('') all depots of the agency. */
export type GrantForm = { readonly key: string; readonly role: string; readonly agency: string; readonly depot: string }

export function grantsOf({ grants }: PersonRow): readonly GrantForm[] {
  return grants.map(({ roleCode, agencyId, depotId }, at) => ({ key: String(at), role: roleCode, agency: agencyId, depot: depotId ?? '' }))
}

/** As the core takes them; a role given twice for the same depots is one. */
export function savingOf(grants: readonly GrantForm[]): { role: string; agency: string; depot: string | null }[] {
  const seen = new Map(grants.filter(({ role }) => role !== '').map((grant) => [`${grant.role} ${grant.agency} ${grant.depot}`, grant]))
  return [...seen.values()].map(({ role, agency, depot }) => ({ role, agency, depot: depot === '' ? null : depot }))
}
