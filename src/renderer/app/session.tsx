import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import type { Id } from '#core/domain/ids.ts'
import { holds, type Grant, type Right, type Scope } from '#core/domain/rights.ts'
import { useTRPC } from './client.ts'
import { forgetSession } from './session-keeping.ts'

/** Who is signed in, as the core answers `people.me`. */
export type Me = { readonly id: Id<'person'>; readonly name: string; readonly grants: readonly Grant[] }

export type Session = {
  readonly me: Me
  /** Whether to show what needs this right; the core asks again where it is used. */
  readonly can: (right: Right, scope?: Scope) => boolean
  readonly signOut: () => void
}

const Signed = createContext<Session | undefined>(undefined)

export function SessionProvider({ me, children }: { readonly me: Me; readonly children: ReactNode }) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { mutate: endSession } = useMutation(trpc.people.signOut.mutationOptions({
    onSettled: () => {
      forgetSession()
      queries.clear()
    },
  }))
  const session = useMemo<Session>(() => ({
    me,
    can: (right, scope) => holds(me.grants, right, scope),
    signOut: () => endSession(),
  }), [me, endSession])
  return <Signed value={session}>{children}</Signed>
}

/** Only below the frame, where somebody is signed in. */
export function useSession(): Session {
  const session = useContext(Signed)
  if (!session) throw new Error('nobody is signed in here')
  return session
}
