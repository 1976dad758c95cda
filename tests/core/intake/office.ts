import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { OpeningMasters } from '#core/intake/opening/opening-masters.ts'

type Office = {
  readonly items: readonly {
    readonly code: string; readonly name: string; readonly aliases: readonly string[]; readonly spec: string; readonly base_unit: string; readonly qty_decimals: 0 | 1 | 2
    readonly tracking: 'quantity' | 'batch' | 'serial' | 'capacity'; readonly pack_units: readonly { readonly unit: string; readonly factor: number }[]
    readonly barcode_internal: string | null; readonly shelf_life_months: number | null; readonly service_life_months: number | null
  }[]
  readonly agencies: readonly { readonly id: string; readonly name: string; readonly short: string }[]
  readonly depots: readonly { readonly id: string; readonly name: string; readonly owner_agency: string }[]
}

/** The synthetic office as masters whose ids are its codes. */
export function officeMasters(): OpeningMasters {
  const shared = fileURLToPath(new URL('../../../../shared/domain-data.json', import.meta.url))
  const own = fileURLToPath(new URL('../../../resources/demo-office.json', import.meta.url))
  const office = JSON.parse(readFileSync(existsSync(shared) ? shared : own, 'utf8')) as Office
  return {
    depots: office.depots.map((depot) => ({ id: depot.id, code: depot.id, name: depot.name, ownerId: depot.owner_agency })),
    owners: office.agencies.map((agency) => ({ id: agency.id, name: agency.name, shortName: agency.short })),
    conditions: ['完好', '可用有瑕疵', '仅供训练', '待检', '维修中', '老化', '待报废鉴定', '已报废'].map((name) => ({ code: name, name })),
    items: office.items.map((item) => ({
      id: item.code, code: item.code, name: item.name, aliases: item.aliases, spec: item.spec, unit: item.base_unit, scale: item.qty_decimals, tracking: item.tracking,
      packs: item.pack_units.map((pack) => ({ id: `${item.code}/${pack.unit}`, name: pack.unit, baseUnits: pack.factor * 10 ** item.qty_decimals })),
      barcodes: item.barcode_internal === null ? [] : [item.barcode_internal],
      ...(item.shelf_life_months === null ? {} : { shelfLifeMonths: item.shelf_life_months }),
      ...(item.service_life_months === null ? {} : { serviceLifeMonths: item.service_life_months }),
    })),
  }
}
