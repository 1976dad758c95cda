import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../app/client.ts'
import { SessionTable } from '../../app/session-table.tsx'
import { useWords } from '../../parts/words.tsx'

/** On which desks one is signed in oneself. */
export function OwnSessions() {
  const words = useWords().settings.sessions
  const { data, refetch } = useQuery(useTRPC().people.sessions.queryOptions())
  return (
    <section className="card">
      <div className="card-head"><h2>{words.own}</h2><p>{words.ownHint}</p></div>
      {data?.ok === true ? <SessionTable rows={data.value} named={false} onEnded={() => void refetch()} /> : null}
    </section>
  )
}
