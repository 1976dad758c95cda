import type { PlaceKind } from './place.ts'

/** A quantity in smallest units with its amount in fen. */
export type Sum = { readonly quantity: number; readonly amountFen: number }

/**
 * What came into or left one depot's keeping of one item, by the kind of place at the other end. Signed: a reversal counts with
 * minus on the side it corrects.
 */
export type SummaryFlow = {
  readonly item: string
  readonly depot: string
  readonly side: 'in' | 'out'
  readonly other: PlaceKind
  /** Before the first day, and from then to the last. */
  readonly before: Sum
  readonly within: Sum
}

const inColumns = ['inPurchase', 'inTransfer', 'inDonation', 'inReturn', 'inCountGain'] as const
const outColumns = ['outUse', 'outTransfer', 'outLoan', 'outDisposal', 'outCountLoss'] as const

/** The columns of 收入 and 发出 that have a name of their own; the rest is in their sums only. */
export const flowColumns = [...inColumns, ...outColumns] as const
export type FlowColumn = (typeof flowColumns)[number]

const otherFlows = ['other-receipt', 'supplier-return', 'other'] as const
export type OtherFlow = (typeof otherFlows)[number]

/** Quantities in smallest units, amounts in fen, of one item in one depot over a period. */
export type SummaryFigures = { readonly [Column in FlowColumn]: number } & {
  readonly openingQuantity: number
  readonly openingFen: number
  readonly inQuantity: number
  readonly inFen: number
  readonly outQuantity: number
  readonly outFen: number
  /** What is in a sum and in none of its columns; the remark tells of it. */
  readonly others: readonly { readonly kind: OtherFlow; readonly quantity: number }[]
}

/** Adds up the flows of one item in one depot. 期初 entries are opening whatever their day. */
export function summaryFigures(flows: Iterable<SummaryFlow>): SummaryFigures {
  const sums: Adding = {
    openingQuantity: 0, openingFen: 0, inQuantity: 0, inFen: 0, outQuantity: 0, outFen: 0,
    inPurchase: 0, inTransfer: 0, inDonation: 0, inReturn: 0, inCountGain: 0, outUse: 0, outTransfer: 0, outLoan: 0, outDisposal: 0, outCountLoss: 0,
  }
  const others = new Map<OtherFlow, number>()
  for (const flow of flows) {
    openWith(sums, flow.side, flow.before)
    if (flow.other === 'outside:opening') openWith(sums, flow.side, flow.within)
    else moveWith(sums, others, flow)
  }
  return { ...sums, others: otherFlows.map((kind) => ({ kind, quantity: others.get(kind) ?? 0 })).filter(({ quantity }) => quantity !== 0) }
}

type Adding = { -readonly [Key in Exclude<keyof SummaryFigures, 'others'>]: number }

function openWith(sums: Adding, side: 'in' | 'out', { quantity, amountFen }: Sum): void {
  const sign = side === 'in' ? 1 : -1
  sums.openingQuantity += sign * quantity
  sums.openingFen += sign * amountFen
}

function moveWith(sums: Adding, others: Map<OtherFlow, number>, { side, other, within }: SummaryFlow): void {
  sums[`${side}Quantity`] += within.quantity
  sums[`${side}Fen`] += within.amountFen
  const column = columnFor(side, other)
  if (column) sums[column] += within.quantity
  else {
    const kind = otherFor(side, other)
    others.set(kind, (others.get(kind) ?? 0) + within.quantity)
  }
}

/** domain.md §3.12(a), by the place at the other end, which every kind of paper has. */
const columns: { readonly in: Named; readonly out: Named } = {
  in: {
    'outside:supplier': 'inPurchase', 'outside:upper-agency': 'inTransfer', 'in-transit': 'inTransfer', dispute: 'inTransfer', bin: 'inTransfer',
    receiving: 'inTransfer', 'supplier-site': 'inTransfer', 'outside:donor': 'inDonation', borrower: 'inReturn', recipient: 'inReturn', 'outside:count': 'inCountGain',
  },
  out: {
    'outside:consumed': 'outUse', recipient: 'outUse', 'in-transit': 'outTransfer', dispute: 'outTransfer', bin: 'outTransfer', receiving: 'outTransfer',
    'supplier-site': 'outTransfer', borrower: 'outLoan', 'outside:scrapped': 'outDisposal', 'outside:count': 'outCountLoss',
  },
}

type Named = { readonly [Kind in PlaceKind]?: FlowColumn }

export function columnFor(side: 'in' | 'out', other: PlaceKind): FlowColumn | undefined {
  return columns[side][other]
}

function otherFor(side: 'in' | 'out', other: PlaceKind): OtherFlow {
  if (side === 'out' && other === 'outside:supplier') return 'supplier-return'
  return side === 'in' && other === 'outside:other' ? 'other-receipt' : 'other'
}
