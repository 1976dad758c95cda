import type { LabelSheetName } from '#core/domain/label-paper.ts'
import type { Printable } from './printable.ts'

/** What the screen prints: a paper, an item, a depot's bins, lines of the stock list, units, a run of serials, the command card. */
export const subjects = ['document', 'item', 'depot', 'stock', 'units', 'serials', 'card'] as const
export type Subject = (typeof subjects)[number]

export type PrintTab = 'form' | 'labels' | 'pieces' | 'bins' | 'card'

export const tabsOf: { readonly [Of in Subject]: readonly PrintTab[] } = {
  document: ['form', 'labels', 'pieces', 'card'], item: ['labels', 'card'], depot: ['bins', 'card'],
  stock: ['labels', 'card'], units: ['labels', 'card'], serials: ['labels', 'card'], card: ['card'],
}

export type LabelPaper = 'roll' | LabelSheetName

/** How a person wants it; `start` is the first free label of a sheet. */
export type PrintWish = {
  readonly prices: boolean
  readonly per: 'pack' | 'line'
  readonly copies: number
  readonly pieces: number
  readonly paper: LabelPaper
  readonly start: number
}

export const usualWish: Omit<PrintWish, 'paper'> = { prices: true, per: 'pack', copies: 1, pieces: 1, start: 1 }

/** CSS pixels of A4, landscape and portrait; none for labels off a roll, which flow. */
export function sheetWidth(tab: PrintTab, paper: LabelPaper): number | undefined {
  if (tab === 'form') return 1122.52
  return tab === 'card' || paper !== 'roll' ? 793.7 : undefined
}

export function isLabels(tab: PrintTab): boolean {
  return tab === 'labels' || tab === 'pieces' || tab === 'bins'
}

export type Asked = { readonly subject: Subject; readonly id: string; readonly tab: PrintTab; readonly wish: PrintWish }

export function printableOf(asked: Asked): Printable {
  const { id, tab, wish } = asked
  const sheet = wish.paper === 'roll' ? {} : { sheet: { sheet: wish.paper, start: wish.start } }
  if (tab === 'form') return { file: 'form', input: { document: id, prices: wish.prices } }
  if (tab === 'card') return { file: 'command-card', input: {} }
  if (tab === 'bins') return { file: 'label-bin', input: { depot: id, ...sheet } }
  if (tab === 'pieces') return { file: 'label-paper', input: { document: id, pieces: wish.pieces, ...sheet } }
  return { file: 'label-item', input: { ...goodsOf(asked), ...sheet } }
}

/** Several things are named by their ids with commas; a run by its item, ends and prefix. */
function goodsOf({ subject, id, wish: { per, copies } }: Asked): object {
  const [first = '', ...rest] = id.split(',')
  if (subject === 'document') return { document: id, per }
  if (subject === 'stock') return { lines: [first, ...rest].map(Number), per, copies }
  if (subject === 'units') return { units: [first, ...rest], copies }
  if (subject === 'item') return { item: id, copies }
  const [prefix = '', ...numbers] = rest
  const [from = 1, digits = 1, count = 1] = numbers.map(Number)
  return { item: first, run: { prefix, first: from, digits, count }, copies }
}
