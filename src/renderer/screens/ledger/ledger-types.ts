import type { inferRouterOutputs } from '@trpc/server'
import type { Problem } from '#core/domain/problem.ts'
import type { AppRouter } from '#core/rpc/app-router.ts'

type Outputs = inferRouterOutputs<AppRouter>['ledger']
type Value<Answer> = Extract<Answer, { readonly ok: true }> extends { readonly value: infer Of } ? Of : never

export type Summary = Value<Outputs['summary']>
export type SummaryRow = Summary['rows'][number]
export type Card = Value<Outputs['card']>
export type CardRow = Card['rows'][number]
export type LedgerItem = Value<Outputs['items']>[number]
export type Question = Summary['question']
export type Imbalance = Summary['imbalances'][number]
export type Choices = Value<Outputs['choices']>

export function valueOf<Of>(answer: { readonly ok: true; readonly value: Of } | { readonly ok: false } | undefined): Of | undefined {
  return answer?.ok === true ? answer.value : undefined
}

export function problemsOf(answer: { readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] } | undefined): readonly Problem[] {
  return answer?.ok === false ? answer.problems : []
}
