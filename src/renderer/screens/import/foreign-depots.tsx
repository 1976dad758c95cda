import { useQuery, useQueryClient } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useTRPC, useTRPCClient } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useSend } from '../../app/use-send.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useWords } from '../../parts/words.tsx'
import type { Preview } from './import-types.ts'

type Depots = Preview['foreign']
type Grants = { readonly role: string; readonly agency: string; readonly depot: string | null }[]

/** Depots that somebody else keeps; an administrator may take charge of them here, as in the list of users. */
export function ForeignDepots({ depots }: { readonly depots: Depots }) {
  const words = useWords().intake
  const names = depots.map(({ name }) => name).join('、')
  const { can } = useSession()
  return (
    <div className="import-foreign" role="alert">
      {words.foreign(names)}
      {can('people') ? <TakeCharge depots={depots} /> : null}
    </div>
  )
}

function TakeCharge({ depots }: { readonly depots: Depots }) {
  const words = useWords().intake
  const client = useTRPCClient()
  const queries = useQueryClient()
  const { me } = useSession()
  const people = useQuery(useTRPC().people.list.queryOptions())
  const own = people.data?.ok === true ? people.data.value.people.find(({ id }) => id === me.id)?.grants : undefined
  const { send, busy, problems } = useSend<{ readonly grants: Grants }, true>(({ command, grants }) => client.people.changeGrants.mutate({ command, id: me.id, grants }))
  const take = async () => {
    const kept = (own ?? []).flatMap(({ roleCode, agencyId, depotId }) => (agencyId === null ? [] : [{ role: roleCode, agency: agencyId, depot: depotId }]))
    const added = depots.flatMap(({ id, owner }) => (['keeper', 'depot-head'] as const).map((role) => ({ role, agency: owner, depot: id })))
    if (await send({ grants: [...kept, ...added] })) await queries.invalidateQueries()
  }
  return (
    <>
      <ActionButton text={words.takeCharge} icon={KeyRound} size="small" busy={busy} disabled={own === undefined} onPress={() => void take()} />
      <ProblemList problems={problems} />
    </>
  )
}
