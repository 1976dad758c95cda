import { quantity, type Quantity, type Scale } from '#core/domain/quantity.ts'
import { exactTo, parseDecimal, type Decimal } from './decimal.ts'
import { halfWidth, plainNumber } from './plain-text.ts'
import type { Cell } from './sheet.ts'

/** How an item is counted: its unit, its decimals and its packs in smallest units. */
export type Counted = {
  readonly unit: string
  readonly scale: Scale
  readonly packs: readonly { readonly id: string; readonly name: string; readonly baseUnits: number }[]
}

export type QuantityFault = 'empty' | 'unreadable' | 'negative' | 'fraction' | 'too-large'

/** Smallest units, and the pack where the whole quantity is stated in one. */
export type QuantityRead =
  | { readonly quantity: Quantity; readonly packaging?: string }
  | { readonly fault: QuantityFault }
  | { readonly strangeUnit: string }

const largest = 1_000_000_000_000n

/** Reads 120 · 1,280 · 20捆 · 10箱+5瓶 · 2箱零5瓶 · 240瓶(10箱); `columnUnit` is what the unit column says, if anything. */
export function readQuantity(cell: Cell, counted: Counted, columnUnit: string): QuantityRead {
  const text = plain(cell)
  if (text === '') return { fault: 'empty' }
  const [, main = '', inside] = /^([^()]*)(?:\(([^()]*)\))?$/.exec(text) ?? []
  if (inside === undefined || main === '') return total(main, counted, columnUnit)
  // 20(顶): the bracket is the unit. 240瓶(10箱): it says the same again and must agree.
  if (!/\d/.test(inside)) return total(`${main}${inside}`, counted, columnUnit)
  const [first, second] = [total(main, counted, columnUnit), total(inside, counted, columnUnit)]
  if (!('quantity' in first) || !('quantity' in second)) return first
  return first.quantity === second.quantity ? first : { fault: 'unreadable' }
}

function plain(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return plainNumber(cell)
  if (typeof cell === 'object') return 'date'
  // A space between digits parts two numbers, or one that was typed badly: not for us to say.
  return halfWidth(cell).trim().replaceAll(/(?<=\d)\s+(?=\d)/g, '=').replaceAll(/\s/g, '').replaceAll(/(\d),(?=\d{3}(?!\d))/g, '$1').replaceAll(/m[2²]/gi, '㎡').replaceAll(/m[3³]/gi, 'm³')
}

type Term = { readonly number: Decimal; readonly unit: string }

function total(text: string, counted: Counted, columnUnit: string): QuantityRead {
  const terms = termsOf(text)
  if (!terms) return { fault: 'unreadable' }
  let sum = 0n
  let packaging: string | undefined
  for (const { number, unit: own } of terms) {
    const unit = own || columnUnit
    const size = unitSize(unit, counted)
    if (size === undefined) return { strangeUnit: unit }
    const units = exactTo({ digits: number.digits * size.units, places: number.places }, 0)
    if (units === undefined) return { fault: 'fraction' }
    sum += units
    if (terms.length === 1) packaging = size.packaging
  }
  if (sum < 0n) return { fault: 'negative' }
  if (sum > largest) return { fault: 'too-large' }
  return { quantity: quantity(Number(sum)), ...(packaging !== undefined && { packaging }) }
}

/** The summands of a text, the first of which may carry a sign; undefined where something else stands between them. */
function termsOf(text: string): readonly Term[] | undefined {
  const term = /([+-]?)\+?(?:零|又|和|加|,|、)?(\d+(?:\.\d*)?)([^\d+\-.,、()零又和加×*x/=]*)/gy
  const terms: Term[] = []
  while (term.lastIndex < text.length) {
    const [whole, sign = '', digits = '', unit = ''] = term.exec(text) ?? []
    const number = parseDecimal(`${sign.replace('+', '')}${digits}`)
    if (whole === undefined || !number || !mayFollow(terms.at(-1), sign)) return undefined
    terms.push({ number, unit })
  }
  return terms.length > 0 ? terms : undefined
}

/** Only the first number has a minus, and a second needs a unit before it: 10箱5瓶, never 10 5. */
function mayFollow(before: Term | undefined, sign: string): boolean {
  return !before || (sign !== '-' && before.unit !== '')
}

type Size = { readonly units: bigint; readonly packaging?: string }

function unitSize(unit: string, counted: Counted): Size | undefined {
  if (unit === '' || sameUnit(unit, counted.unit)) return { units: 10n ** BigInt(counted.scale) }
  const pack = counted.packs.find(({ name }) => sameUnit(name, unit))
  return pack && { units: BigInt(pack.baseUnits), packaging: pack.id }
}

const spellings: readonly (readonly string[])[] = [
  ['平方米', 'm2', '㎡', '平米', '平方'],
  ['立方米', 'm3', 'm³', '立方', '方'],
  ['千克', 'kg', '公斤', '㎏'],
  ['克', 'g'],
  ['吨', 't'],
  ['升', 'l', '公升'],
  ['毫升', 'ml'],
  ['米', 'm', '公尺'],
]

/** Whether two spellings name one unit: 平方米 and ㎡, 千克 and 公斤. */
export function sameUnit(a: string, b: string): boolean {
  return unitKey(a) === unitKey(b)
}

function unitKey(unit: string): string {
  const plain = unit.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')
  return spellings.find((names) => names.includes(plain))?.[0] ?? plain
}
