import { findSimilar, likeness } from '../find-similar.ts'
import { codeKey, matchKey } from '../plain-text.ts'
import { typeIt, useInstead, type FieldProblem, type Proposal } from '../row-problem.ts'
import type { Found } from './find-depot.ts'
import type { ItemMaster } from './opening-masters.ts'

/** What a row says about its item. `chosen` is a person's own answer and stands above the rest; '' where none. */
export type NamedItem = { readonly code: string; readonly barcode: string; readonly name: string; readonly spec: string; readonly chosen: string }

/** A name this unlike its code's item is another item's name. */
const leastLikeness = 0.5
const choiceLimit = 20

/** Finds an item by code, else by barcode, else by a name or alias (and spec) that only one item has. */
export function itemFinder(items: readonly ItemMaster[]): (named: NamedItem) => Found<ItemMaster> {
  const index = indexOf(items)
  const known = new Map<string, Found<ItemMaster>>()
  return (named) => {
    const key = JSON.stringify(named)
    const answer = known.get(key) ?? find(named, index)
    known.set(key, answer)
    return answer
  }
}

type Index = {
  readonly items: readonly ItemMaster[]
  readonly byCode: ReadonlyMap<string, ItemMaster>
  readonly byBarcode: ReadonlyMap<string, ItemMaster>
  readonly byName: ReadonlyMap<string, readonly ItemMaster[]>
}

function indexOf(items: readonly ItemMaster[]): Index {
  const names = items.flatMap((item) => [...new Set([item.name, ...item.aliases].map(matchKey))].map((key) => ({ key, item })))
  const byName = new Map([...Map.groupBy(names, ({ key }) => key)].map(([key, pairs]) => [key, pairs.map(({ item }) => item)]))
  const barcodes = items.flatMap((item) => item.barcodes.map((code) => ({ key: codeKey(code), item })))
  const shared = Map.groupBy(barcodes, ({ key }) => key)
  const own = [...shared].flatMap(([key, [first, second]]) => (first && !second ? [[key, first.item] as const] : []))
  return { items, byCode: new Map(items.map((item) => [codeKey(item.code), item])), byBarcode: new Map(own), byName }
}

function find(named: NamedItem, index: Index): Found<ItemMaster> {
  const { code, barcode, name, chosen } = named
  if (chosen !== '') return byAny(chosen, named.spec, index) ?? { problem: unknown({ ...named, name: chosen }, index) }
  const byCode = index.byCode.get(codeKey(code)) ?? index.byBarcode.get(codeKey(code)) ?? index.byBarcode.get(codeKey(barcode))
  if (byCode) return disagrees(byCode, name, index) ? { problem: disagreement(byCode, named) } : { found: byCode }
  return byAny(name, named.spec, index) ?? { problem: unknown(named, index) }
}

/** By a name that one item has, or that one item of this spec has; by a code or barcode in the place of the name. */
function byAny(text: string, spec: string, index: Index): Found<ItemMaster> | undefined {
  const byCode = index.byCode.get(codeKey(text)) ?? index.byBarcode.get(codeKey(text))
  if (byCode) return { found: byCode }
  const named = index.byName.get(matchKey(text)) ?? []
  const fits = named.length > 1 ? named.filter((item) => matchKey(item.spec) === matchKey(spec)) : named
  const [only] = fits
  if (only && fits.length === 1) return { found: only }
  return named.length > 1 ? { problem: ambiguous(text, named) } : undefined
}

function disagrees(item: ItemMaster, name: string, { byName }: Index): boolean {
  const key = matchKey(name)
  if (key === '') return false
  const others = byName.get(key)
  if (others) return !others.includes(item)
  return [item.name, ...item.aliases].every((own) => likeness(matchKey(own), key) < leastLikeness)
}

function disagreement(item: ItemMaster, { code, barcode, name }: NamedItem): FieldProblem {
  return {
    field: 'itemName',
    value: name,
    reason: { code: 'import.item-disagrees', itemCode: code || barcode, name, named: item.name },
    proposal: useInstead(item.code, item.name),
  }
}

function ambiguous(name: string, items: readonly ItemMaster[]): FieldProblem {
  return {
    field: 'itemName',
    value: name,
    reason: { code: 'import.item-ambiguous', name, codes: items.map(({ code }) => code) },
    proposal: choice(items),
  }
}

function unknown({ code, barcode, name }: NamedItem, { items }: Index): FieldProblem {
  const similar = findSimilar(name, items, (item) => [item.name, ...item.aliases])
  const written = code || barcode
  return {
    field: code ? 'itemCode' : barcode ? 'barcode' : 'itemName',
    value: written || name,
    reason: written || name ? { code: 'import.item-unknown', itemCode: written, name, ...(similar && { similar: similar.name }) } : { code: 'import.value-missing', field: 'itemName' },
    proposal: similar ? useInstead(similar.code, similar.name) : typeIt,
  }
}

function choice(items: readonly ItemMaster[]): Proposal {
  return { kind: 'choose', choices: items.slice(0, choiceLimit).map(({ code, name, spec }) => ({ to: code, label: `${name} ${spec}`.trim() })) }
}
