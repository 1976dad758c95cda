import type { ImportField, ImportRowProblem } from '#core/domain/problems/import.ts'
import type { MasterProblem } from '#core/domain/problems/master.ts'

/** What could be done about a value; it holds for every row where the same value is wrong for the same reason. */
export type Proposal =
  /** Take `to` in its place; empty means: leave the cell out. */
  | { readonly kind: 'use'; readonly to: string; readonly label: string }
  | { readonly kind: 'choose'; readonly choices: readonly { readonly to: string; readonly label: string }[] }
  /** Nothing can be guessed: a person types it. */
  | { readonly kind: 'type' }

/** One reason why a row cannot be taken, as the check sees it. */
export type FieldProblem = {
  readonly field: ImportField
  readonly value: string
  readonly reason: ImportRowProblem | MasterProblem
  readonly proposal: Proposal
}

/** The same with its place in the file. */
export type RowProblem = FieldProblem & {
  readonly sheet: string
  /** Excel row, or line of a text file. */
  readonly row: number
  /** Empty where the sheet has no such column, as with a depot named by the sheet itself. */
  readonly column: { readonly heading: string; readonly letter: string }
  /** What the row is about: 「县应急物资综合仓库 棉被 MB000001」. */
  readonly about: string
  /** Rows of the file with the same value and reason, this one included. */
  readonly alike: number
}

/**
 * A person's answer to problems of one value: another value, or leave the rows out.
 * It touches only rows where this value is a problem; without sheet or row, all of them.
 */
export type Fix = {
  readonly sheet?: string
  readonly row?: number
  readonly field: ImportField
  readonly value: string
} & ({ readonly to: string } | { readonly skip: true })

export const typeIt: Proposal = { kind: 'type' }

export function useInstead(to: string, label = to): Proposal {
  return { kind: 'use', to, label }
}
