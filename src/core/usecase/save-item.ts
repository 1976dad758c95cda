import type { Context } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/db.ts'
import type { BusinessDate } from '../domain/business-date.ts'
import type { Tracking } from '../domain/document.ts'
import type { Problem } from '../domain/problem.ts'
import type { Scale } from '../domain/quantity.ts'
import type { OwnValues } from '../domain/own-fields.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { itemByCode } from '../query/item-by-code.ts'
import { isCategory } from '../query/master-rows.ts'
import { itemDetail } from '../query/item-detail.ts'
import { saveOwnValues } from '../store/own-store.ts'
import { addPackaging, keepName, replaceAliases, retirePackaging, saveItem as writeItem } from '../store/master-store.ts'
import { unlisted } from './kind-faults.ts'
import { readOwnValues } from './own-values.ts'
import { permit } from './permit.ts'
import { runCommand, type Decision } from './run-command.ts'
import { itemFaults } from './item-faults.ts'
import { planBarcodes, writeBarcodes, type BarcodePlan, type ItemBarcode } from './save-item-codes.ts'
import { searchTextOf } from './search-text.ts'

/** An item as people edit it. Lives in the unit given, packs in smallest units, price in yuan text. */
export type SaveItem = {
  readonly command: string
  readonly id: string
  /** The revision that was seen; 0 for a new item. */
  readonly revision: number
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly spec: string
  readonly unit: string
  readonly scale: Scale
  readonly category: string
  readonly nationalCode: string
  readonly tracking: Tracking
  readonly shelfLife: number | null
  readonly shelfLifeUnit: 'month' | 'day'
  readonly serviceLifeMonths: number | null
  readonly recoverable: boolean
  readonly alertDays: number | null
  readonly maintenanceDays: number | null
  /** Left as it is by whoever may not see costs. */
  readonly referencePrice: string
  readonly storageClass: string
  /** Row of the list `office-class`; absent leaves it as it is. */
  readonly officeClass?: string | undefined
  readonly own?: OwnValues | undefined
  /** A changed size is a new pack; the old one is retired and stays on old papers (edge case 2). */
  readonly packs: readonly { readonly name: string; readonly baseUnits: number }[]
  readonly barcodes: readonly ItemBarcode[]
}

export type SavedItem = { readonly id: string; readonly revision: number }

/** Adds or changes an item; every problem is named at once. */
export function saveItem(ctx: Context, input: SaveItem): Result<SavedItem> {
  return saveItemWith(ctx, input, 'master')
}

/** A new item of an office's list: whoever may import lists need not edit what stands. */
export function addImportedItem(ctx: Context, input: Omit<SaveItem, 'revision'>): Result<SavedItem> {
  return saveItemWith(ctx, { ...input, revision: 0 }, 'import-items')
}

function saveItemWith(ctx: Context, input: SaveItem, right: 'master' | 'import-items'): Result<SavedItem> {
  const { command, ...payload } = input
  return runCommand(ctx, { id: command, operation: 'item.save', payload }, (db) => decide(db, ctx, { input, right }))
}

type Deciding = { readonly input: SaveItem; readonly right: 'master' | 'import-items' }

function decide(db: ReadDb, ctx: Context, { input, right }: Deciding): Result<Decision<SavedItem>> {
  const { command: _command, ...facts } = input
  const blind = permit(db, ctx, 'view-cost')
  const forbidden = permit(db, ctx, right) ?? (input.referencePrice === '' ? undefined : blind)
  if (forbidden) return refuse(forbidden)
  const before = itemDetail(db, input.id)
  const parts = readParts(db, { input, before, today: ctx.today() })
  const problems = [...itemFaults(input), ...conflicts(db, input, before), ...(parts.ok ? [] : parts.problems)]
  if (!parts.ok || problems.length > 0) return refuse(...problems)
  return accept({
    answer: { id: input.id, revision: input.revision + 1 }, businessDate: ctx.today(), facts,
    write: (tx: WriteDb) => writeAll(tx, ctx, { input, before, seesPrice: blind === undefined, ...parts.value }),
  })
}

type Reading = { readonly input: SaveItem; readonly before: Before; readonly today: BusinessDate }

