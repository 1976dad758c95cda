import type { GoodsState, PaperState } from './document.ts'

/** The ordinary word for a paper: derived from what the paper has reached and what the goods have done; never stored. */
export type DocumentState = 'draft' | 'submitted' | 'approved' | 'posted' | 'part-reversed' | 'reversed' | 'void'

export function stateOf(paper: PaperState, goods: GoodsState): DocumentState {
  if (paper === 'void') return 'void'
  if (goods === 'done') return 'posted'
  if (goods === 'none') return paper
  return goods
}

/** Before any goods moved everything may change; afterwards nothing does. */
export function isDraft(paper: PaperState, goods: GoodsState): boolean {
  return paper === 'draft' && goods === 'none'
}
