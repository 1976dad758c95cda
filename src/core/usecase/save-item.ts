import type { Context } from '../context.ts'
import type { WriteDb } from '../db/db.ts'
import { gtinOf, isGtinLength } from '../domain/check-digit.ts'
import type { Tracking } from '../domain/document.ts'
import { parsePrice } from '../domain/money.ts'
import type { Problem } from '../domain/problem.ts'
import type { Scale } from '../domain/quantity.ts'
import { accept, answer, refuse, type Result } from '../domain/result.ts'
import { itemByCode } from '../query/item-by-code.ts'
import { itemDetail } from '../query/item-detail.ts'
import { addItemCode, addPackaging, keepName, replaceAliases, retirePackaging, saveItem as writeItem } from '../store/master-store.ts'
import { permit } from './permit.ts'
import { runCommand } from './run-command.ts'
import { barcodeFaults, writeBarcodes, type ItemBarcode } from './save-item-codes.ts'
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
  readonly referencePrice: string
  readonly storageClass: string
  /** A changed size is a new pack; the old one is retired and stays on old papers (edge case 2). */
  readonly packs: readonly { readonly name: string; readonly baseUnits: number }[]
  readonly barcodes: readonly ItemBarcode[]
}

export type SavedItem = { readonly id: string; readonly revision: number }

/** Adds or changes an item; every problem is named at once. */
export function saveItem(ctx: Context, input: SaveItem): Result<SavedItem> {
  const { command, ...payload } = input
  return runCommand(ctx, { id: command, operation: 'item.save', payload }, (db) => {
    const forbidden = permit(db, ctx, 'master')
    if (forbidden) return refuse(forbidden)
    const before = itemDetail(db, input.id)
    const problems = [...shapeFaults(input), ...conflicts(input, before), ...takenCode(itemByCode(db, input.code), input)]
    const saved = { id: input.id, revision: (before?.item.revision ?? 0) + 1 }
    return answer({ answer: saved, businessDate: ctx.today(), facts: payload, write: (tx: WriteDb) => writeAll(tx, ctx, { input, before }) }, problems)
  })
}

type Before = ReturnType<typeof itemDetail>

function shapeFaults(input: SaveItem): readonly Problem[] {
  const missing = (['code', 'name', 'unit'] as const).filter((field) => input[field].trim() === '').map((field): Problem => ({ code: 'master.field-missing', field }))
  const names = input.packs.map((pack) => pack.name)
  const faults: Problem[] = [...missing]
  if (input.nationalCode !== '' && !/^[123](\d{2}){3}$/.test(input.nationalCode)) faults.push({ code: 'master.national-code', value: input.nationalCode })
  if (input.referencePrice !== '' && parsePrice(input.referencePrice) === undefined) faults.push({ code: 'master.price-unreadable', value: input.referencePrice })
  for (const name of names) if (names.indexOf(name) !== names.lastIndexOf(name)) faults.push({ code: 'master.pack-repeated', name })
  for (const pack of input.packs) if (pack.baseUnits < 1) faults.push({ code: 'master.out-of-range', field: 'packSize', least: 1, most: 1_000_000 })
  return [...faults, ...barcodeFaults(input.barcodes)]
}

function conflicts(input: SaveItem, before: Before): readonly Problem[] {
  if ((before?.item.revision ?? 0) !== input.revision) return [{ code: 'master.changed-elsewhere', table: 'item', id: input.id }]
  if (!before?.moved) return []
  const faults: Problem[] = []
  if (before.item.scale !== input.scale) faults.push({ code: 'master.fixed-once-moved', field: 'scale' })
  if (before.item.tracking !== input.tracking) faults.push({ code: 'master.fixed-once-moved', field: 'tracking' })
  return faults
}

function takenCode(owner: string | undefined, input: SaveItem): readonly Problem[] {
  return owner !== undefined && owner !== input.id ? [{ code: 'master.code-taken', table: 'item', value: input.code }] : []
}

function writeAll(tx: WriteDb, ctx: Context, { input, before }: { readonly input: SaveItem; readonly before: Before }): void {
  const today = ctx.today()
  writeItem(tx, {
    id: input.id, code: input.code.trim(), name: input.name.trim(), spec: input.spec, unit: input.unit, scale: input.scale, category: input.category,
    nationalCode: input.nationalCode || null, tracking: input.tracking, shelfLife: input.shelfLife, shelfLifeUnit: input.shelfLifeUnit, serviceLifeMonths: input.serviceLifeMonths,
    recoverable: input.recoverable, alertDays: input.alertDays, maintenanceDays: input.maintenanceDays, referencePrice: input.referencePrice || null,
    storageClass: input.storageClass, ...searchTextOf([input.name, ...input.aliases, input.code]),
  })
  replaceAliases(tx, input.id, input.aliases)
  if (before && before.item.name !== input.name) keepName(tx, { tableName: 'item', rowId: input.id, name: before.item.name, until: today })
  const packs = writePacks(tx, ctx, { input, before })
  writeBarcodes(tx, { itemId: input.id, barcodes: input.barcodes, before: before?.codes ?? [], packs, today })
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

export type BindCode = { readonly command: string; readonly item: string; readonly code: string }

/** 关联到已有物资: an unknown code becomes one of an item's from today. */
export function bindCode(ctx: Context, input: BindCode): Result<{ readonly item: string }> {
  const { command, ...payload } = input
  return runCommand(ctx, { id: command, operation: 'item.bind-code', payload }, (db) => {
    const forbidden = permit(db, ctx, 'bind-code')
    if (forbidden) return refuse(forbidden)
    const item = itemDetail(db, input.item)
    if (!item) return refuse({ code: 'master.not-found', table: 'item', id: input.item })
    if (isGtinLength(input.code) && gtinOf(input.code) === undefined) return refuse({ code: 'master.barcode-unfit', value: input.code, reason: 'check-digit' })
    return accept({
      answer: { item: input.item }, businessDate: ctx.today(), facts: payload,
      write: (tx: WriteDb) => {
        if (!item.codes.some((known) => known.code === input.code)) addItemCode(tx, { id: ctx.newId<'packaging'>(), code: input.code, itemId: input.item, validFrom: ctx.today() })
      },
    })
  })
}
