import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../app/client.ts'

/** One paper and the papers beside it; the last one stays in sight while the next is read. */
export function useDocument(id: string) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const view = useQuery(trpc.document.view.queryOptions(id, { placeholderData: keepPreviousData }))
  const neighbours = useQuery(trpc.document.neighbours.queryOptions(id, { placeholderData: keepPreviousData }))
  return {
    view: view.data?.ok === true ? view.data.value : undefined,
    problems: view.data?.ok === false ? view.data.problems : [],
    neighbours: neighbours.data?.ok === true ? neighbours.data.value : undefined,
    /** After a change that the change stream does not tell of: drafts are nobody else's business. */
    refresh: () => queries.invalidateQueries({ queryKey: trpc.document.pathKey() }),
  }
}
