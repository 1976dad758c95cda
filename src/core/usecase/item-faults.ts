import { parsePrice } from '../domain/money.ts'
import type { Problem } from '../domain/problem.ts'
import type { MasterNumber } from '../domain/problems/master.ts'
import type { SaveItem } from './save-item.ts'

const longestLife = { month: 1200, day: 36_500 } as const
const longestDays = 36_500
const largestPack = 1_000_000

/** Everything that can be said against an item by itself. */
export function itemFaults(input: SaveItem): readonly Problem[] {
  const missing = (['code', 'name', 'unit'] as const).filter((field) => input[field].trim() === '').map((field): Problem => ({ code: 'master.field-missing', field }))
  return [...missing, ...textFaults(input), ...numberFaults(input), ...packFaults(input)]
}

function textFaults({ nationalCode, referencePrice }: SaveItem): readonly Problem[] {
  const faults: Problem[] = []
  if (nationalCode !== '' && !/^[123](\d{2}){3}$/.test(nationalCode)) faults.push({ code: 'master.national-code', value: nationalCode })
  if (referencePrice !== '' && parsePrice(referencePrice) === undefined) faults.push({ code: 'master.price-unreadable', value: referencePrice })
  return faults
}

function numberFaults({ shelfLife, shelfLifeUnit, serviceLifeMonths, alertDays, maintenanceDays }: SaveItem): readonly Problem[] {
  return [
    ...outside('shelfLife', shelfLife, [1, longestLife[shelfLifeUnit]]), ...outside('serviceLife', serviceLifeMonths, [1, longestLife.month]),
    ...outside('alertDays', alertDays, [0, longestDays]), ...outside('maintenanceDays', maintenanceDays, [1, longestDays]),
  ]
}

function packFaults({ packs, scale }: SaveItem): readonly Problem[] {
  const names = packs.map((pack) => pack.name)
  const repeated = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
  const sizes = packs.flatMap(({ baseUnits }) => (baseUnits >= 1 && baseUnits <= largestPack * 10 ** scale ? [] : [0]))
  return [
    ...repeated.map((name): Problem => ({ code: 'master.pack-repeated', name })),
    ...sizes.slice(0, 1).map((): Problem => ({ code: 'master.out-of-range', field: 'packSize', least: 1, most: largestPack })),
  ]
}

function outside(field: MasterNumber, value: number | null, [least, most]: readonly [number, number]): readonly Problem[] {
  return value === null || (value >= least && value <= most) ? [] : [{ code: 'master.out-of-range', field, least, most }]
}
