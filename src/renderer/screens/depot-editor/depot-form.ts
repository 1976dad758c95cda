import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { depotTypes } from '#core/domain/place.ts'
import type { Problem } from '#core/domain/problem.ts'
import type { AppRouter } from '#core/rpc/app-router.ts'

type Outputs = inferRouterOutputs<AppRouter>['master']
type ValueOf<Answer> = Extract<Answer, { readonly ok: true }> extends { readonly value: infer Value } ? Value : never

export type DepotRow = ValueOf<Outputs['depots']>[number]
export type PlaceRow = ValueOf<Outputs['places']>[number]
export type SaveDepot = Omit<inferRouterInputs<AppRouter>['master']['saveDepot'], 'command'>

export const siteKinds = ['warehouse', 'shelter', 'station_room', 'service_station', 'cabinet'] as const
export const tiers = ['province', 'prefecture', 'county', 'township', 'village'] as const

/** The editor's fields as typed. */
export type DepotForm = {
  readonly code: string
  readonly name: string
  readonly owner: string
  readonly siteKind: string
  readonly depotType: string
  readonly tier: string
  readonly areaM2: string
  readonly near: string
  readonly storage: string
  readonly loadMinutes: string
}

export function emptyDepot(owner: string): DepotForm {
  return { code: '', name: '', owner, siteKind: 'warehouse', depotType: depotTypes.general, tier: 'county', areaM2: '', near: '', storage: '', loadMinutes: '' }
}

export function formOf({ code, name, owner, siteKind, depotType, tier, areaM2, near, storage, loadMinutes }: DepotRow): DepotForm {
  const text = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value))
  return { code, name, owner, siteKind, depotType, tier, areaM2: text(areaM2), near, storage, loadMinutes: text(loadMinutes) }
}

type Target = { readonly id: string; readonly revision: number }

/** What to send, or every field that cannot be read. */
export function savingOf(form: DepotForm, { id, revision }: Target): SaveDepot | readonly Problem[] {
  const problems: Problem[] = []
  const number = (field: 'areaM2' | 'loadMinutes', pattern: RegExp) => {
    const plain = form[field].normalize('NFKC').trim()
    if (plain === '') return null
    if (!pattern.test(plain)) problems.push({ code: 'master.out-of-range', field, least: 0, most: 1_000_000 })
    return Number(plain)
  }
  const saving: SaveDepot = {
    id, revision, code: codeIn(form.code), name: form.name.trim(), owner: form.owner, siteKind: form.siteKind, depotType: form.depotType, tier: form.tier,
    areaM2: number('areaM2', /^\d{1,6}(\.\d{1,2})?$/), near: form.near.trim(), storage: form.storage.trim(), loadMinutes: number('loadMinutes', /^\d{1,6}$/),
  }
  if (form.owner === '') problems.push({ code: 'master.field-missing', field: 'owner' })
  if (saving.code !== '' && !/^[A-Z0-9]{1,16}$/.test(saving.code)) problems.push({ code: 'master.code-shape', value: saving.code })
  return problems.length > 0 ? problems : saving
}

/** Several codes typed at once, as they stand on the shelves. */
export function codesIn(text: string): readonly string[] {
  return [...new Set(text.normalize('NFKC').split(/[\s,\u3001;]+/).filter((code) => code !== ''))]
}

/** A code as numbers carry it: half-width capitals without spaces. */
export function codeIn(text: string): string {
  return text.normalize('NFKC').toUpperCase().replaceAll(/\s+/g, '')
}

export type DepotField = 'code' | 'name' | 'owner' | 'areaM2' | 'loadMinutes'

/** The field a refusal names; undefined for those that concern the whole. */
export function fieldOf(problem: Problem): DepotField | undefined {
  switch (problem.code) {
    case 'master.code-taken':
    case 'master.code-shape': return 'code'
    case 'master.field-missing': return (['code', 'name', 'owner'] as const).find((known) => known === problem.field)
    case 'master.out-of-range': return problem.field === 'areaM2' || problem.field === 'loadMinutes' ? problem.field : undefined
    default: return undefined
  }
}
