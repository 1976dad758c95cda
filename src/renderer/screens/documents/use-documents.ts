import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { useTRPC, useTRPCClient } from '../../app/client.ts'
import type { PageRequest, PagedRows } from '../../parts/grid-source.ts'
import { states, type DocumentsFilter, type DocumentsRow, type DocumentsSort } from './documents-ask.ts'

type End = { readonly key: string | number; readonly id: string }

/** Everything the list asks of the core for the present conditions. */
export function useDocuments(ask: DocumentsFilter) {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const sorted = useRef<DocumentsSort | undefined>(undefined)
  const choices = useQuery(trpc.document.choices.queryOptions())
  const summary = useQuery(trpc.document.summary.queryOptions(ask, { placeholderData: keepPreviousData }))
  const freshness = choices.dataUpdatedAt
  const source = useMemo<PagedRows<DocumentsRow>>(() => {
    const ends = new Map<string, End>()
    return {
      kind: 'paged', freshness, question: JSON.stringify(ask),
      load: async ({ from, to, sort }: PageRequest) => {
        sorted.current = sortOf(sort)
        const order = JSON.stringify(sorted.current)
        const page = await client.document.page.query({ filter: ask, sort: sorted.current, from, to, after: ends.get(`${order} ${from}`) })
        if (!page.ok) throw new Error(page.problems[0]?.code)
        const last = page.value.rows.at(-1)
        if (last) ends.set(`${order} ${from + page.value.rows.length}`, { key: last.key, id: last.id })
        return page.value
      },
    }
  }, [ask, client, freshness])
  return {
    source,
    choices: choices.data?.ok === true ? choices.data.value : undefined,
    problems: choices.data?.ok === false ? choices.data.problems : [],
    summary: summary.data?.ok === true ? summary.data.value : undefined,
    /** The order of the rows last read. */
    sort: () => sorted.current,
  }
}

export function tabsOf(words: { readonly [State in (typeof states)[number]]: string }, counts: { readonly [State in (typeof states)[number]]: number } | undefined) {
  return states.map((state) => ({ key: state, text: words[state], count: counts?.[state] }))
}

/** Column ids are the core's names of orders. */
function sortOf([first]: PageRequest['sort']): DocumentsSort | undefined {
  return first && { column: first.column as DocumentsSort['column'], direction: first.direction }
}
