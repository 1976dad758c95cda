import { dateOf, type BusinessDate } from '#core/domain/business-date.ts'
import { sharedValue, useShared } from '../../parts/shared-value.ts'

export const periods = ['month', 'quarter', 'year', 'custom'] as const
export type Period = (typeof periods)[number]

export type LedgerAsk = {
  readonly period: Period
  /** Of the period 'custom'. */
  readonly days: { readonly from: BusinessDate; readonly to: BusinessDate } | undefined
  /** Id; '' for all that are seen. */
  readonly depot: string
}

/** What is asked for, kept while this window is open and the same for both sheets. */
export function useLedgerAsk() {
  const ask = useShared(shared)
  return { ask, change: (changes: Partial<LedgerAsk>) => shared.set({ ...shared.get(), ...changes }) }
}

/** The days of a period up to today. */
export function daysOf({ period, days }: LedgerAsk, today: BusinessDate): { readonly from: BusinessDate; readonly to: BusinessDate } {
  if (period === 'custom' && days) return days
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const first = { month, quarter: month - ((month - 1) % 3), year: 1, custom: 1 }[period]
  return { from: dateOf(year, first, 1) ?? today, to: today }
}

const shared = sharedValue<LedgerAsk>({ period: 'year', days: undefined, depot: '' })
