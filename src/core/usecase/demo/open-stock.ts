import type { Context } from '../../context.ts'
import type { WriteDb } from '../../db/db.ts'
import { addDays, type BusinessDate } from '../../domain/business-date.ts'
import { seededConditions } from '../../domain/seeds.ts'
import { accept, type Result } from '../../domain/result.ts'
import { addBatch, addImportedRow } from '../../store/import-store.ts'
import { binFinder } from '../import-bins.ts'
import { openingIdentity } from '../opening-identity.ts'
import { actorName } from '../permit.ts'
import { recordDocument, type GivenLine, type Recorded } from '../record-document.ts'
import { known, type LaidOut } from './lay-out-office.ts'
import type { DemoHolding, DemoOffice } from './office.ts'

type Opening = { readonly office: DemoOffice; readonly laid: LaidOut; readonly asOf: BusinessDate; readonly shiftDays: number }

/**
 * The sample office's opening stock: one paper per depot and owner, money as quantity times price. It is a batch like an
 * imported one, so that it can be reversed as a whole and its rows are known again in the office's own sheet.
 */
export function openStock(tx: WriteDb, ctx: Context, opening: Opening): Result<readonly Recorded[]> {
  const { office, laid, asOf } = opening
  const batch = ctx.newId<'batch'>()
  const binOf = binFinder(tx, ctx)
  const recorded: Recorded[] = []
  addBatch(tx, {
    id: batch, kind: 'opening', sourceName: actorName(ctx), sourceHash: '', businessDate: asOf, rowsOk: office.opening_stock.length, rowsRefused: 0, by: actorName(ctx), at: ctx.now(),
  })
  for (const [depotCode, holdings] of Map.groupBy(office.opening_stock, (holding) => holding.depot)) {
    const depot = known(laid.depots, depotCode)
    const owner = known(laid.agencies, office.depots.find(({ id }) => id === depotCode)?.owner_agency ?? '')
    const lines = holdings.map((holding) => lineOf(ctx, { holding, opening, bin: binOf(depot, holding.location ?? undefined) }))
    const posted = recordDocument(ctx, {
      command: ctx.newId<'command'>(), document: ctx.newId<'document'>(), kind: 'opening', purpose: '', businessDate: asOf, depot, owner, importBatch: batch, lines,
    })
    if (!posted.ok) return posted
    recorded.push(posted.value)
    lines.forEach((line, index) => addImportedRow(tx, {
      batchId: batch, sheet: depotCode, row: index + 1, identity: openingIdentity({ depotId: depot, itemId: line.item, quantity: line.quantity }),
      fields: JSON.stringify(fieldsOf(line, owner)), lineId: line.id, outcome: 'posted',
    }))
  }
  return accept(recorded)
}

function fieldsOf({ batch, producedOn, expiresOn, serviceUntil }: GivenLine, owner: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries({ batch, producedOn, expiresOn, serviceUntil, owner }).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

type LineOf = { readonly holding: DemoHolding; readonly opening: Opening; readonly bin: string }

function lineOf(ctx: Context, { holding, opening, bin }: LineOf): GivenLine {
  const { office, laid, shiftDays } = opening
  const shifted = (day: string | null) => (day === null ? '' : addDays(day as BusinessDate, shiftDays))
  const end = shifted(holding.expiry_or_service_end)
  const decimals = office.items.find((item) => item.code === holding.item)?.qty_decimals ?? 0
  return {
    id: ctx.newId<'line'>(), item: known(laid.items, holding.item), quantity: Math.round(holding.qty * 10 ** decimals), to: bin, batch: holding.batch_no ?? '',
    producedOn: shifted(holding.production_date), expiresOn: holding.expiry_kind === 'shelf_life' ? end : '', serviceUntil: holding.expiry_kind === 'service_life' ? end : '',
    condition: seededConditions.find(({ name }) => name === holding.condition)?.code ?? 'good', unitPrice: String(holding.unit_cost_cny), fundingSource: holding.funding_source ?? '',
  }
}
