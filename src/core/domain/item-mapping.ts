import type { Scale } from './quantity.ts'

/** 并入: one item goes on under another. 拆分: one item goes on under several. */
export const mappingKinds = ['merge', 'split'] as const
export type MappingKind = (typeof mappingKinds)[number]

/**
 * Smallest units of the new item in one smallest unit of the old, where `factor` base units of the new are one of the old.
 * Undefined where that is no whole number: the union of both ledgers could not be written down.
 */
export function mappedUnits(factor: string, from: Scale, to: Scale): number | undefined {
  const match = /^(\d{1,7})(?:\.(\d{1,4}))?$/.exec(factor.normalize('NFKC').trim())
  if (!match) return undefined
  const [, whole = '', decimals = ''] = match
  const shift = to - from - decimals.length
  const digits = Number(whole + decimals)
  const units = shift >= 0 ? digits * 10 ** shift : digits / 10 ** -shift
  return Number.isInteger(units) && units > 0 ? units : undefined
}
