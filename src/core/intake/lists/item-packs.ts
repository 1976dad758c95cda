import { listOf, textOf, type RowReader } from '../read-cell.ts'
import { typeIt } from '../row-problem.ts'
import { numberIn } from './list-columns.ts'

export type Pack = { readonly name: string; readonly size: string }

const largestPack = 1_000_000

/** `箱=24 包=500`, `24瓶/箱`, or a unit and a number in two columns, as `包=500、箱=24`; sizes in the item's unit. */
export function packsOf(reader: RowReader): string {
  const listed = listOf(reader, 'pack').flatMap((part) => (packFrom(part) ? [part] : part.split(/\s+/))).filter((part) => part !== '').map((part) => packFrom(part) ?? part)
  const strange = listed.find((pack) => typeof pack === 'string')
  if (typeof strange === 'string') reader.problems.push({ field: 'pack', value: strange, reason: { code: 'import.pack-unreadable', value: strange }, proposal: typeIt })
  const packs = [...listed.filter((pack) => typeof pack !== 'string'), ...pairOf(reader)]
  const repeated = packs.find(({ name }, at) => packs.findIndex((other) => other.name === name) !== at)
  if (repeated) reader.problems.push({ field: 'pack', value: textOf(reader, 'pack'), reason: { code: 'master.pack-repeated', name: repeated.name }, proposal: typeIt })
  const strangeSize = packs.some(({ size }) => Number(size) <= 0 || Number(size) > largestPack)
  if (strangeSize) reader.problems.push({ field: 'pack', value: textOf(reader, 'pack'), reason: { code: 'master.out-of-range', field: 'packSize', least: 1, most: largestPack }, proposal: typeIt })
  return packsText(packs)
}

function pairOf(reader: RowReader): readonly Pack[] {
  const name = textOf(reader, 'packUnit')
  const size = name === '' ? '' : numberIn(reader, 'packSize', { number: 'packSize', least: 0, most: largestPack })
  return name === '' || Number(size) === 0 ? [] : [{ name, size }]
}

function packFrom(text: string): Pack | undefined {
  const named = /^(?:1(?=[^\d=:]+[=:]))?([^=:]+)[=:](\d{1,7}(?:\.\d{1,2})?)[^\d.\s=:]*$/.exec(text)
  if (named) return { name: named[1] ?? '', size: plain(named[2] ?? '') }
  const per = /^(\d{1,7})[^\d/]*\/([^\d/]+)$/.exec(text)
  return per ? { name: per[2] ?? '', size: plain(per[1] ?? '') } : undefined
}

function plain(size: string): string {
  return String(Number(size))
}

/** Packs in one cell, always in one order. */
export function packsText(packs: readonly Pack[]): string {
  return packs.toSorted((a, b) => Number(a.size) - Number(b.size) || a.name.localeCompare(b.name)).map(({ name, size }) => `${name}=${size}`).join('、')
}

/** A cell as `packsText` writes it. */
export function readPacks(text: string): readonly Pack[] {
  return text.split('、').filter((part) => part !== '').map((part) => ({ name: part.slice(0, part.lastIndexOf('=')), size: part.slice(part.lastIndexOf('=') + 1) }))
}
