import { useQuery } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import { ToastArea } from '../parts/toast.tsx'
import { useWords } from '../parts/words.tsx'
import { SignIn } from '../screens/sign-in/sign-in.tsx'
import { AccidentLayer } from './accident-layer.tsx'
import { useTRPC } from './client.ts'
import { Frame } from './frame.tsx'
import { forgetSession } from './session-keeping.ts'
import { SessionProvider, type Me } from './session.tsx'

/** Leads to first use, to signing in, or into the frame, by what the core says of itself and of us. */
export function Gate({ signedIn }: { readonly signedIn: boolean }) {
  const trpc = useTRPC()
  const standing = useQuery(trpc.site.standing.queryOptions(undefined, { refetchInterval: 60_000, ...untilAnswered }))
  const me = useQuery(trpc.people.me.queryOptions(undefined, { enabled: signedIn, ...untilAnswered }))
  const ended = signedIn && me.data === null
  useEffect(() => {
    if (ended) forgetSession()
  }, [ended])
  if (!standing.data) return <Connecting failed={standing.failureCount > 1} />
  if (!signedIn || ended) return <Outside><SignIn /></Outside>
  if (!me.data) return <Connecting failed={me.failureCount > 1} />
  const { failedChecks, practice, sequence } = standing.data.founded ? standing.data : nothingYet
  return (
    <SessionProvider me={meOf(me.data)}>
      <Frame practice={practice} failedChecks={failedChecks} sequence={sequence} />
    </SessionProvider>
  )
}

/** On the wire a depot that is not named is left out. */
function meOf({ id, name, grants }: { readonly id: Me['id']; readonly name: string; readonly grants: readonly SentGrant[] }): Me {
  return { id, name, grants: grants.map(({ rights, agency, depot }) => ({ rights, agency, depot })) }
}

type SentGrant = Pick<Me['grants'][number], 'rights' | 'agency'> & { readonly depot?: string | undefined }

/** The first questions are asked until the core is up. */
const untilAnswered = { retry: true, retryDelay: 500 } as const
const nothingYet = { failedChecks: [], practice: false, sequence: 0 }

/** Screens before signing in have no frame, but accidents and toasts all the same. */
function Outside({ children }: { readonly children: ReactNode }) {
  return <>{children}<ToastArea /><AccidentLayer /></>
}

function Connecting({ failed }: { readonly failed: boolean }) {
  const words = useWords().common.disconnected
  if (!failed) return null
  return <div className="connecting" role="status"><strong>{words.title}</strong><p>{words.body}</p></div>
}
