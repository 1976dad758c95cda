import type { ReadDb } from '../db/db.ts'
import { quantityText, type Scale } from '../domain/quantity.ts'
import { depotOwnerName, type LabelCode } from '../query/label-items.ts'

/** What stands on a label on goods; empty text is left out. */
export type GoodsLabel = {
  readonly itemName: string
  readonly itemCode: string
  readonly spec: string
  /** A GTIN or another code that scans; the item number where there is none. */
  readonly code: string
  readonly batch: string
  readonly serial: string
  readonly expiresOn: string | undefined
  readonly clock: 'shelf' | 'service'
  readonly bin: string
  readonly pack: { readonly name: string; readonly quantity: string; readonly unit: string } | undefined
  readonly owner: string
}

/** Most labels of one print; what is more is printed in parts. */
export const maxLabels = 2000

/** The newest codes of pieces and packs. */
export function codesFrom(codes: readonly LabelCode[]) {
  return {
    ofPiece: (item: string) => codes.find((code) => code.item === item && code.packaging === null)?.code,
    ofPack: (item: string) => codes.find((code) => code.item === item && code.packaging !== null)?.code,
  }
}

export function lastDay(expiresOn: string, serviceUntil: string): Pick<GoodsLabel, 'expiresOn' | 'clock'> {
  if (expiresOn !== '') return { expiresOn, clock: 'shelf' }
  return { expiresOn: serviceUntil === '' ? undefined : serviceUntil, clock: 'service' }
}

export function packText({ name, baseUnits }: { readonly name: string; readonly baseUnits: number }, { unit, scale }: { readonly unit: string; readonly scale: Scale }) {
  return { name, quantity: quantityText(baseUnits, scale), unit }
}

export function ownerText(db: ReadDb, depot: string, depotCode: string): string {
  return [depotOwnerName(db, depot), depotCode].filter((part) => part !== '').join(' ')
}
