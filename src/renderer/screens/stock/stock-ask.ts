import type { AppRouter } from '#core/rpc/app-router.ts'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { expiringWithinDays } from '../../parts/date-tag.tsx'
import { likeUsual } from '../../parts/list-view.ts'
import { sharedValue, useShared } from '../../parts/shared-value.ts'

type Inputs = inferRouterInputs<AppRouter>['stock']
type Outputs = inferRouterOutputs<AppRouter>['stock']
type Value<Answer> = Extract<Answer, { readonly ok: true }> extends { readonly value: infer Of } ? Of : never

export type StockFilter = Inputs['page']['filter']
export type StockPick = StockFilter['pick']
export type StockSort = Inputs['page']['sort']
export type StockRow = Value<Outputs['page']>['rows'][number]
export type StockTotals = Value<Outputs['totals']>
export type StockChoices = Value<Outputs['choices']>

/** In the order of the tabs. */
export const picks = ['all', 'usable-zero', 'expiring', 'unusable'] as const satisfies readonly StockPick[]

export const unasked: StockFilter = {
  keyword: '', depots: [], category: '', owner: '', hideZero: false, pick: 'all', withinDays: expiringWithinDays,
}

/** What is asked for, kept while this window is open, so that coming back from a card finds the list as it was left. */
export function useStockAsk() {
  const ask = useShared(shared)
  return { ask, set: shared.set, change: (changes: Partial<StockFilter>) => shared.set({ ...shared.get(), ...changes }), clear: () => shared.set({ ...unasked, pick: shared.get().pick }) }
}

/** Conditions out of a kept view. */
export function readAsk(kept: unknown): StockFilter {
  const read = likeUsual(unasked, kept)
  return picks.includes(read.pick) ? read : { ...read, pick: 'all' }
}

/** Whether anything but the tab narrows the list. */
export function isNarrowed({ keyword, depots, category, owner, hideZero }: StockFilter): boolean {
  return keyword !== '' || depots.length > 0 || category !== '' || owner !== '' || hideZero
}

const shared = sharedValue<StockFilter>(unasked)
