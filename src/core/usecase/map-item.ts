import type { Context } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/db.ts'
import { addDays } from '../domain/business-date.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { levelsOf } from '../query/stock-levels.ts'
import { addMapping } from '../store/mapping-store.ts'
import { addItemCode, addPackaging, changeItemCode, replaceAliases, saveItem, saveLevel, setRetired } from '../store/master-store.ts'
import { permit } from './permit.ts'
import { planMapping, type AskedMapping, type MappingPlan, type Target } from './plan-mapping.ts'
import { runCommand } from './run-command.ts'
import { searchTextOf } from './search-text.ts'

export type MapItem = AskedMapping & { readonly command: string }

/** What a mapping would do, in names and counts. */
export type SeenMapping = {
  readonly held: MappingPlan['held']
  readonly drafts: number
  readonly codes: readonly string[]
  readonly aliases: readonly string[]
  readonly levels: number
  /** The old item goes out of use at once; else when the last of it is gone. */
  readonly retires: boolean
}

/** 试算: reads what a merge or split would do and changes nothing. */
export function tryMapping(ctx: Context, asked: AskedMapping): Result<SeenMapping> {
  const db = ctx.connection.read
  const forbidden = permit(db, ctx, 'master')
  if (forbidden) return refuse(forbidden)
  const plan = planMapping(db, asked, ctx.today())
  if (!plan.ok) return plan
  const { held, drafts, codes, aliases, levels } = plan.value
  return accept({ held, drafts, codes: codes.map(({ code }) => code), aliases, levels: levels.length, retires: held.length === 0 && drafts === 0 })
}

/** Merges an item into another or splits it into several. Posted rows stay as they are; papers keep the names of their day. */
export function mapItem(ctx: Context, { command, ...asked }: MapItem): Result<true> {
  return runCommand(ctx, { id: command, operation: 'item.map', payload: asked }, (db: ReadDb) => {
    const forbidden = permit(db, ctx, 'master')
    if (forbidden) return refuse(forbidden)
    const plan = planMapping(db, asked, ctx.today())
    if (!plan.ok) return plan
    const { from, targets, held, drafts, codes } = plan.value
    const retires = held.length === 0 && drafts === 0
    const rows = targets.map(({ detail, units }) => ({ id: ctx.newId(), kind: asked.kind, fromId: from.item.id, toId: detail.item.id, units, mappedOn: ctx.today() }))
    return accept({
      answer: true as const, businessDate: ctx.today(), facts: { rows, retires, codes: codes.map(({ code }) => code) },
      write: (tx: WriteDb) => {
        for (const row of rows) addMapping(tx, row)
        const [target] = targets
        if (asked.kind === 'merge' && target) handOver(tx, ctx, { plan: plan.value, target, retires })
        if (retires) setRetired(tx, 'item', { id: from.item.id, on: ctx.today() })
      },
    })
  })
}

type Handing = { readonly plan: MappingPlan; readonly target: Target; readonly retires: boolean }

/** Names, barcodes and levels of the old item; it keeps its barcodes while goods of it are left. */
function handOver(tx: WriteDb, ctx: Context, { plan, target, retires }: Handing): void {
  const { item, aliases } = target.detail
  const names = [...new Set([...aliases, ...plan.aliases])].filter((name) => name !== item.name)
  saveItem(tx, { id: item.id, code: item.code, name: item.name, unit: item.unit, tracking: item.tracking, ...searchTextOf([item.name, ...names, item.code], [item.spec]) })
  replaceAliases(tx, item.id, names)
  for (const code of plan.codes) {
    if (retires) changeItemCode(tx, code.id, { validTo: addDays(ctx.today(), -1) })
    if (target.detail.codes.some((known) => known.code === code.code && known.validTo >= ctx.today())) continue
    addItemCode(tx, { id: ctx.newId(), code: code.code, itemId: item.id, packagingId: packFor(tx, ctx, { plan, target, packaging: code.packaging }), validFrom: ctx.today(), validTo: code.validTo })
  }
  handLevels(tx, plan, target)
}

type Packing = { readonly plan: MappingPlan; readonly target: Target; readonly packaging: string | null }

/** The new item's pack that holds as much as one scan of the old code did; made where there is none. */
function packFor(tx: WriteDb, ctx: Context, { plan, target, packaging }: Packing): string | null {
  const pack = plan.from.packs.find(({ id }) => id === packaging)
  const baseUnits = (pack?.baseUnits ?? 10 ** plan.from.item.scale) * target.units
  if (baseUnits === 10 ** target.detail.item.scale) return null
  const known = target.detail.packs.find((other) => other.baseUnits === baseUnits && other.retiredOn === null)
  if (known) return known.id
  const id = ctx.newId<'packaging'>()
  addPackaging(tx, { id, itemId: target.detail.item.id, name: pack?.name ?? plan.from.item.unit, baseUnits })
  return id
}

function handLevels(tx: WriteDb, { from, levels }: MappingPlan, { detail, units }: Target): void {
  const before = levelsOf(tx, detail.item.id)
  const sum = (own: number | null | undefined, handed: number | null) => (handed === null ? own ?? null : (own ?? 0) + handed * units)
  for (const { depot, minimum, maximum } of levels) {
    const own = before.find((level) => level.depot === depot)
    saveLevel(tx, { itemId: detail.item.id, depotId: depot, minimum: sum(own?.minimum, minimum), maximum: sum(own?.maximum, maximum) })
    saveLevel(tx, { itemId: from.item.id, depotId: depot, minimum: null, maximum: null })
  }
}
