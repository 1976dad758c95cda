import type { ReceiptPurpose } from '../document.ts'
import type { DocumentType } from '../document-type.ts'
import type { OutsideKind } from '../place.ts'
import { receive } from './receive.ts'

const sources: { readonly [Purpose in ReceiptPurpose]: OutsideKind } = {
  purchase: 'outside:supplier',
  'upper-grant': 'outside:upper-agency',
  donation: 'outside:donor',
  'other-receipt': 'outside:other',
}

/** 入库: goods from the outside that the purpose names into the depot's bins. */
export const receipt: DocumentType = {
  numberPrefix: 'RK',
  postingRight: 'post-in',
  plan: (facts) => receive(facts, sources[facts.document.purpose as ReceiptPurpose] ?? 'outside:other'),
}
