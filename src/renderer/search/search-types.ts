import type { AppRouter } from '#core/rpc/app-router.ts'
import type { inferRouterOutputs } from '@trpc/server'
import type { LucideIcon } from 'lucide-react'
import type { KeyCombo } from '../parts/key-combo.ts'
import type { RecentChoice } from './recent.ts'

type Outputs = inferRouterOutputs<AppRouter>['search']
type Value<Answer> = Extract<Answer, { readonly ok: true }> extends { readonly value: infer Of } ? Of : never

export type SearchGroups = Value<Outputs['all']>
export type SearchHit = SearchGroups[number]['hits'][number]
export type Scanned = Value<Outputs['scanned']>
export type Contents = Value<Outputs['contents']>

/** One line of the box: what it says, what Enter does, what is remembered of it. */
export type Entry = {
  readonly key: string
  readonly icon: LucideIcon
  /** Before the strong text: 「出库」 救生衣. */
  readonly verb?: string
  readonly title: string
  readonly second: string
  readonly end: string
  readonly combo?: KeyCombo | undefined
  /** The goods that further actions take. */
  readonly item?: { readonly id: string; readonly name: string } | undefined
  /** The text is its code or number as a whole. */
  readonly exact?: boolean
  readonly recent?: RecentChoice | undefined
  /** What Enter does, where that is not plainly opening it. */
  readonly enter?: string
  readonly run: () => void
}

export type EntryGroup = { readonly key: string; readonly title: string; readonly entries: readonly Entry[] }
