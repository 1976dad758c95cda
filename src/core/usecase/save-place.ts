import type { Context } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/db.ts'
import type { Problem } from '../domain/problem.ts'
import { unassignedBin } from '../domain/place.ts'
import { answer, refuse, type Result } from '../domain/result.ts'
import type { OwnValues } from '../domain/own-fields.ts'
import { agencyByCode, placeByCode } from '../query/item-by-code.ts'
import { agencyRow, ownBinOf, placeRow, type KnownPlace } from '../query/master-rows.ts'
import { keepName, saveAgency as writeAgency } from '../store/master-store.ts'
import { saveOwnValues } from '../store/own-store.ts'
import { savePlace as writePlace } from '../store/place-store.ts'
import { isSpecialBelowCounty, unlisted } from './kind-faults.ts'
import { readOwnValues } from './own-values.ts'
import { permit } from './permit.ts'
import { isOwnBin, mayKeepBins, numberedCodeFaults } from './place-rules.ts'
import { custodianFaults, custodianOf, parentFaults } from './related-agencies.ts'
import { runCommand } from './run-command.ts'
import { searchTextOf } from './search-text.ts'

export type Saved = { readonly id: string; readonly revision: number }

export type SaveAgency = {
  readonly command: string
  readonly id: string
  readonly revision: number
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kind: string
  readonly tier: string
  readonly responsibility: string
  /** The agency above; '' for none, absent leaves it as it is. */
  readonly parent?: string | undefined
} & AgencyFacts

/** What is known beside the name; whatever is absent stays as it is. */
type AgencyFacts = {
  readonly supplierKind?: string | undefined
  readonly teamKind?: string | undefined
  readonly population?: number | null | undefined
  /** 转移人口. */
  readonly peopleToMove?: number | null | undefined
  readonly headcount?: number | null | undefined
  /** Where a team stands by. */
  readonly base?: string | undefined
  readonly own?: OwnValues | undefined
}

/** Whoever edits master data, or whoever may import an office's lists. */
type Right = 'master' | 'import-items'

/** Adds or changes an agency; a rename keeps the earlier name for old papers. */
export function saveAgency(ctx: Context, input: SaveAgency, right: Right = 'master'): Result<Saved> {
  const { command, revision, ...facts } = input
  const { parent, own: typed, ...columns } = facts
  return runCommand(ctx, { id: command, operation: 'agency.save', payload: facts }, (db) => {
    const forbidden = permit(db, ctx, right)
    if (forbidden) return refuse(forbidden)
    const before = agencyRow(db, input.id)
    const owner = agencyByCode(db, input.code)
    const problems = [
      ...missing(input), ...numberedCodeFaults(input.code, before?.code), ...stale('agency', input, before?.revision), ...taken('agency', input, owner), ...outOfUse('agency', before),
      ...parentFaults(db, input), ...unlisted(db, [['agencyKind', 'agency-kind', input.kind], ['supplierKind', 'supplier-kind', input.supplierKind], ['teamKind', 'team-kind', input.teamKind]]),
    ]
    const own = readOwnValues(db, { table: 'agency', row: input.id, given: typed })
    if (!own.ok) return refuse(...problems, ...own.problems)
    return answer({
      answer: { id: input.id, revision: revision + 1 }, businessDate: ctx.today(), facts: { ...columns, parent, own: own.value },
      write: (tx: WriteDb) => {
        writeAgency(tx, { ...columns, ...(parent === undefined ? {} : { parentId: parent || null }), ...searchTextOf([input.name, input.shortName, input.code]) })
        saveOwnValues(tx, input.id, own.value)
        if (before && before.name !== input.name) keepName(tx, { tableName: 'agency', rowId: input.id, name: before.name, until: ctx.today() })
      },
    }, problems)
  })
}

export type SaveDepot = {
  readonly command: string
  readonly id: string
  readonly revision: number
  readonly code: string
  readonly name: string
  readonly owner: string
  /** Who keeps the depot (代储单位); absent leaves it as it is, a new depot is kept by its owner. */
  readonly custodian?: string | undefined
  readonly siteKind: string
  readonly depotType: string
  readonly tier: string
  readonly areaM2: number | null
  readonly near: string
  readonly storage: string
  readonly loadMinutes: number | null
  /** Why a 专项 depot stands below the county; kept with it. */
  readonly typeReason?: string | undefined
  readonly grade?: string | undefined
  /** Persons that a shelter takes. */
  readonly capacity?: number | null | undefined
  readonly coordinates?: string | undefined
  readonly own?: OwnValues | undefined
}