/** Barcodes and own values as they are kept. */
function readParts(db: ReadDb, { input, before, today }: Reading): Result<{ readonly barcodes: BarcodePlan; readonly own: OwnValues }> {
  const barcodes = planBarcodes(db, { itemId: input.id, barcodes: input.barcodes, before: before?.codes ?? [], today })
  const own = readOwnValues(db, { table: 'item', row: input.id, given: input.own })
  if (barcodes.ok && own.ok) return accept({ barcodes: barcodes.value, own: own.value })
  return refuse(...(barcodes.ok ? [] : barcodes.problems), ...(own.ok ? [] : own.problems))
}

type Before = ReturnType<typeof itemDetail>

function conflicts(db: ReadDb, input: SaveItem, before: Before): readonly Problem[] {
  if ((before?.item.revision ?? 0) !== input.revision) return [{ code: 'master.changed-elsewhere', table: 'item', id: input.id }]
  const faults: Problem[] = []
  const owner = itemByCode(db, input.code) ?? input.id
  if (owner !== input.id) faults.push({ code: 'master.code-taken', table: 'item', value: input.code })
  if (input.category !== '' && !isCategory(db, input.category)) faults.push({ code: 'master.choice-unknown', field: 'category', value: input.category })
  faults.push(...unlisted(db, [['officeClass', 'office-class', input.officeClass]]))
  return before ? [...faults, ...changesRefused(input, before)] : faults
}

function changesRefused(input: SaveItem, { item, moved }: NonNullable<Before>): readonly Problem[] {
  const retired: readonly Problem[] = item.retiredOn === null ? [] : [{ code: 'master.retired', table: 'item', name: item.name }]
  const fixed = (['scale', 'tracking'] as const).filter((field) => moved && item[field] !== input[field])
  return [...retired, ...fixed.map((field): Problem => ({ code: 'master.fixed-once-moved', field }))]
}

type Writing = { readonly input: SaveItem; readonly before: Before; readonly seesPrice: boolean; readonly barcodes: BarcodePlan; readonly own: OwnValues }

function writeAll(tx: WriteDb, ctx: Context, { input, before, seesPrice, barcodes, own }: Writing): void {
  const today = ctx.today()
  writeItem(tx, {
    id: input.id, code: input.code.trim(), name: input.name.trim(), spec: input.spec, unit: input.unit, scale: input.scale, category: input.category,
    nationalCode: input.nationalCode || null, tracking: input.tracking, shelfLife: input.shelfLife, shelfLifeUnit: input.shelfLifeUnit, serviceLifeMonths: input.serviceLifeMonths,
    recoverable: input.recoverable, alertDays: input.alertDays, maintenanceDays: input.maintenanceDays, ...(seesPrice ? { referencePrice: input.referencePrice || null } : {}),
    storageClass: input.storageClass, officeClass: input.officeClass, ...searchTextOf([input.name, ...input.aliases, input.code], [input.spec]),
  })
  replaceAliases(tx, input.id, input.aliases)
  saveOwnValues(tx, input.id, own)
  if (before && before.item.name !== input.name) keepName(tx, { tableName: 'item', rowId: input.id, name: before.item.name, until: today })
  const packs = writePacks(tx, ctx, { input, before })
  writeBarcodes(tx, ctx, { itemId: input.id, plan: barcodes, before: before?.codes ?? [], packs })
}

/** Answers the ids of the packs in use, by name. */
function writePacks(tx: WriteDb, ctx: Context, { input, before }: { readonly input: SaveItem; readonly before: Before }): ReadonlyMap<string, string> {
  const inUse = (before?.packs ?? []).filter((pack) => pack.retiredOn === null)
  const ids = new Map<string, string>()
  for (const pack of input.packs) {
    const known = inUse.find((other) => other.name === pack.name && other.baseUnits === pack.baseUnits)
    const id = known?.id ?? ctx.newId<'packaging'>()
    if (!known) addPackaging(tx, { id, itemId: input.id, ...pack })
    ids.set(pack.name, id)
  }
  const kept = new Set(ids.values())
  for (const pack of inUse) if (!kept.has(pack.id)) retirePackaging(tx, pack.id, ctx.today())
  return ids
}
