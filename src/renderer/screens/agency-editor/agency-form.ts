import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { Problem } from '#core/domain/problem.ts'
import type { AppRouter } from '#core/rpc/app-router.ts'

type Answer = inferRouterOutputs<AppRouter>['master']['agencies']

export type AgencyRow = Extract<Answer, { readonly ok: true }>['value'][number]
export type SaveAgency = Omit<inferRouterInputs<AppRouter>['master']['saveAgency'], 'command'>

export const agencyKinds = [
  'government', 'emergency', 'water', 'natural_resources', 'forestry', 'transport', 'civil_affairs', 'fire', 'military', 'grain_reserve', 'finance', 'township', 'village',
  'supplier', 'donor', 'team', 'other',
] as const
export const tiers = ['', 'province', 'prefecture', 'county', 'township', 'village'] as const

export type AgencyForm = Pick<SaveAgency, 'code' | 'name' | 'shortName' | 'kind' | 'tier' | 'responsibility'>

export const emptyAgency: AgencyForm = { code: '', name: '', shortName: '', kind: 'government', tier: '', responsibility: '' }

export function formOf({ code, name, shortName, kind, tier, responsibility }: AgencyRow): AgencyForm {
  return { code, name, shortName, kind, tier, responsibility }
}

type Target = { readonly id: string; readonly revision: number }

export function savingOf(form: AgencyForm, { id, revision }: Target): SaveAgency {
  return {
    ...form, id, revision, code: form.code.normalize('NFKC').trim(), name: form.name.trim(), shortName: form.shortName.trim(), responsibility: form.responsibility.trim(),
  }
}

/** The field a refusal names; undefined for those that concern the whole. */
export function fieldOf(problem: Problem): 'code' | 'name' | undefined {
  if (problem.code === 'master.code-taken') return 'code'
  if (problem.code !== 'master.field-missing') return undefined
  return problem.field === 'code' || problem.field === 'name' ? problem.field : undefined
}