/** Adds or changes a depot; a new one has its bin 「未分位」 from birth. */
export function saveDepot(ctx: Context, input: SaveDepot, right: Right = 'master'): Result<Saved> {
  const { command, revision, ...payload } = input
  const { owner, custodian: _chosen, own: typed, ...given } = payload
  return runCommand(ctx, { id: command, operation: 'depot.save', payload }, (db) => {
    const forbidden = permit(db, ctx, right)
    if (forbidden) return refuse(forbidden)
    const before = placeRow(db, input.id)
    const problems = [...missing(input), ...depotFaults(db, input, before)]
    const custodian = custodianOf(input, before)
    const own = readOwnValues(db, { table: 'place', row: input.id, given: typed })
    if (!own.ok) return refuse(...problems, ...own.problems)
    const columns = { ...given, typeReason: isSpecialBelowCounty(input) ? reasonOf(input, before) : '' }
    return answer({
      answer: { id: input.id, revision: revision + 1 }, businessDate: ctx.today(), facts: { ...columns, owner, custodian, own: own.value },
      write: (tx: WriteDb) => {
        writePlace(tx, { ...columns, kind: 'depot', depotId: input.id, ownerId: owner, custodianId: custodian, ...searchTextOf([input.name, input.code]) })
        saveOwnValues(tx, input.id, own.value)
        if (!before) addUnassigned(tx, ctx, { parent: input.id, depot: input.id, code: unassignedBin.code })
        if (before && before.name !== input.name) keepName(tx, { tableName: 'place', rowId: input.id, name: before.name, until: ctx.today() })
      },
    }, problems)
  })
}

export type SavePlaceInside = {
  readonly command: string
  readonly id: string
  readonly revision: number
  readonly kind: 'zone' | 'bin'
  readonly depot: string
  /** The depot itself, or the zone that a bin lies in. */
  readonly parent: string
  readonly code: string
  readonly name: string
}

/** Adds or changes a zone or bin of a depot; a new zone has its own 「未分位」. */
export function savePlaceInside(ctx: Context, input: SavePlaceInside, right: Right = 'master'): Result<Saved> {
  const { command, revision, depot, parent, ...columns } = input
  return runCommand(ctx, { id: command, operation: 'place.save', payload: { ...columns, depot, parent } }, (db) => {
    const owner = placeRow(db, depot)
    if (!owner || owner.kind !== 'depot') return refuse({ code: 'master.not-found', table: 'place', id: depot })
    const forbidden = right === 'master' ? mayKeepBins(db, ctx, owner) : permit(db, ctx, right)
    if (forbidden) return refuse(forbidden)
    const before = placeRow(db, input.id)
    const problems = [...missing(input), ...stale('place', input, before?.revision), ...insideFaults(db, input, before), ...outOfUse('place', owner)]
    return answer({
      answer: { id: input.id, revision: revision + 1 }, businessDate: ctx.today(), facts: { ...columns, depot, parent },
      write: (tx: WriteDb) => {
        writePlace(tx, { ...columns, depotId: depot, parentId: parent, ...searchTextOf([input.name, input.code]) })
        if (input.kind === 'zone') keepUnassigned(tx, ctx, { zone: input.id, depot, code: zoneBinCode(input.code) })
        if (before && before.name !== input.name) keepName(tx, { tableName: 'place', rowId: input.id, name: before.name, until: ctx.today() })
      },
    }, problems)
  })
}

function depotFaults(db: ReadDb, input: SaveDepot, before: KnownPlace | undefined): readonly Problem[] {
  const isOther = before !== undefined && before.kind !== 'depot'
  const isUnexplained = isSpecialBelowCounty(input) && reasonOf(input, before) === ''
  return [
    ...numberedCodeFaults(input.code, before?.code), ...stale('place', input, before?.revision), ...taken('place', input, placeByCode(db, input.code, undefined)),
    ...noOwner(db, input.owner), ...custodianFaults(db, input), ...outOfUse('place', before),
    ...unlisted(db, [['siteKind', 'site-kind', input.siteKind]]), ...(isUnexplained ? [{ code: 'master.special-below-county' } as const] : []), ...(isOther ? [{ code: 'master.not-found', table: 'place', id: input.id } as const] : []),
  ]
}

