import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Problem } from '#core/domain/problem.ts'
import { useTRPC } from '../../app/client.ts'
import { keepDeskName, keepSession } from '../../app/session-keeping.ts'

export type Missing = 'name' | 'password' | 'desk'

type Entered = { readonly name: string; readonly password: string; readonly desk: string }

/** Sends name and password; keeps the session for all windows of this desk when they fit. */
export function useSignIn() {
  const trpc = useTRPC()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [missing, setMissing] = useState<Missing | undefined>(undefined)
  const { mutate, isPending } = useMutation(trpc.people.signIn.mutationOptions())
  const send = (entered: Entered) => {
    const empty = firstMissing(entered)
    setMissing(empty)
    setProblems([])
    if (empty !== undefined || isPending) return
    keepDeskName(entered.desk)
    mutate(entered, { onSuccess: (answer) => (answer.ok ? keepSession(answer.value) : setProblems(answer.problems)) })
  }
  return { send, busy: isPending, problems, missing }
}

function firstMissing({ name, password, desk }: Entered): Missing | undefined {
  if (name === '') return 'name'
  if (password === '') return 'password'
  return desk === '' ? 'desk' : undefined
}
