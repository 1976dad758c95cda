import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect, useMemo, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { ToastArea } from '../parts/toast.tsx'
import { useWords } from '../parts/words.tsx'
import { useProgress } from '../screens/first-run/progress.ts'
import { FirstRunReminder } from '../screens/first-run/reminder.tsx'
import { SignIn } from '../screens/sign-in/sign-in.tsx'
import { AccidentLayer } from './accident-layer.tsx'
import { useTRPC } from './client.ts'
import { DeskGuard } from './desk-guard.tsx'
import { Frame } from './frame.tsx'
import { HealthCells } from './health-cells.tsx'
import { paths } from './paths.ts'
import { FirstRun } from './routes.ts'
import { ScanHearing } from './scan-hearing.tsx'
import { forgetSession } from './session-keeping.ts'
import { SessionProvider, type Me } from './session.tsx'
import { SiteProvider, useSite } from './site.tsx'

/** Leads to first use, to signing in, or into the frame, by what the core says of itself and of us. */
export function Gate({ signedIn }: { readonly signedIn: boolean }) {
  const trpc = useTRPC()
  const { data: standing, failureCount } = useQuery(trpc.site.standing.queryOptions(undefined, { refetchInterval: 60_000, ...untilAnswered }))
  const { data: me, failureCount: failures } = useQuery(trpc.people.me.queryOptions(undefined, { enabled: signedIn, ...untilAnswered }))
  const ended = signedIn && me === null
  const person = useMemo(() => (me ? meOf(me) : undefined), [me])
  useEffect(() => {
    if (ended) forgetSession()
  }, [ended])
  if (!standing) return <Connecting failed={failureCount > 1} />
  if (!standing.founded) return <Outside><FirstRun founded={false} today={standing.today} /></Outside>
  if (!signedIn || ended) return <Outside><SignIn /></Outside>
  if (!person) return <Connecting failed={failures > 1} />
  return <SiteProvider site={standing}><SessionProvider me={person}><Inside sequence={standing.sequence} /></SessionProvider></SiteProvider>
}

/** First use until its last step is done, else the frame. */
function Inside({ sequence }: { readonly sequence: number }) {
  const { agency, today } = useSite()
  const [progress] = useProgress()
  const [here] = useLocation()
  const begun = progress !== undefined && progress.ids.agency === agency
  if (begun && (here === '/' || here === paths.firstRun)) return <Outside><FirstRun founded today={today} /></Outside>
  return <>{begun ? <FirstRunReminder progress={progress} /> : null}<DeskGuard /><HealthCells /><ScanHearing /><Frame sequence={sequence} /></>
}

/** The first questions are asked until the core is up. */
const untilAnswered = { retry: true, retryDelay: 500 } as const

/** On the wire a depot that is not named is left out. */
function meOf({ id, name, grants }: { readonly id: Me['id']; readonly name: string; readonly grants: readonly SentGrant[] }): Me {
  return { id, name, grants: grants.map(({ rights, agency, depot }) => ({ rights, agency, depot })) }
}

type SentGrant = Pick<Me['grants'][number], 'rights' | 'agency'> & { readonly depot?: string | undefined }

/** Screens before signing in have no frame, but accidents and toasts all the same. */
function Outside({ children }: { readonly children: ReactNode }) {
  return <><Suspense fallback={null}>{children}</Suspense><ToastArea /><AccidentLayer /></>
}

function Connecting({ failed }: { readonly failed: boolean }) {
  const words = useWords().common.disconnected
  if (!failed) return null
  return <div className="connecting" role="status"><strong>{words.title}</strong><p>{words.body}</p></div>
}
