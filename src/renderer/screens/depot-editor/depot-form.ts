import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { OwnValues } from '#core/domain/own-fields.ts'
import { depotTypes } from '#core/domain/place.ts'
import type { Problem } from '#core/domain/problem.ts'
import type { AppRouter } from '#core/rpc/app-router.ts'

type Outputs = inferRouterOutputs<AppRouter>['master']
type ValueOf<Answer> = Extract<Answer, { readonly ok: true }> extends { readonly value: infer Value } ? Value : never

export type DepotRow = ValueOf<Outputs['depots']>[number]
export type PlaceRow = ValueOf<Outputs['places']>[number]
export type SaveDepot = Omit<inferRouterInputs<AppRouter>['master']['saveDepot'], 'command'>

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
  /** '' while the owner keeps it himself. */
  readonly custodian: string
  readonly typeReason: string
  readonly grade: string
  readonly capacity: string
  readonly coordinates: string
  readonly own: OwnValues
}

export function emptyDepot(owner: string): DepotForm {
  return { code: '', name: '', owner, siteKind: 'warehouse', depotType: depotTypes.general, tier: 'county', areaM2: '', near: '', storage: '', loadMinutes: '', custodian: '', typeReason: '', grade: '', capacity: '', coordinates: '', own: {} }
}

export function formOf({ code, name, owner, siteKind, depotType, tier, areaM2, near, storage, loadMinutes, custodian, typeReason, grade, capacity, coordinates }: DepotRow, own: OwnValues): DepotForm {
  const text = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value))
  return { code, name, owner, siteKind, depotType, tier, areaM2: text(areaM2), near, storage, loadMinutes: text(loadMinutes), custodian: custodian === owner ? '' : custodian, typeReason, grade, capacity: text(capacity), coordinates, own }
}

type Target = { readonly id: string; readonly revision: number }

/** What to send, or every field that cannot be read. */
export function savingOf(form: DepotForm, { id, revision }: Target): SaveDepot | readonly Problem[] {
  const problems: Problem[] = []
  const number = (field: 'areaM2' | 'loadMinutes' | 'capacity', pattern: RegExp) => {
    const plain = form[field].normalize('NFKC').trim()
    if (plain === '') return null
    if (!pattern.test(plain)) problems.push({ code: 'master.out-of-range', field, least: 0, most: 1_000_000 })
    return Number(plain)
  }
  const saving: SaveDepot = {
    id, revision, code: codeIn(form.code), name: form.name.trim(), owner: form.owner, siteKind: form.siteKind, depotType: form.depotType, tier: form.tier,
    areaM2: number('areaM2', /^\d{1,6}(\.\d{1,2})?$/), near: form.near.trim(), storage: form.storage.trim(), loadMinutes: number('loadMinutes', /^\d{1,6}$/),
    ...(form.custodian === '' ? (form.owner === '' ? {} : { custodian: form.owner }) : { custodian: form.custodian }), typeReason: form.typeReason.trim(), grade: form.grade.trim(), capacity: number('capacity', /^\d{1,8}$/),
    coordinates: form.coordinates.normalize('NFKC').trim(), own: form.own,
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

export type DepotField = 'code' | 'name' | 'owner' | 'areaM2' | 'loadMinutes' | 'capacity' | 'typeReason' | 'own'

/** The field a refusal names; undefined for those that concern the whole. */
export function fieldOf(problem: Problem): DepotField | undefined {
  switch (problem.code) {
    case 'master.code-taken':
    case 'master.code-shape': return 'code'
    case 'master.field-missing': return (['code', 'name', 'owner'] as const).find((known) => known === problem.field)
    case 'master.out-of-range': return (['areaM2', 'loadMinutes', 'capacity'] as const).find((known) => known === problem.field)
    case 'master.special-below-county': return 'typeReason'
    case 'master.own-value': return 'own'
    default: return undefined
  }
}
