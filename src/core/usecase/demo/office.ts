import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The synthetic office that the product carries (resources/demo-office.json); everything in it is invented. */
export type DemoOffice = {
  readonly as_of: string
  readonly categories: readonly { readonly code: string; readonly name: string }[]
  readonly agencies: readonly { readonly id: string; readonly name: string; readonly short: string; readonly agency_type: string; readonly tier: string; readonly responsibility: string }[]
  readonly depots: readonly {
    readonly id: string; readonly name: string; readonly tier: string; readonly depot_type: string; readonly owner_agency: string; readonly site_kind: string
    readonly area_m2: number; readonly special_field: string | null; readonly zones: readonly string[]; readonly grid_km: readonly number[]; readonly load_minutes: number
  }[]
  readonly suppliers: readonly { readonly id: string; readonly name: string; readonly kind: string }[]
  readonly items: readonly DemoItem[]
  readonly opening_stock: readonly DemoHolding[]
}

export type DemoItem = {
  readonly code: string; readonly name: string; readonly aliases: readonly string[]; readonly category: string; readonly spec: string; readonly base_unit: string
  readonly qty_decimals: number; readonly pack_units: readonly { readonly unit: string; readonly factor: number }[]; readonly tracking: string; readonly use_nature: string
  readonly shelf_life_months: number | null; readonly service_life_months: number | null; readonly expiry_alert_days: number | null
  readonly maintenance_interval_days: number | null; readonly unit_price_cny: number; readonly storage_class: string; readonly barcode_internal: string | null
}

export type DemoHolding = {
  readonly depot: string; readonly item: string; readonly qty: number; readonly batch_no: string | null; readonly production_date: string | null
  readonly expiry_or_service_end: string | null; readonly expiry_kind: 'shelf_life' | 'service_life' | null; readonly unit_cost_cny: number
  readonly condition: string; readonly location: string | null; readonly funding_source: string | null
}

/** Beside the migrations, at the same distance from the sources as from what is built of them. */
const file = join(import.meta.dirname, '../../../../resources/demo-office.json')

export function readDemoOffice(): DemoOffice {
  return JSON.parse(readFileSync(file, 'utf8')) as DemoOffice
}
