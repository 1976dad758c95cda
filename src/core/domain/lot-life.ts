import { addDays, addMonths, type BusinessDate } from './business-date.ts'
import type { LotIdentity, Tracking } from './document.ts'

/** An item's two clocks: shelf life (unusable after) and service life (inspect or scrap), domain.md §3.11. */
export type ItemLife = {
  readonly tracking: Tracking
  readonly shelfLife: number | undefined
  readonly shelfLifeUnit: 'month' | 'day'
  readonly serviceLifeMonths: number | undefined
}

/**
 * The lot that goods coming in belong to. A quantity-only item has one lot, whatever was written; a missing last day
 * follows from the production day and the item's life; an unknown production day leaves it unknown, never "for ever".
 */
export function incomingIdentity(life: ItemLife, given: LotIdentity): LotIdentity {
  if (life.tracking === 'quantity') return { batch: '', producedOn: '', expiresOn: '', serviceUntil: '', serial: '' }
  const serial = life.tracking === 'serial' ? given.serial : ''
  return {
    batch: given.batch,
    producedOn: given.producedOn,
    expiresOn: given.expiresOn || shelfEnd(life, given.producedOn),
    serviceUntil: given.serviceUntil || serviceEnd(life, given.producedOn),
    serial,
  }
}

function shelfEnd(life: ItemLife, producedOn: BusinessDate | ''): BusinessDate | '' {
  if (producedOn === '' || life.shelfLife === undefined) return ''
  return life.shelfLifeUnit === 'day' ? addDays(producedOn, life.shelfLife) : addMonths(producedOn, life.shelfLife)
}

function serviceEnd(life: ItemLife, producedOn: BusinessDate | ''): BusinessDate | '' {
  return producedOn === '' || life.serviceLifeMonths === undefined ? '' : addMonths(producedOn, life.serviceLifeMonths)
}

/** Whether a known lot may be the one described: what both know must agree; a missing day never overwrites a known one. */
export function sameLot(known: LotIdentity, described: LotIdentity): boolean {
  const agrees = (a: string, b: string) => a === b || a === '' || b === ''
  return known.batch === described.batch
    && known.serial === described.serial
    && agrees(known.producedOn, described.producedOn)
    && agrees(known.expiresOn, described.expiresOn)
    && agrees(known.serviceUntil, described.serviceUntil)
}
