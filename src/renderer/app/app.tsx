import { QueryClientProvider } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { DisplayProvider } from '../parts/use-display-settings.tsx'
import { Styled } from '../parts/styled.tsx'
import { TypeSizeKeys } from '../parts/type-size-keys.tsx'
import { createClient, TRPCProvider } from './client.ts'
import { Gate } from './gate.tsx'
import { createQueries } from './queries.ts'
import { readSession, sessionText } from './session-keeping.ts'

const queries = createQueries()
const client = createClient()
/** Addresses stand behind the #, so that the page may come from anywhere. */
const byHash = { hook: useHashLocation }

/** The whole page: how it asks the core, how it looks to this person, where in it we are. */
export function App() {
  const text = useSyncExternalStore(sessionText.subscribe, sessionText.get)
  const session = useMemo(() => readSession(text), [text])
  return (
    <QueryClientProvider client={queries}>
      <TRPCProvider trpcClient={client} queryClient={queries}>
        <DisplayProvider key={session?.person.id ?? ''} person={session?.person.id}>
          <Styled>
            <Router {...byHash}>
              {session === undefined ? <TypeSizeKeys /> : null}
              <Gate key={session?.token ?? ''} signedIn={session !== undefined} />
            </Router>
          </Styled>
        </DisplayProvider>
      </TRPCProvider>
    </QueryClientProvider>
  )
}
