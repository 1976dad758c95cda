import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'

export type StationDepot = { readonly id: string; readonly code: string; readonly name: string; readonly searchText: string }

/** Depots in which this person may begin papers; undefined while they are read. */
export function useDepots(): readonly StationDepot[] | undefined {
  const trpc = useTRPC()
  const { can } = useSession()
  const { data } = useQuery(trpc.master.depots.queryOptions())
  if (!data) return undefined
  if (!data.ok) return []
  return data.value.filter(({ id, owner, retiredOn }) => retiredOn === null && can('draft', { depot: id, agency: owner }))
}
