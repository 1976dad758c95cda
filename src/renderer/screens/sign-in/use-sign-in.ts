import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Problem } from '#core/domain/problem.ts'
import type { Result } from '#core/domain/result.ts'
import { useTRPC } from '../../app/client.ts'
import { keepDeskName, keepSession, type KeptSession } from '../../app/session-keeping.ts'
import type { ChosenPassword } from './chosen-password.tsx'

export type Missing = 'name' | 'password' | 'desk'

type Entered = { readonly name: string; readonly password: string; readonly desk: string }

type Answer = Result<KeptSession>

type Entering = {
  /** 换人: the session of the one before ends with it. */
  readonly over: boolean
  readonly onDone?: () => void
}

/** Sends name and password; keeps the session for all windows of this desk when they fit. */
export function useSignIn({ over, onDone }: Entering) {
  const trpc = useTRPC()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [missing, setMissing] = useState<Missing | undefined>(undefined)
  const [onceName, setOnceName] = useState<string | undefined>(undefined)
  const [differ, setDiffer] = useState(false)
  const queries = useQueryClient()
  const { signIn, switch: handOver } = trpc.people
  // Said to the hook, which hears the answer also when the end of the old session has taken this form off the screen.
  const kept = (answer: Answer) => {
    if (!answer.ok) return
    onDone?.()
    keepSession(answer.value)
    if (over) queries.clear()
  }
  const { mutate, isPending } = useMutation(over ? handOver.mutationOptions({ onSuccess: kept }) : signIn.mutationOptions({ onSuccess: kept }))
  const once = (name: string) => onceName !== undefined && onceName === name
  const refused = (name: string, refusals: readonly Problem[]) => {
    setProblems(refusals)
    if (refusals.some(({ code }) => code === 'session.password-once')) setOnceName(name)
  }
  const send = (entered: Entered, chosen: ChosenPassword) => {
    const empty = firstMissing(entered)
    const unequal = once(entered.name) && chosen.password !== chosen.again
    setMissing(empty)
    setDiffer(unequal)
    setProblems([])
    if (empty !== undefined || unequal || isPending) return
    keepDeskName(entered.desk)
    const sent = once(entered.name) ? { ...entered, newPassword: chosen.password } : entered
    mutate(sent, { onSuccess: (answer) => (answer.ok ? undefined : refused(entered.name, answer.problems)) })
  }
  /** `once` tells whether that name came with a one-time password, which takes an own one in exchange. */
  return { send, busy: isPending, problems, missing, once, differ }
}

function firstMissing({ name, password, desk }: Entered): Missing | undefined {
  if (name === '') return 'name'
  if (password === '') return 'password'
  return desk === '' ? 'desk' : undefined
}
