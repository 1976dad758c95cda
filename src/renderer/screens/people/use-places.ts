import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTRPC } from '../../app/client.ts'

type Named = { readonly id: string; readonly code: string; readonly name: string }

/** Where a role may count. */
export type Places = { readonly agencies: readonly Named[]; readonly depots: readonly (Named & { readonly owner: string })[] }

export function usePlaces(): Places {
  const trpc = useTRPC()
  const agencies = useQuery(trpc.master.agencies.queryOptions({ retired: true })).data
  const depots = useQuery(trpc.master.depots.queryOptions()).data
  return useMemo(() => ({ agencies: agencies?.ok === true ? agencies.value : [], depots: depots?.ok === true ? depots.value : [] }), [agencies, depots])
}
