import type { Problem } from '#core/domain/problem.ts'

/** One sentence per code, made from that code's facts; a missing code does not compile. */
export type ProblemWords<Of extends Problem> = {
  readonly [Code in Of['code']]: (problem: Extract<Of, { readonly code: Code }>) => string
}
