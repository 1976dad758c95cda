import type { ReadDb } from '../db/db.ts'
import { mappedUnits, type MappingKind } from '../domain/item-mapping.ts'
import type { Problem } from '../domain/problem.ts'
import type { Scale } from '../domain/quantity.ts'
import { answer, refuse, type Result } from '../domain/result.ts'
import { itemDetail } from '../query/item-detail.ts'
import { draftsNaming, heldByDepot, mappingsOf, mergedInto } from '../query/item-mappings.ts'
import { levelsOf } from '../query/stock-levels.ts'

export type AskedMapping = {
  readonly kind: MappingKind
  readonly from: string
  /** One item for a merge, several for a split; `factor` base units of it are one of the old. */
  readonly to: readonly { readonly item: string; readonly factor: string }[]
}

type Detail = NonNullable<ReturnType<typeof itemDetail>>
export type Target = { readonly detail: Detail; readonly units: number }

/** What a mapping will do, before it is done. */
export type MappingPlan = {
  readonly from: Detail
  readonly targets: readonly Target[]
  /** Goods of the old item: while there are any it stays in use, and its barcodes name both. */
  readonly held: ReturnType<typeof heldByDepot>
  readonly drafts: number
  /** Barcodes in use that come to the new item. */
  readonly codes: Detail['codes']
  /** Names under which the new item will be found, too. */
  readonly aliases: readonly string[]
  readonly levels: ReturnType<typeof levelsOf>
}

/** Reads what a merge or split would do; nothing is written. */
export function planMapping(db: ReadDb, { kind, from, to }: AskedMapping, today: string): Result<MappingPlan> {
  const before = itemDetail(db, from)
  if (!before) return refuse({ code: 'master.not-found', table: 'item', id: from })
  const targets: Target[] = []
  const problems: Problem[] = [...fromFaults(db, before), ...countFaults(kind, to.map(({ item }) => item))]
  for (const { item, factor } of to) {
    const target = readTarget(db, { from: before, item, factor })
    if (target.ok) targets.push(target.value)
    else problems.push(...target.problems)
  }
  const isMerge = kind === 'merge'
  return answer({
    from: before, targets, held: heldByDepot(db, from), drafts: draftsNaming(db, from),
    codes: isMerge ? before.codes.filter(({ validTo }) => validTo >= today) : [], aliases: isMerge ? [before.item.name, ...before.aliases] : [], levels: isMerge ? levelsOf(db, from) : [],
  }, problems)
}

function fromFaults(db: ReadDb, { item }: Detail): readonly Problem[] {
  const retired: readonly Problem[] = item.retiredOn === null ? [] : [{ code: 'master.retired', table: 'item', name: item.name }]
  const mapped = mappingsOf(db, item.id).some(({ from }) => from === item.id)
  return mapped ? [...retired, { code: 'master.mapped-already', name: item.name }] : retired
}

function countFaults(kind: MappingKind, items: readonly string[]): readonly Problem[] {
  const isFit = new Set(items).size === items.length && (kind === 'merge' ? items.length === 1 : items.length > 1)
  return isFit ? [] : [{ code: 'master.mapping-targets', kind }]
}

type Reading = { readonly from: Detail; readonly item: string; readonly factor: string }

function readTarget(db: ReadDb, { from, item, factor }: Reading): Result<Target> {
  const detail = itemDetail(db, item)
  if (!detail) return refuse({ code: 'master.not-found', table: 'item', id: item })
  const { name, retiredOn, scale } = detail.item
  const units = mappedUnits(factor, from.item.scale as Scale, scale as Scale)
  const isCircle = item === from.item.id || mergedInto(db, from.item.id).some(({ id }) => id === item)
  const problems: Problem[] = []
  if (retiredOn !== null) problems.push({ code: 'master.retired', table: 'item', name })
  if (isCircle) problems.push({ code: 'master.mapping-circle', name })
  if (units === undefined) problems.push({ code: 'master.mapping-factor', name, value: factor })
  return answer({ detail, units: units ?? 0 }, problems)
}
