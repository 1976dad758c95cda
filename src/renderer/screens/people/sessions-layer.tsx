import { useQuery } from '@tanstack/react-query'
import { Laptop } from 'lucide-react'
import { useState } from 'react'
import { useTRPC } from '../../app/client.ts'
import { SessionTable } from '../../app/session-table.tsx'
import { ActionButton } from '../../parts/action-button.tsx'
import { Layer } from '../../parts/layer.tsx'
import { useWords } from '../../parts/words.tsx'

/** Who is signed in where, for whoever manages people. */
export function Sessions() {
  const words = useWords().settings.sessions
  const [open, setOpen] = useState(false)
  return (
    <>
      <ActionButton text={words.all} icon={Laptop} onPress={() => setOpen(true)} />
      {open ? <SessionsLayer onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function SessionsLayer({ onClose }: { readonly onClose: () => void }) {
  const words = useWords().settings.sessions
  const { data, refetch } = useQuery(useTRPC().people.allSessions.queryOptions(undefined, { staleTime: 0 }))
  return (
    <Layer title={words.all} onClose={onClose} width={680}>
      {data?.ok === true ? <SessionTable rows={data.value} named onEnded={() => void refetch()} /> : null}
    </Layer>
  )
}
