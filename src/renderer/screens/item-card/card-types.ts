import type { AppRouter } from '#core/rpc/app-router.ts'
import type { inferRouterOutputs } from '@trpc/server'

type Outputs = inferRouterOutputs<AppRouter>['stock']
type Value<Answer> = Extract<Answer, { readonly ok: true }> extends { readonly value: infer Of } ? Of : never

export type SeenCard = Value<Outputs['card']>
export type Card = SeenCard['card']
export type PlaceRow = Value<Outputs['cardPlaces']>[number]
export type UnitRow = Value<Outputs['cardUnits']>[number]
export type Year = Value<Outputs['cardYear']>

export function valueOf<Value>(answer: { readonly ok: true; readonly value: Value } | { readonly ok: false } | undefined): Value | undefined {
  return answer?.ok === true ? answer.value : undefined
}