function reasonOf({ typeReason }: SaveDepot, before: KnownPlace | undefined): string {
  return (typeReason ?? before?.typeReason ?? '').trim()
}

/** A zone lies in its depot, a bin in the depot or one of its zones; both keep depot and kind, and none is called 「未分位」 by hand. */
function insideFaults(db: ReadDb, input: SavePlaceInside, before: KnownPlace | undefined): readonly Problem[] {
  if (isOwnBin(before) || input.name === unassignedBin.name) return [{ code: 'master.own-bin' }]
  const problems: Problem[] = [...outOfUse('place', before)]
  if (before && (before.kind !== input.kind || before.depotId !== input.depot)) problems.push({ code: 'master.not-found', table: 'place', id: input.id })
  if (!liesWell(db, input)) problems.push({ code: 'master.not-found', table: 'place', id: input.parent })
  return [...problems, ...takenInside(db, input)]
}

function liesWell(db: ReadDb, { kind, depot, parent }: SavePlaceInside): boolean {
  if (parent === depot) return true
  const zone = placeRow(db, parent)
  return kind === 'bin' && zone?.kind === 'zone' && zone.depotId === depot
}

/** A zone also needs the code of its own bin. */
function takenInside(db: ReadDb, input: SavePlaceInside): readonly Problem[] {
  const isZone = input.kind === 'zone'
  const own = isZone ? ownBinOf(db, input.id, unassignedBin.name)?.id : undefined
  const bearers = [input.code, ...(isZone ? [zoneBinCode(input.code)] : [])].map((code) => placeByCode(db, code, input.depot))
  return bearers.flatMap((bearer) => (bearer === own ? [] : taken('place', input, bearer))).slice(0, 1)
}

function zoneBinCode(zoneCode: string): string {
  return `${zoneCode}${unassignedBin.code}`
}

type OwnBin = { readonly zone: string; readonly depot: string; readonly code: string }

/** A zone's own bin is made with it, and its code follows the zone's. */
function keepUnassigned(tx: WriteDb, ctx: Context, { zone, depot, code }: OwnBin): void {
  const known = ownBinOf(tx, zone, unassignedBin.name)
  if (!known) addUnassigned(tx, ctx, { parent: zone, depot, code })
  else if (known.code !== code) writePlace(tx, { id: known.id, kind: 'bin', code, name: unassignedBin.name })
}

function addUnassigned(tx: WriteDb, ctx: Context, { parent, depot, code }: { readonly parent: string; readonly depot: string; readonly code: string }): void {
  writePlace(tx, { id: ctx.newId<'place'>(), kind: 'bin', code, name: unassignedBin.name, parentId: parent, depotId: depot, ...searchTextOf([unassignedBin.name]) })
}

type Named = { readonly id: string; readonly revision: number; readonly code: string; readonly name: string }

function missing(input: Named): Problem[] {
  return (['code', 'name'] as const).filter((field) => input[field].trim() === '').map((field) => ({ code: 'master.field-missing', field }))
}

function stale(table: 'agency' | 'place', input: Named, revision = 0): readonly Problem[] {
  return revision === input.revision ? [] : [{ code: 'master.changed-elsewhere', table, id: input.id }]
}

function taken(table: 'agency' | 'place', input: Named, owner: string | undefined): readonly Problem[] {
  return owner === undefined || owner === input.id ? [] : [{ code: 'master.code-taken', table, value: input.code }]
}

function outOfUse(table: 'agency' | 'place', before: { readonly name: string; readonly retiredOn: string | null } | undefined): readonly Problem[] {
  return before?.retiredOn ? [{ code: 'master.retired', table, name: before.name }] : []
}

function noOwner(db: ReadDb, owner: string): readonly Problem[] {
  return agencyRow(db, owner) ? [] : [{ code: 'master.field-missing', field: 'owner' }]
}
