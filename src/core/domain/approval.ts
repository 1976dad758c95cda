/** One rule of `approval_rule`: where all its given parts fit, its steps are due. */
export type ApprovalRule = {
  readonly kind: string
  readonly purpose: string | undefined
  readonly owner: string | undefined
  readonly depot: string | undefined
  readonly minAmountFen: number | undefined
  readonly steps: readonly string[]
}

export type ApprovalCase = {
  readonly kind: string
  readonly purpose: string
  readonly owner: string
  readonly depot: string
  readonly amountFen: number
}

/** The steps of the first rule that fits, in rule order; none where no rule fits: then the maker posts (permissions.md). */
export function stepsDue(rules: readonly ApprovalRule[], paper: ApprovalCase): readonly string[] {
  const fits = (asked: string | undefined, given: string) => asked === undefined || asked === given
  const rule = rules.find((candidate) =>
    candidate.kind === paper.kind
    && fits(candidate.purpose, paper.purpose)
    && fits(candidate.owner, paper.owner)
    && fits(candidate.depot, paper.depot)
    && (candidate.minAmountFen ?? 0) <= paper.amountFen)
  return rule?.steps ?? []
}
