import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '#core/rpc/app-router.ts'

type Answers = inferRouterOutputs<AppRouter>
type ValueOf<Answer> = Extract<Answer, { readonly ok: true }> extends { readonly value: infer Value } ? Value : never

export type ListRow = ValueOf<Answers['master']['listRows']>[number]
export type EventRow = ValueOf<Answers['office']['events']>[number]
export type OwnFieldRow = ValueOf<Answers['office']['ownFields']>[number]
export type LevelRow = ValueOf<Answers['office']['levels']>[number]

/** Out of use from some day. */
export function isRetired({ retiredOn }: { readonly retiredOn?: string | null | undefined }): boolean {
  return retiredOn !== null && retiredOn !== undefined
}
