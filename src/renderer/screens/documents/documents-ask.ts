import type { AppRouter } from '#core/rpc/app-router.ts'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { parseDate, type BusinessDate } from '#core/domain/business-date.ts'
import { likeUsual, recordOf } from '../../parts/list-view.ts'
import { sharedValue, useShared } from '../../parts/shared-value.ts'

type Inputs = inferRouterInputs<AppRouter>['document']
type Outputs = inferRouterOutputs<AppRouter>['document']
type Value<Answer> = Extract<Answer, { readonly ok: true }> extends { readonly value: infer Of } ? Of : never

export type DocumentsFilter = Inputs['summary']
export type DocumentsState = DocumentsFilter['state']
export type DocumentsKind = DocumentsFilter['kinds'][number]
export type DocumentsSort = NonNullable<Inputs['page']['sort']>
export type DocumentsRow = Value<Outputs['page']>['rows'][number]
export type DocumentsSummary = Value<Outputs['summary']>

/** In the order of the tabs. */
export const states = ['all', 'draft', 'posted', 'reversed', 'void'] as const satisfies readonly DocumentsState[]
export const kinds = ['receipt', 'issue', 'bin-move', 'opening', 'reversal'] as const satisfies readonly DocumentsKind[]

const unasked: DocumentsFilter = { keyword: '', kinds: [], state: 'all' }

/** What is asked for, kept while this window is open, so that coming back from a paper finds the list as it was left. */
export function useDocumentsAsk() {
  const ask = useShared(shared)
  return {
    ask,
    set: shared.set,
    change: (changes: Partial<DocumentsFilter>) => shared.set({ ...shared.get(), ...changes }),
    clear: () => shared.set({ ...unasked, state: shared.get().state }),
  }
}

/** Conditions out of a kept view. */
export function readAsk(kept: unknown): DocumentsFilter {
  const { state, kinds: chosen, ...read } = likeUsual(unasked, kept)
  const { from, to } = recordOf(kept)
  return {
    ...read, state: states.includes(state) ? state : 'all', kinds: chosen.filter((kind) => kinds.includes(kind)),
    ...(isDay(from) ? { from } : {}), ...(isDay(to) ? { to } : {}),
  }
}

function isDay(value: unknown): value is BusinessDate {
  return typeof value === 'string' && parseDate(value) !== undefined
}

/** Whether anything but the tab narrows the list. */
export function isNarrowed({ keyword, kinds: chosen, from, to }: DocumentsFilter): boolean {
  return keyword !== '' || chosen.length > 0 || from !== undefined || to !== undefined
}

const shared = sharedValue<DocumentsFilter>(unasked)
