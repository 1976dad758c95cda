import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { OwnValues } from '#core/domain/own-fields.ts'
import type { Problem } from '#core/domain/problem.ts'
import type { AppRouter } from '#core/rpc/app-router.ts'

type Answer = inferRouterOutputs<AppRouter>['master']['agencies']

export type AgencyRow = Extract<Answer, { readonly ok: true }>['value'][number]
export type SaveAgency = Omit<inferRouterInputs<AppRouter>['master']['saveAgency'], 'command'>

export const tiers = ['', 'province', 'prefecture', 'county', 'township', 'village'] as const

export type AgencyForm = Pick<SaveAgency, 'code' | 'name' | 'shortName' | 'kind' | 'tier' | 'responsibility'> & {
  readonly parent: string
  readonly supplierKind: string
  readonly teamKind: string
  readonly base: string
  /** Numbers as typed. */
  readonly population: string
  readonly peopleToMove: string
  readonly headcount: string
  readonly own: OwnValues
}

export const agencyNumbers = ['population', 'peopleToMove', 'headcount'] as const
export type AgencyNumber = (typeof agencyNumbers)[number]

const noFacts = { parent: '', supplierKind: '', teamKind: '', base: '', population: '', peopleToMove: '', headcount: '', own: {} }

export const emptyAgency: AgencyForm = { code: '', name: '', shortName: '', kind: 'government', tier: '', responsibility: '', ...noFacts }

export function formOf(row: AgencyRow, own: OwnValues): AgencyForm {
  const { code, name, shortName, kind, tier, responsibility, parent, supplierKind, teamKind, base } = row
  const text = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value))
  return {
    code, name, shortName, kind, tier, responsibility, parent, supplierKind, teamKind, base, own, population: text(row.population), peopleToMove: text(row.peopleToMove), headcount: text(row.headcount),
  }
}

type Target = { readonly id: string; readonly revision: number }

/** What to send, or every number that cannot be read. */
export function savingOf(form: AgencyForm, { id, revision }: Target): SaveAgency | readonly Problem[] {
  const problems: Problem[] = []
  const number = (field: AgencyNumber) => {
    const plain = form[field].normalize('NFKC').replaceAll(',', '').trim()
    if (plain !== '' && !/^\d{1,9}$/.test(plain)) problems.push({ code: 'master.out-of-range', field, least: 0, most: 1_000_000_000 })
    return plain === '' ? null : Number(plain)
  }
  const saving: SaveAgency = {
    ...form, id, revision, code: form.code.normalize('NFKC').trim(), name: form.name.trim(), shortName: form.shortName.trim(), responsibility: form.responsibility.trim(),
    base: form.base.trim(), population: number('population'), peopleToMove: number('peopleToMove'), headcount: number('headcount'),
  }
  return problems.length > 0 ? problems : saving
}

/** The field a refusal names; undefined for those that concern the whole. */
export function fieldOf(problem: Problem): 'code' | 'name' | AgencyNumber | 'own' | undefined {
  if (problem.code === 'master.own-value') return 'own'
  if (problem.code === 'master.out-of-range') return agencyNumbers.find((known) => known === problem.field)
  if (problem.code === 'master.code-taken') return 'code'
  if (problem.code !== 'master.field-missing') return undefined
  return problem.field === 'code' || problem.field === 'name' ? problem.field : undefined
}
