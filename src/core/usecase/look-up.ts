import type { Context } from '../context.ts'
import type { ReadDb } from '../db/db.ts'
import type { LotIdentity } from '../domain/document.ts'
import type { Scale } from '../domain/quantity.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { depotOf } from '../query/depot-of.ts'
import { entryItem } from '../query/entry-draft.ts'
import { findItems } from '../query/find-items.ts'
import { holdingsOf } from '../query/holdings.ts'
import { lotOptions, type LotOption } from '../query/lot-options.ts'
import { packsOf, type ItemPack } from '../query/packs-of.ts'
import { permit } from './permit.ts'
import { depotScope } from './plan-posting.ts'
import type { CodeSource } from './record-entry.ts'
import { lotSaid, namedBy, whyUnknown, type ScanChoice } from './resolve-entry.ts'

export type LookUp = {
  readonly depot: string
  readonly text: string
  readonly scanner?: CodeSource | undefined
  /** Chosen where the text names several. */
  readonly item?: string | undefined
}

type ItemFacts = { readonly id: string; readonly code: string; readonly name: string; readonly spec: string; readonly unit: string; readonly scale: Scale; readonly tracking: string }

export type LookedUp =
  | { readonly kind: 'found'; readonly item: ItemFacts; readonly packs: readonly ItemPack[]; readonly serial: string; readonly lots: readonly LotOption[]; readonly held: number; readonly usable: number }
  | { readonly kind: 'choose'; readonly choices: readonly ScanChoice[] }

/** 查询: what a code is and where it lies in a depot, first out first. Nothing changes. */
export function lookUp(ctx: Context, { depot, text, scanner, item }: LookUp): Result<LookedUp> {
  const db = ctx.connection.read
  const blocked = viewBlocked(db, ctx, depot)
  if (blocked) return blocked
  const { read, targets } = namedBy(db, ctx, { text, scanner, on: ctx.today() })
  const [first] = targets
  const said = { ...lotSaid(read), ...(first && first.serial !== '' ? { serial: first.serial } : {}) }
  if (item !== undefined) return found(db, ctx, { depot, item, said })
  if (!first) return refuse(whyUnknown(read))
  if (targets.some((target) => target.item !== first.item)) {
    return accept({ kind: 'choose', choices: targets.map(({ item, name, code }) => ({ item, name, code })) })
  }
  return found(db, ctx, { depot, item: first.item, said })
}

type Finding = { readonly depot: string; readonly item: string; readonly said: Partial<LotIdentity> }

/** The unit that was named, the lots of the batch or last day that was named where some lie here, else every lot. */
function found(db: ReadDb, ctx: Context, { depot, item, said: { serial = '', batch = '', expiresOn = '', serviceUntil = '' } }: Finding): Result<LookedUp> {
  const known = entryItem(db, item)
  if (!known) return refuse({ code: 'master.not-found', table: 'item', id: item })
  const { id, code, name, spec, unit, scale, tracking, packs } = known
  const all = lotOptions(db, { depot, item, document: '', on: ctx.today() }).filter((lot) => serial === '' || lot.serial === serial)
  const lastDay = expiresOn || serviceUntil
  const named = all.filter((lot) => (batch === '' ? lastDay !== '' && lot.lastDay === lastDay : lot.batch === batch))
  const lots = named.length > 0 ? named : all
  const sum = (options: readonly LotOption[]) => options.reduce((total, option) => total + option.quantity, 0)
  return accept({
    kind: 'found', item: { id, code, name, spec, unit, scale, tracking }, packs, serial, lots, held: sum(lots), usable: sum(lots.filter(({ fit }) => fit)),
  })
}

export type StationItem = ItemFacts & { readonly held: number; readonly packs: readonly ItemPack[] }

const mostFound = 20

export type FindGoods = { readonly depot: string; readonly text: string; readonly heldFirst: boolean }

/** Goods by initials, name or code for typed entry; what the depot holds comes first where goods are to leave it. */
export function stationItems(ctx: Context, { depot, text, heldFirst }: FindGoods): Result<readonly StationItem[]> {
  const db = ctx.connection.read
  const blocked = viewBlocked(db, ctx, depot)
  if (blocked) return blocked
  const items = findItems(db, text, mostFound)
  const held = Map.groupBy(holdingsOf(db, depot, items.map(({ id }) => id)), ({ item }) => item as string)
  const rows = items.map((item): StationItem => ({
    ...item, packs: packsOf(db, item.id), held: (held.get(item.id) ?? []).reduce((sum, holding) => sum + holding.quantity, 0),
  }))
  return accept(heldFirst ? rows.toSorted((a, b) => Number(b.held > 0) - Number(a.held > 0)) : rows)
}

function viewBlocked(db: ReadDb, ctx: Context, id: string): Extract<Result<never>, { readonly ok: false }> | undefined {
  const depot = depotOf(db, id)
  const forbidden = depot ? permit(db, ctx, 'view', depotScope(depot)) : { code: 'master.not-found', table: 'place', id } as const
  return forbidden ? refuse(forbidden) : undefined
}
