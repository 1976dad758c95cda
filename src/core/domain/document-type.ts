import type { Movement } from './movement.ts'
import type { PostingFacts } from './posting-facts.ts'
import type { Result } from './result.ts'
import type { Right } from './rights.ts'

/** What a kind of paper does to goods, and who may post it. */
export type DocumentType = {
  /** First part of its numbers, as in `RK-D03-2026-A-000127`. */
  readonly numberPrefix: string
  readonly postingRight: Right
  readonly plan: (facts: PostingFacts) => Result<readonly Movement[]>
}
