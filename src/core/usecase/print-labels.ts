import type { Context } from '../context.ts'
import type { ReadDb } from '../db/db.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { depotOf } from '../query/depot-of.ts'
import { labelBins, type LabelBin } from '../query/label-bins.ts'
import { labelCodes, labelItem, labelLot } from '../query/label-items.ts'
import type { DocumentViewLine } from './document-lines.ts'
import { codesFrom, lastDay, maxLabels, ownerText, packText, type GoodsLabel } from './goods-label.ts'
import { permit } from './permit.ts'
import { depotScope } from './plan-posting.ts'
import { viewDocument } from './view-document.ts'

export type DocumentLabels = {
  readonly document: string
  /** One for each full or broken pack, or one for each line. */
  readonly per: 'pack' | 'line'
}

/** Labels for the goods of a paper: of a receipt for the shelf, of an issue for the lorry. */
export function printDocumentLabels(ctx: Context, { document, per }: DocumentLabels): Result<readonly GoodsLabel[]> {
  const view = viewDocument(ctx, document)
  if (!view.ok) return view
  const { heading, lines } = view.value
  const db = ctx.connection.read
  const labels = lines.reduce((sum, line) => sum + labelsOf(line, per), 0)
  if (labels > maxLabels) return refuse({ code: 'label.too-many', labels, limit: maxLabels })
  const codes = codesFrom(labelCodes(db, lines.map(({ item }) => item), ctx.today()))
  const owner = ownerText(db, heading.depot ?? '', heading.depotCode)
  return accept(lines.flatMap((line) => Array.from({ length: labelsOf(line, per) }, () => lineLabel(line, { codes, per, owner }))))
}

export type ItemLabels = { readonly item: string; readonly lot?: string | undefined; readonly copies: number }

/** Labels for one item, of a lot where one is named; asked for: `view` anywhere, for a label tells no more than the goods. */
export function printItemLabels(ctx: Context, { item: id, lot: lotId, copies }: ItemLabels): Result<readonly GoodsLabel[]> {
  const db = ctx.connection.read
  const forbidden = permit(db, ctx, 'view')
  if (forbidden) return refuse(forbidden)
  if (copies > maxLabels) return refuse({ code: 'label.too-many', labels: copies, limit: maxLabels })
  const label = oneItemLabel(db, { item: id, lot: lotId, on: ctx.today() })
  return label ? accept(Array.from({ length: copies }, () => label)) : refuse({ code: 'master.not-found', table: 'item', id })
}

function oneItemLabel(db: ReadDb, { item: id, lot: lotId, on }: { readonly item: string; readonly lot: string | undefined; readonly on: string }): GoodsLabel | undefined {
  const item = labelItem(db, id)
  if (!item) return undefined
  const { batch, serial, expiresOn, serviceUntil } = (lotId === undefined ? undefined : labelLot(db, lotId, id)) ?? noLot
  const { packName, packUnits } = item
  return {
    itemName: item.name, itemCode: item.code, spec: item.spec, code: codesFrom(labelCodes(db, [id], on)).ofPiece(id) ?? item.code, batch, serial,
    ...lastDay(expiresOn, serviceUntil), bin: '', owner: '',
    pack: packName === null || packUnits === null ? undefined : packText({ name: packName, baseUnits: packUnits }, item),
  }
}

const noLot = { batch: '', serial: '', expiresOn: '', serviceUntil: '' } as const

/** Labels for the bins of a depot, all of them or those chosen; asked for: `view` of the depot. */
export function printBinLabels(ctx: Context, { depot: id, bins }: { readonly depot: string; readonly bins: readonly string[] }): Result<readonly LabelBin[]> {
  const db = ctx.connection.read
  const depot = depotOf(db, id)
  if (!depot) return refuse({ code: 'master.not-found', table: 'place', id })
  const forbidden = permit(db, ctx, 'view', depotScope(depot))
  if (forbidden) return refuse(forbidden)
  const all = labelBins(db, id)
  return accept(bins.length === 0 ? all : all.filter((bin) => bins.includes(bin.id)))
}

/** How many labels a line asks for: a serial unit has one, goods without packs one a line. */
export function labelsOf({ quantity, pack, serial }: Pick<DocumentViewLine, 'quantity' | 'pack' | 'serial'>, per: 'pack' | 'line'): number {
  const packs = pack && pack.baseUnits > 1 && serial === '' ? Math.ceil(Math.abs(quantity) / pack.baseUnits) : 1
  return per === 'line' ? 1 : packs
}

type Codes = ReturnType<typeof codesFrom>

type Labelling = { readonly codes: Codes; readonly per: 'pack' | 'line'; readonly owner: string }

/** A pack's own code where it has one, so that one scan counts the pack; else the item's, else the item number. */
function lineLabel(line: DocumentViewLine, { codes, per, owner }: Labelling): GoodsLabel {
  const { item, itemCode, itemName, spec, batch, serial, expiresOn, serviceUntil, bin, toBin, pack } = line
  const packed = pack && pack.baseUnits > 1 && serial === '' ? pack : undefined
  const packCode = per === 'pack' && packed ? codes.ofPack(item) : undefined
  return {
    itemName, itemCode, spec, code: packCode ?? codes.ofPiece(item) ?? itemCode, batch, serial, ...lastDay(expiresOn, serviceUntil),
    bin: toBin === '' ? bin : toBin, pack: packed && packText(packed, line), owner,
  }
}
