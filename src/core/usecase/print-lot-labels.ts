import type { Context } from '../context.ts'
import type { ReadDb } from '../db/db.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { maxRun, serialsOf, type SerialRun } from '../domain/serial-run.ts'
import { labelCodes, labelItem } from '../query/label-items.ts'
import { labelStock, labelUnits, type LabelLot } from '../query/label-lots.ts'
import { codesFrom, lastDay, maxLabels, ownerText, packText, type GoodsLabel } from './goods-label.ts'
import { permit } from './permit.ts'
import { seenOf, sightOf, type Depots } from './sight.ts'

/** Lines of one print; each may ask for several labels. */
export const maxLabelLines = 500

export type StockLabels = {
  /** Ids of lines of the stock list. */
  readonly lines: readonly number[]
  /** One for each full or broken pack that lies there, or `copies` for each lot. */
  readonly per: 'pack' | 'line'
  readonly copies: number
}

/** Labels for goods as they lie on the shelf, lot by lot and unit by unit; of depots the actor sees. */
export function printStockLabels(ctx: Context, { lines, per, copies }: StockLabels): Result<readonly GoodsLabel[]> {
  return labelsOfLots(ctx, { find: (db) => labelStock(db, lines), count: (lot) => (per === 'pack' ? packsIn(lot) : copies), per })
}

/** Labels for single units. */
export function printUnitLabels(ctx: Context, { lots, copies }: { readonly lots: readonly string[]; readonly copies: number }): Result<readonly GoodsLabel[]> {
  return labelsOfLots(ctx, { find: (db) => labelUnits(db, lots), count: () => copies, per: 'line' })
}

export type RunLabels = { readonly item: string; readonly run: SerialRun; readonly copies: number }

/** Labels for serials issued in a run, to be stuck on before the units are received; asked for: `view`. */
export function printRunLabels(ctx: Context, { item: id, run, copies }: RunLabels): Result<readonly GoodsLabel[]> {
  const db = ctx.connection.read
  const forbidden = permit(db, ctx, 'view')
  const item = labelItem(db, id)
  if (forbidden) return refuse(forbidden)
  if (!item) return refuse({ code: 'master.not-found', table: 'item', id })
  const serials = serialsOf(run)
  if (!serials) return refuse({ code: 'serial.run-unfit', prefix: run.prefix, limit: maxRun })
  if (serials.length * copies > maxLabels) return refuse({ code: 'label.too-many', labels: serials.length * copies, limit: maxLabels })
  const code = codesFrom(labelCodes(db, [id], ctx.today())).ofPiece(id) ?? item.code
  return accept(serials.flatMap((serial) => Array.from({ length: copies }, (): GoodsLabel => ({
    itemName: item.name, itemCode: item.code, spec: item.spec, code, batch: '', serial, expiresOn: undefined, clock: 'shelf', bin: '', pack: undefined, owner: '',
  }))))
}

function packsIn(lot: LabelLot): number {
  return isPacked(lot) ? Math.ceil(lot.quantity / lot.packUnits) : 1
}

function isPacked(lot: LabelLot): lot is LabelLot & { readonly packName: string; readonly packUnits: number } {
  return lot.packName !== null && lot.packUnits !== null && lot.packUnits > 1 && lot.serial === ''
}

type Asked = { readonly find: (db: ReadDb) => readonly LabelLot[]; readonly count: (lot: LabelLot) => number; readonly per: 'pack' | 'line' }

function labelsOfLots(ctx: Context, { find, count, per }: Asked): Result<readonly GoodsLabel[]> {
  const sight = sightOf(ctx)
  if (!sight.ok) return sight
  const db = ctx.connection.read
  const lots = find(db).filter(({ depot }) => isSeen(seenOf(sight.value, []), depot))
  const labels = lots.reduce((sum, lot) => sum + count(lot), 0)
  if (labels > maxLabels) return refuse({ code: 'label.too-many', labels, limit: maxLabels })
  const codes = codesFrom(labelCodes(db, lots.map(({ item }) => item), ctx.today()))
  return accept(lots.flatMap((lot) => {
    const packCode = per === 'pack' && isPacked(lot) ? codes.ofPack(lot.item) : undefined
    const label = lotLabel(db, lot, packCode ?? codes.ofPiece(lot.item))
    return Array.from({ length: count(lot) }, () => label)
  }))
}

function isSeen(depots: Depots, depot: string): boolean {
  return depots === 'all' || depots.includes(depot)
}

function lotLabel(db: ReadDb, lot: LabelLot, code: string | undefined): GoodsLabel {
  const { itemName, itemCode, spec, batch, serial, bin } = lot
  return {
    itemName, itemCode, spec, code: code ?? itemCode, batch, serial, ...lastDay(lot.expiresOn, lot.serviceUntil), bin,
    pack: isPacked(lot) ? packText({ name: lot.packName, baseUnits: lot.packUnits }, lot) : undefined, owner: ownerText(db, lot.depot, lot.depotCode),
  }
}
