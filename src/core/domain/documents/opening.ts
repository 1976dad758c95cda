import type { DocumentType } from '../document-type.ts'
import { receive } from './receive.ts'

/** 期初建账: what the office already held, per depot and owner (domain.md §3.2). */
export const opening: DocumentType = {
  numberPrefix: 'QC',
  postingRight: 'import-opening',
  plan: (facts) => receive(facts, 'outside:opening'),
}
