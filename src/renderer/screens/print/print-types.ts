import type { Printable } from './printable.ts'

/** What the screen prints: a paper, the labels of one item, the bins of one depot. */
export const subjects = ['document', 'item', 'depot'] as const
export type Subject = (typeof subjects)[number]

export type PrintTab = 'form' | 'labels' | 'bins' | 'card'

export const tabsOf: { readonly [Of in Subject]: readonly PrintTab[] } = {
  document: ['form', 'labels', 'card'], item: ['labels', 'card'], depot: ['bins', 'card'],
}

/** How a person wants it. */
export type PrintWish = { readonly prices: boolean; readonly per: 'pack' | 'line'; readonly copies: number }

export const usualWish: PrintWish = { prices: true, per: 'pack', copies: 1 }

/** CSS pixels of A4, landscape and portrait. */
export const sheetWidths: { readonly [Tab in PrintTab]: number | undefined } = { form: 1122.52, labels: undefined, bins: undefined, card: 793.7 }

type Asked = { readonly subject: Subject; readonly id: string; readonly tab: PrintTab; readonly wish: PrintWish }

export function printableOf({ subject, id, tab, wish }: Asked): Printable {
  if (tab === 'form') return { file: 'form', input: { document: id, prices: wish.prices } }
  if (tab === 'bins') return { file: 'label-bin', input: { depot: id } }
  if (tab === 'card') return { file: 'command-card', input: {} }
  return { file: 'label-item', input: subject === 'document' ? { document: id, per: wish.per } : { item: id, copies: wish.copies } }
}
