import type { DocumentKind } from './document.ts'
import type { DocumentType } from './document-type.ts'
import { binMove } from './documents/bin-move.ts'
import { issue } from './documents/issue.ts'
import { opening } from './documents/opening.ts'
import { receipt } from './documents/receipt.ts'
import { reversal } from './documents/reversal.ts'

/** Every kind of paper. A new name in `documentKinds` does not compile until it stands here. */
export const documentTypes: { readonly [Kind in DocumentKind]: DocumentType } = {
  opening,
  receipt,
  issue,
  'bin-move': binMove,
  reversal,
}
