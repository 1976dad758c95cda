import type { LotIdentity } from '#core/domain/document.ts'
import type { Gs1Reading } from '#core/domain/gs1.ts'
import type { Recognised } from '#core/domain/scan/recognise.ts'
import type { LotSaid } from './station-state.ts'

/** The lot that a code says while the lot is being asked: a serial plate, or a label with batch or days; undefined where it says none. */
export function heardLot(read: Recognised, tracking: string): LotSaid | undefined {
  if (read.kind === 'gs1') return saidByLabel(saidByGs1(read.reading), tracking)
  if (read.kind === 'own-label') return saidByLabel(read.label, tracking)
  if (tracking !== 'serial' || (read.kind !== 'code' && read.kind !== 'bad-check-digit')) return undefined
  return { described: { serial: read.text }, withoutBatch: false }
}

function saidByGs1(reading: Gs1Reading): Partial<LotIdentity> {
  const { batch = '', serial = '', producedOn = '', expiresOn = reading.bestBefore ?? '' } = reading
  return { batch, serial, producedOn, expiresOn }
}

function saidByLabel({ batch = '', serial = '', producedOn = '', expiresOn = '', serviceUntil = '' }: Partial<LotIdentity>, tracking: string): LotSaid | undefined {
  const described: Partial<LotIdentity> = { batch, serial, producedOn, expiresOn, ...(serviceUntil === '' ? {} : { serviceUntil }) }
  const says = tracking === 'serial' ? serial !== '' : [batch, producedOn, expiresOn, serviceUntil].some((part) => part !== '')
  return says ? { described, withoutBatch: false } : undefined
}
