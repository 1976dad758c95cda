import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { depotTypes } from '#core/domain/place.ts'
import type { Problem } from '#core/domain/problem.ts'
import type { Words } from '#core/i18n/words.ts'
import type { AppRouter } from '#core/rpc/app-router.ts'

type Outputs = inferRouterOutputs<AppRouter>['master']
type ValueOf<Answer> = Extract<Answer, { readonly ok: true }> extends { readonly value: infer Value } ? Value : never

export type DepotRow = ValueOf<Outputs['depots']>[number]
export type AgencyRow = ValueOf<Outputs['agencies']>[number]
export type SavePoint = inferRouterInputs<AppRouter>['office']['savePoints']['rows'][number]

export const pointColumns = ['code', 'name', 'owner', 'siteKind', 'depotType', 'tier', 'near', 'areaM2', 'capacity', 'loadMinutes', 'contactName', 'contactPhone', 'typeReason'] as const
export type PointColumn = (typeof pointColumns)[number]
export type PointCells = { readonly [Column in PointColumn]: string }
/** What is wrong at a cell, in a sentence. */
export type PointFaults = { readonly [Column in PointColumn]?: string }

/** One row of the grid: cells as they stand on the screen, and as they were read where the depot is there already. */
export type PointRow = {
  readonly id: string
  readonly revision: number
  readonly cells: PointCells
  readonly read: PointCells | undefined
  readonly storage: string
  /** Row of contact A, made here where there is none. */
  readonly contact: string
  readonly faults: PointFaults
}

/** Contact A as it was read, or an empty one with an id of its own. */
export type PointPerson = { readonly id: string; readonly name: string; readonly dayPhone: string }

/** What texts of a sheet may mean. */
export type PointTerms = {
  readonly agencies: readonly Pick<AgencyRow, 'id' | 'code' | 'name' | 'tier'>[]
  readonly own: string
  readonly sites: readonly { readonly value: string; readonly label: string }[]
  readonly words: Words
}

const blank: PointCells = { code: '', name: '', owner: '', siteKind: '', depotType: '', tier: '', near: '', areaM2: '', capacity: '', loadMinutes: '', contactName: '', contactPhone: '', typeReason: '' }

export function freshRow(id: string, contact: string): PointRow {
  return { id, revision: 0, cells: blank, read: undefined, storage: '', contact, faults: {} }
}

export function rowOf(depot: DepotRow, person: PointPerson, { agencies, words }: PointTerms): PointRow {
  const text = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value))
  const tiers: { readonly [tier: string]: string } = words.master.agency.tiers
  const isUnique = agencies.filter(({ name }) => name === depot.ownerName).length === 1
  const cells: PointCells = {
    code: depot.code, name: depot.name, owner: isUnique ? depot.ownerName : (agencies.find(({ id }) => id === depot.owner)?.code ?? ''), siteKind: depot.siteKindName, depotType: depot.depotType,
    tier: tiers[depot.tier] ?? depot.tier, near: depot.near, areaM2: text(depot.areaM2), capacity: text(depot.capacity), loadMinutes: text(depot.loadMinutes), contactName: person.name, contactPhone: person.dayPhone, typeReason: depot.typeReason,
  }
  return { id: depot.id, revision: depot.revision, cells, read: cells, storage: depot.storage, contact: person.id, faults: {} }
}

/** Rows that hold something new: only these are read and sent. */
export function isChanged({ cells, read }: PointRow): boolean {
  return pointColumns.some((column) => cells[column] !== (read ?? blank)[column])
}

type Paste = { readonly row: number; readonly column: PointColumn; readonly block: readonly (readonly string[])[]; readonly newId: () => string }

/** Puts a block of cells at a place; what goes beyond the last row makes new ones, what goes beyond the last column is dropped. */
export function pasted(rows: readonly PointRow[], { row, column, block, newId }: Paste): readonly PointRow[] {
  const first = pointColumns.indexOf(column)
  const missing = Math.max(0, row + block.length - rows.length)
  const all = [...rows, ...Array.from({ length: missing }, () => freshRow(newId(), newId()))]
  return all.map((known, at) => {
    const given = block[at - row]
    if (!given) return known
    const changes = given.slice(0, pointColumns.length - first).map((text, offset) => [pointColumns[first + offset] ?? column, text] as const)
    return { ...known, cells: { ...known.cells, ...Object.fromEntries(changes) }, faults: {} }
  })
}

