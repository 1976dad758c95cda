import type { BusinessDate } from './business-date.ts'
import type { Id } from './ids.ts'
import type { Fen, PriceText } from './money.ts'
import type { Quantity, Scale } from './quantity.ts'

export const documentKinds = ['opening', 'receipt', 'issue', 'bin-move', 'reversal'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Where received goods come from decides the account they leave (architecture.md §4). */
export const receiptPurposes = ['purchase', 'upper-grant', 'donation', 'other-receipt'] as const
export type ReceiptPurpose = (typeof receiptPurposes)[number]

/** 出库 purposes of domain.md §3.3 whose documents exist so far; never added up across each other. */
export const issuePurposes = [
  'rescue', 'relief', 'winter-relief', 'pre-position', 'drill', 'training', 'major-event', 'supplier-return', 'other-issue',
] as const
export type IssuePurpose = (typeof issuePurposes)[number]

export type Purpose = ReceiptPurpose | IssuePurpose | ''

export type Tracking = 'quantity' | 'batch' | 'serial' | 'capacity'
export type PaperState = 'draft' | 'submitted' | 'approved' | 'void'
export type GoodsState = 'none' | 'done' | 'part-reversed' | 'reversed'

/** A paper with what posting needs of it. */
export type Document = {
  readonly id: Id<'document'>
  readonly kind: DocumentKind
  readonly purpose: Purpose
  readonly number: string
  readonly businessDate: BusinessDate
  readonly depot: Id<'place'>
  readonly owner: Id<'agency'>
  readonly party: Id<'agency'> | undefined
  readonly lines: readonly DocumentLine[]
}

/** What can be told apart on the shelf; empty text where nothing is known. */
export type LotIdentity = {
  readonly batch: string
  readonly producedOn: BusinessDate | ''
  readonly expiresOn: BusinessDate | ''
  readonly serviceUntil: BusinessDate | ''
  readonly serial: string
}

export type LineItem = {
  readonly id: Id<'item'>
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly scale: Scale
  readonly tracking: Tracking
  readonly shelfLife: number | undefined
  readonly shelfLifeUnit: 'month' | 'day'
  readonly serviceLifeMonths: number | undefined
}

export type DocumentLine = {
  readonly id: Id<'line'>
  readonly position: number
  readonly item: LineItem
  readonly quantity: Quantity
  /** The lot taken or, for goods coming in, described. */
  readonly lot: Id<'lot'> | undefined
  readonly describes: LotIdentity
  readonly owner: Id<'agency'> | undefined
  readonly from: Id<'place'> | undefined
  readonly to: Id<'place'> | undefined
  readonly packaging: Id<'packaging'> | undefined
  readonly condition: string
  readonly recoverable: boolean
  readonly settles: Id<'line'> | undefined
  readonly reason: string
  readonly unitPrice: PriceText | undefined
  readonly amount: Fen | undefined
  readonly fundingSource: string
}

/** Most lines of one command; what is larger is several commands of one batch. */
export const maxLines = 2000
