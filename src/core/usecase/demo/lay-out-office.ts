import type { Context } from '../../context.ts'
import type { WriteDb } from '../../db/db.ts'
import { unassignedBin } from '../../domain/place.ts'
import { addItemCode, addPackaging, replaceAliases, saveAgency, saveItem } from '../../store/master-store.ts'
import { savePlace } from '../../store/place-store.ts'
import { searchTextOf } from '../search-text.ts'
import type { DemoItem, DemoOffice } from './office.ts'

/** Ids of the laid out rows by the codes of the office file. */
export type LaidOut = { readonly agencies: ReadonlyMap<string, string>; readonly depots: ReadonlyMap<string, string>; readonly items: ReadonlyMap<string, string> }

type Depot = DemoOffice['depots'][number]

/** Agencies, suppliers, depots with zones and bins, and items of the sample office. */
export function layOutOffice(tx: WriteDb, ctx: Context, { office, own }: { readonly office: DemoOffice; readonly own: ReadonlyMap<string, string> }): LaidOut {
  const agencies = new Map(office.agencies.map((agency) => [agency.id, own.get(agency.id) ?? ctx.newId<'agency'>()]))
  for (const { id, name, short, agency_type: kind, tier, responsibility } of office.agencies) {
    saveAgency(tx, { id: known(agencies, id), code: id, name, shortName: short, kind, tier, responsibility, ...searchTextOf([name, short, id]) })
  }
  for (const { id, name, kind } of office.suppliers) {
    saveAgency(tx, { id: ctx.newId<'agency'>(), code: id, name, kind: 'supplier', supplierKind: supplierKindOf(kind), ...searchTextOf([name, id]) })
  }
  const depots = new Map(office.depots.map((depot) => [depot.id, ctx.newId<'place'>()]))
  for (const depot of office.depots) layOutDepot(tx, ctx, { depot, id: known(depots, depot.id), owner: known(agencies, depot.owner_agency) })
  const items = new Map(office.items.map((item) => [item.code, ctx.newId<'item'>()]))
  for (const item of office.items) layOutItem(tx, ctx, { item, id: known(items, item.code) })
  return { agencies, depots, items }
}

/** The list's name of a kind, without what stands in brackets behind it. */
function supplierKindOf(kind: string): string {
  return kind.replace(/[(（].*$/, '')
}

function layOutDepot(tx: WriteDb, ctx: Context, { depot, id, owner }: { readonly depot: Depot; readonly id: string; readonly owner: string }): void {
  savePlace(tx, {
    id, kind: 'depot', code: depot.id, name: depot.name, depotId: id, ownerId: owner, custodianId: owner, siteKind: depot.site_kind, depotType: depot.depot_type, tier: depot.tier,
    areaM2: depot.area_m2, near: depot.special_field ?? '', coordinates: depot.grid_km.join(','), loadMinutes: depot.load_minutes, ...searchTextOf([depot.name, depot.id]),
  })
  addUnassigned(tx, ctx, { parent: id, depot: id, code: unassignedBin.code })
  depot.zones.forEach((name, index) => {
    const zone = ctx.newId<'place'>()
    const code = `Z${index + 1}`
    savePlace(tx, { id: zone, kind: 'zone', code, name, parentId: id, depotId: id, ...searchTextOf([name, code]) })
    addUnassigned(tx, ctx, { parent: zone, depot: id, code: `${code}${unassignedBin.code}` })
  })
}

function addUnassigned(tx: WriteDb, ctx: Context, { parent, depot, code }: { readonly parent: string; readonly depot: string; readonly code: string }): void {
  savePlace(tx, { id: ctx.newId<'place'>(), kind: 'bin', code, name: unassignedBin.name, parentId: parent, depotId: depot, ...searchTextOf([unassignedBin.name]) })
}

function layOutItem(tx: WriteDb, ctx: Context, { item, id }: { readonly item: DemoItem; readonly id: string }): void {
  saveItem(tx, {
    id, code: item.code, name: item.name, spec: item.spec, unit: item.base_unit, scale: item.qty_decimals, category: item.category, tracking: item.tracking,
    shelfLife: item.shelf_life_months, serviceLifeMonths: item.service_life_months, recoverable: item.use_nature === 'recoverable', alertDays: item.expiry_alert_days,
    maintenanceDays: item.maintenance_interval_days, referencePrice: String(item.unit_price_cny), storageClass: item.storage_class,
    ...searchTextOf([item.name, ...item.aliases, item.code], [item.spec]),
  })
  replaceAliases(tx, id, item.aliases)
  for (const { unit, factor } of item.pack_units) addPackaging(tx, { id: ctx.newId<'packaging'>(), itemId: id, name: unit, baseUnits: factor * 10 ** item.qty_decimals })
  if (item.barcode_internal !== null) addItemCode(tx, { id: ctx.newId<'packaging'>(), code: item.barcode_internal, itemId: id })
}

export function known(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code)
  if (id === undefined) throw new Error(`the office file names ${code}, which it does not have`)
  return id
}