/** As the core takes it, but for the commands' ids. */
export type ReadPoint = Omit<SavePoint, 'command' | 'contact'> & { readonly contact?: Omit<NonNullable<SavePoint['contact']>, 'command'> }

/** A changed row as the core takes it, or what is wrong at which cell. */
export function readPoint(row: PointRow, terms: PointTerms): ReadPoint | PointFaults {
  const { id, revision, cells, storage } = row
  const unread = terms.words.office.points.unread
  const owner = ownerOf(cells.owner, terms)
  const chosen = { owner: owner?.id, siteKind: siteOf(cells.siteKind, terms), depotType: typeOf(cells.depotType), tier: tierOf(cells.tier, owner?.tier ?? '', terms) }
  const numbers = { areaM2: numberIn('areaM2', cells), capacity: numberIn('capacity', cells), loadMinutes: numberIn('loadMinutes', cells) }
  const unknown = chosenColumns.filter((column) => chosen[column] === undefined).map((column) => [column, unread[column]])
  const unfit = numberColumns.filter((column) => Number.isNaN(numbers[column])).map((column) => [column, unread.number])
  const nameless = isNameless(cells) ? [['contactName', unread.contactName]] : []
  if (unknown.length + unfit.length + nameless.length > 0) return Object.fromEntries([...unknown, ...unfit, ...nameless])
  const { owner: ownerId = '', siteKind = '', depotType = '', tier = '' } = chosen
  return {
    id, revision, code: cells.code.normalize('NFKC').toUpperCase().trim(), name: cells.name.trim(), owner: ownerId, siteKind, depotType, tier, near: cells.near, storage,
    typeReason: cells.typeReason, ...numbers, ...contactOf(row),
  }
}

function isNameless({ contactName, contactPhone }: PointCells): boolean {
  return contactName.trim() === '' && contactPhone.trim() !== ''
}

/** Contact A where its cells were changed. */
function contactOf({ cells, read = blank, contact }: PointRow): Pick<ReadPoint, 'contact'> {
  const isSame = cells.contactName === read.contactName && cells.contactPhone === read.contactPhone
  return isSame ? {} : { contact: { contact, name: cells.contactName, dayPhone: cells.contactPhone } }
}

const chosenColumns = ['owner', 'siteKind', 'depotType', 'tier'] as const
const numberColumns = ['areaM2', 'capacity', 'loadMinutes'] as const

/** Null for an empty cell, NaN for no number. */
function numberIn(column: (typeof numberColumns)[number], cells: PointCells): number | null {
  const plain = cells[column].normalize('NFKC').replaceAll(',', '').trim()
  if (plain === '') return null
  return patterns[column].test(plain) ? Number(plain) : Number.NaN
}

function siteOf(text: string, { sites }: PointTerms): string | undefined {
  return text === '' ? 'warehouse' : sites.find(({ value, label }) => [value, label].includes(text))?.value
}

function typeOf(text: string): string | undefined {
  return text === '' ? depotTypes.general : Object.values(depotTypes).find((known) => known === text)
}

const patterns = { areaM2: /^\d{1,6}(\.\d{1,2})?$/, capacity: /^\d{1,8}$/, loadMinutes: /^\d{1,5}$/ } as const

/** By code, or by a name that only one bears; the own agency where nothing is written. */
function ownerOf(text: string, { agencies, own }: PointTerms) {
  if (text === '') return agencies.find(({ id }) => id === own)
  const named = agencies.filter(({ name }) => name === text)
  return agencies.find(({ code }) => code === text.toUpperCase()) ?? (named.length === 1 ? named[0] : undefined)
}

/** The owner's tier where nothing is written. */
function tierOf(text: string, ofOwner: string, { words }: PointTerms): string | undefined {
  const tiers = Object.entries(words.master.agency.tiers)
  if (text === '') return ofOwner === '' ? 'county' : ofOwner
  return tiers.find(([code, name]) => code === text || name === text || name.split('\uff08')[0] === text)?.[0]
}

/** The cell that a refusal of the core belongs to. */
export function columnOf(problem: Problem): PointColumn {
  switch (problem.code) {
    case 'master.code-taken':
    case 'master.code-shape': return 'code'
    case 'master.field-missing': return pointColumns.find((column) => column === problem.field) ?? 'code'
    case 'master.choice-unknown': return 'siteKind'
    case 'master.special-below-county': return 'typeReason'
    default: return 'name'
  }
}
