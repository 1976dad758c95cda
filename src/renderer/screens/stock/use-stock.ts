import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTRPC, useTRPCClient } from '../../app/client.ts'
import type { PageRequest, PagedRows } from '../../parts/grid-source.ts'
import { picks, type StockFilter, type StockRow, type StockSort } from './stock-ask.ts'

/** Everything the stock screen asks of the core for the present conditions. */
export function useStock(ask: StockFilter) {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const choices = useQuery(trpc.stock.choices.queryOptions())
  const totals = useQuery(trpc.stock.totals.queryOptions(ask, { placeholderData: keepPreviousData }))
  const views = useQuery(trpc.stock.views.queryOptions({ ...ask, keyword: '', hideZero: false, pick: 'all' }, { placeholderData: keepPreviousData }))
  const freshness = choices.dataUpdatedAt
  const source = useMemo<PagedRows<StockRow>>(() => ({
    kind: 'paged', freshness, question: JSON.stringify(ask),
    load: async ({ from, to, sort }: PageRequest) => {
      const page = await client.stock.page.query({ filter: ask, sort: sortOf(sort), from, to })
      if (!page.ok) throw new Error(page.problems[0]?.code)
      return page.value
    },
  }), [ask, client, freshness])
  return {
    source,
    readAt: freshness,
    choices: valueOf(choices.data),
    problems: choices.data?.ok === false ? choices.data.problems : [],
    totals: valueOf(totals.data),
    counts: valueOf(views.data),
  }
}

/** Column ids are the core's names of orders; columns without one cannot be sorted. */
export function sortOf(sort: PageRequest['sort']): StockSort {
  return sort.map(({ column, direction }) => ({ column: column as StockSort[number]['column'], direction }))
}

export function countsOf(counts: ReturnType<typeof useStock>['counts'], words: { readonly [Pick in (typeof picks)[number]]: string }) {
  return picks.map((pick) => ({ key: pick, text: words[pick], count: counts?.[pick] }))
}

function valueOf<Value>(answer: { readonly ok: true; readonly value: Value } | { readonly ok: false } | undefined): Value | undefined {
  return answer?.ok === true ? answer.value : undefined
}
