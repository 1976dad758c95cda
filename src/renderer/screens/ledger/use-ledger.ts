import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../app/client.ts'
import { useSite } from '../../app/site.tsx'
import { daysOf, useLedgerAsk } from './ledger-ask.ts'
import { problemsOf, valueOf, type Choices } from './ledger-types.ts'

/** What every sheet asks with; undefined until the depots are known. Where one depot is seen, it is the one. */
export function useLedgerQuestion() {
  const trpc = useTRPC()
  const { today } = useSite()
  const { ask } = useLedgerAsk()
  const { data } = useQuery(trpc.ledger.choices.queryOptions())
  const choices = valueOf(data)
  return { choices, problems: problemsOf(data), asked: choices ? { ...daysOf(ask, today), ...depotOf(ask.depot, choices) } : undefined }
}

function depotOf(asked: string, { depots }: Choices): { readonly depot?: string } {
  const [only, ...others] = depots
  if (asked !== '') return { depot: asked }
  return only && others.length === 0 ? { depot: only.id } : {}
}
