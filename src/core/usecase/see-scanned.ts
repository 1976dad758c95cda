import type { Context } from '../context.ts'
import { codeKey } from '../domain/code-text.ts'
import { daysLeft, lastUsableDay, mayBeUsed } from '../domain/lot-choice.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import type { Recognised } from '../domain/scan/recognise.ts'
import { holdingsOf } from '../query/holdings.ts'
import { packsOf, type ItemPack } from '../query/packs-of.ts'
import type { ScanTarget } from '../query/scan-targets.ts'
import { numberedDocuments } from '../query/search-documents.ts'
import { searchedItems, type SearchedItem } from '../query/search-items.ts'
import { unitsOfSerial } from '../query/search-lots.ts'
import { searchedBins, type SearchedPlace } from '../query/search-places.ts'
import type { CodeSource } from './record-entry.ts'
import { namedBy, whyUnknown, type ScanChoice } from './resolve-entry.ts'
import { sightOf, type Depots } from './sight.ts'

export type ScannedText = {
  readonly text: string
  readonly scanner?: CodeSource | undefined
  /** The depot at hand, whose stock is shown; without it that of all depots in sight. */
  readonly depot?: string | undefined
  /** Chosen where the text names several. */
  readonly item?: string | undefined
}

/** The lot that goes first, or the one the code names. */
type ScannedLot = { readonly batch: string; readonly serial: string; readonly lastDay: string; readonly daysLeft: number | undefined }

export type Scanned =
  | { readonly kind: 'item'; readonly item: SearchedItem; readonly pack: ItemPack | undefined; readonly lot: ScannedLot | undefined; readonly atDepot: boolean }
  | { readonly kind: 'choose'; readonly choices: readonly ScanChoice[] }
  | { readonly kind: 'document'; readonly document: string }
  | { readonly kind: 'bins'; readonly bins: readonly SearchedPlace[] }

/** Most depots that may have a bin of one code. */
const mostBins = 20

/** What a code read on any screen names, in the order of screens.md §2.3, of what the actor may see; nothing is guessed. */
export function seeScanned(ctx: Context, asked: ScannedText): Result<Scanned> {
  const sight = sightOf(ctx)
  if (!sight.ok) return sight
  const { depots } = sight.value
  const { read, targets } = namedBy(ctx.connection.read, ctx, { text: asked.text, scanner: asked.scanner, on: ctx.today() })
  if (read.kind === 'document') return paperOf(ctx, { number: read.number, depots })
  if (read.kind === 'location') return binsOf(ctx, { code: read.code, depots })
  return goodsOf(ctx, { asked, read, targets, depots })
}

function paperOf({ connection: { read: db } }: Context, { number, depots }: { readonly number: string; readonly depots: Depots }): Result<Scanned> {
  const [paper] = numberedDocuments(db, [number], { depots, most: 1 })
  return paper ? accept({ kind: 'document', document: paper.id }) : refuse({ code: 'scan.document-unknown', number })
}

type Goods = { readonly asked: ScannedText; readonly read: Recognised; readonly targets: readonly ScanTarget[]; readonly depots: Depots }

function goodsOf(ctx: Context, { asked, read, targets, depots }: Goods): Result<Scanned> {
  const chosen = asked.item === undefined ? targets[0] : targets.find(({ item }) => item === asked.item)
  if (!chosen) return refuse(whyUnknown(read))
  if (asked.item === undefined && targets.some(({ item }) => item !== chosen.item)) {
    return accept({ kind: 'choose', choices: targets.map(({ item, name, code }) => ({ item, name, code })) })
  }
  const batch = read.kind === 'gs1' ? (read.reading.batch ?? '') : ''
  return itemOf(ctx, { target: chosen, batch, depot: depotInSight(asked.depot, depots), depots })
}

function depotInSight(depot: string | undefined, depots: Depots): string | undefined {
  return depot !== undefined && (depots === 'all' || depots.includes(depot)) ? depot : undefined
}

function binsOf({ connection: { read: db } }: Context, { code, depots }: { readonly code: string; readonly depots: Depots }): Result<Scanned> {
  const bins = searchedBins(db, code, { depots, most: mostBins }).filter((bin) => [bin.code, `${bin.depotCode}/${bin.code}`].some((known) => codeKey(known) === codeKey(code)))
  return bins.length === 0 ? refuse({ code: 'scan.bin-unknown', text: code }) : accept({ kind: 'bins', bins })
}

type Target = { readonly target: ScanTarget; readonly batch: string; readonly depot: string | undefined; readonly depots: Depots }

function itemOf(ctx: Context, { target, batch, depot, depots }: Target): Result<Scanned> {
  const db = ctx.connection.read
  const [item] = searchedItems(db, [target.item], { on: ctx.today(), depots: depot === undefined ? depots : [depot] })
  if (!item) return refuse({ code: 'master.not-found', table: 'item', id: target.item })
  const pack = packsOf(db, item.id).find(({ id }) => id === target.packaging)
  return accept({ kind: 'item', item, pack, lot: lotOf(ctx, { target, batch, depot, depots }), atDepot: depot !== undefined })
}

/** The unit of the serial, the lot of the batch named, else what leaves the depot at hand first. */
function lotOf(ctx: Context, target: Target): ScannedLot | undefined {
  if (target.target.serial !== '') return unitOf(ctx, target)
  const { batch, depot } = target
  if (depot === undefined) return batch === '' ? undefined : { batch, serial: '', lastDay: '', daysLeft: undefined }
  const on = ctx.today()
  const held = holdingsOf(ctx.connection.read, depot, [target.target.item])
  const lot = held.find((holding) => (batch === '' ? mayBeUsed(holding, on) : holding.batch === batch))
  return lot && { batch: lot.batch, serial: lot.serial, lastDay: lastUsableDay(lot), daysLeft: daysLeft(lot, on) }
}

function unitOf(ctx: Context, { target: { serial, item }, depots }: Target): ScannedLot {
  const unit = unitsOfSerial(ctx.connection.read, serial, depots).find((known) => known.serial === serial && known.item === item)
  if (!unit) return { batch: '', serial, lastDay: '', daysLeft: undefined }
  return { batch: unit.batch, serial, lastDay: unit.lastDay, daysLeft: daysLeft({ expiresOn: unit.lastDay, serviceUntil: '' }, ctx.today()) }
}
