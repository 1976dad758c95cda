import { toAscii } from '../code-text.ts'
import { fromPacks, isQuantity, type Pack, parseQuantity, type Quantity, type QuantityFault, quantity, type Scale } from '../quantity.ts'

/** `chosen`: in the unit the desk is set to (按包装 or 按单件); a name is what was typed behind the number. */
export type EntryUnit =
  | { readonly is: 'chosen' } | { readonly is: 'pack' } | { readonly is: 'base' } | { readonly is: 'named'; readonly name: string }

/** `amount` is plain decimal text: "0.35", "1280". */
export type EntryPart = { readonly amount: string; readonly unit: EntryUnit }

export type QuantityEntry = {
  /** What was typed, cleaned. */
  readonly typed: string
  /** Initials, name or code; empty where only a quantity was typed. */
  readonly text: string
  /** The parts add up; empty where no quantity was typed. */
  readonly parts: readonly EntryPart[]
}

export type Goods = {
  readonly scale: Scale
  readonly unit: string
  /** The pack meant where none is named comes first. */
  readonly packs: readonly Pack[]
  readonly byPack: boolean
}

export type EntryFault = QuantityFault | 'no-pack' | 'unknown-unit'

/** Reads `12*`, `20x` (packs), `99x+16`, `3箱+5瓶`, `0.35`, `sd 200`; what is no quantity is text to search for. */
export function readQuantityEntry(raw: string): QuantityEntry {
  const typed = toAscii(raw).trim().replaceAll(/\s*\+\s*/g, '+').replaceAll(/\s+/g, ' ')
  const whole = partsOf(typed)
  if (whole) return longNumber.test(typed) ? { typed, text: typed, parts: [] } : { typed, text: '', parts: whole }
  const split = typed.lastIndexOf(' ')
  const tail = split === -1 ? undefined : partsOf(typed.slice(split + 1))
  return tail ? { typed, text: typed.slice(0, split), parts: tail } : { typed, text: typed, parts: [] }
}

/** The exact quantity in the item's smallest unit, or why there is none. */
export function entryQuantity(parts: readonly EntryPart[], goods: Goods): Quantity | EntryFault {
  let sum = 0
  for (const part of parts) {
    const value = partQuantity(part, goods)
    if (typeof value === 'string') return value
    sum += value
  }
  return parts.length === 0 ? 'not-a-number' : quantity(sum)
}

export function isEntryQuantity(value: Quantity | EntryFault): value is Quantity {
  return typeof value === 'number'
}

/** A bare number of eight digits or more is a typed barcode, not a quantity. */
const longNumber = /^\d{8,}$/

/** Digits, then nothing, `*` or × (multiplies the next scan), x (packs), or the name of a unit. */
const onePart = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d*)?)(?:([*\u00d7])|([xX])|([^\d\s+*.,\u00d7-][^\d\s+*.,\u00d7]*))?$/

function partsOf(text: string): readonly EntryPart[] | undefined {
  const pieces = text.split('+')
  const parts = pieces.map((piece) => partOf(piece, pieces.length > 1))
  const sound = parts.filter((part) => part !== undefined)
  return sound.length === pieces.length ? sound : undefined
}

function partOf(piece: string, inSum: boolean): EntryPart | undefined {
  const match = onePart.exec(piece)
  if (!match) return undefined
  const [, amount = '', , pack, name] = match
  return { amount: amount.replaceAll(',', ''), unit: unitOf(pack, name, inSum) }
}

function unitOf(pack: string | undefined, name: string | undefined, inSum: boolean): EntryUnit {
  if (pack !== undefined) return { is: 'pack' }
  if (name !== undefined) return { is: 'named', name }
  return { is: inSum ? 'base' : 'chosen' }
}

function partQuantity({ amount, unit }: EntryPart, goods: Goods): Quantity | EntryFault {
  const pack = packOf(unit, goods)
  if (typeof pack === 'string') return pack
  return pack ? inPack(amount, pack) : parseQuantity(amount, goods.scale)
}

/** The pack a part counts in; undefined where it counts in base units. */
function packOf(unit: EntryUnit, goods: Goods): Pack | undefined | EntryFault {
  if (unit.is === 'base') return undefined
  if (unit.is === 'named') {
    if (unit.name === goods.unit) return undefined
    return goods.packs.find((pack) => pack.name === unit.name) ?? 'unknown-unit'
  }
  if (unit.is === 'chosen' && !goods.byPack) return undefined
  return goods.packs[0] ?? (unit.is === 'pack' ? 'no-pack' : undefined)
}

/** Half a pack is fine where it is a whole number of units. */
function inPack(amount: string, pack: Pack): Quantity | EntryFault {
  const [whole = '', decimals = ''] = amount.split('.')
  const kept = decimals.replace(/0+$/, '')
  const tenths = 10 ** kept.length
  const digits = parseQuantity(`${whole}${kept}`, 0)
  if (!isQuantity(digits)) return digits
  if (digits * pack.baseUnits > Number.MAX_SAFE_INTEGER) return 'too-large'
  const product = fromPacks(digits, pack)
  return product % tenths === 0 ? quantity(product / tenths) : 'too-many-decimals'
}
