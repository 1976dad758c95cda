import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '#core/rpc/app-router.ts'

type Answers = inferRouterOutputs<AppRouter>['master']
type ValueOf<Answer> = Extract<Answer, { readonly ok: true }> extends { readonly value: infer Value } ? Value : never

/** Rows of the lists as the core answers them. */
export type ItemRow = ValueOf<Answers['items']>[number]
export type DepotRow = ValueOf<Answers['depots']>[number]
export type AgencyRow = ValueOf<Answers['agencies']>[number]
