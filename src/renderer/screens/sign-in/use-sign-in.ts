import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Problem } from '#core/domain/problem.ts'
import { useTRPC } from '../../app/client.ts'
import { keepDeskName, keepSession } from '../../app/session-keeping.ts'
import type { ChosenPassword } from './chosen-password.tsx'

export type Missing = 'name' | 'password' | 'desk'

type Entered = { readonly name: string; readonly password: string; readonly desk: string }

/** Sends name and password; keeps the session for all windows of this desk when they fit. */
export function useSignIn() {
  const trpc = useTRPC()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [missing, setMissing] = useState<Missing | undefined>(undefined)
  const [onceName, setOnceName] = useState<string | undefined>(undefined)
  const [differ, setDiffer] = useState(false)
  const { mutate, isPending } = useMutation(trpc.people.signIn.mutationOptions())
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
    mutate(sent, { onSuccess: (answer) => (answer.ok ? keepSession(answer.value) : refused(entered.name, answer.problems)) })
  }
  /** `once` tells whether that name came with a one-time password, which takes an own one in exchange. */
  return { send, busy: isPending, problems, missing, once, differ }
}

function firstMissing({ name, password, desk }: Entered): Missing | undefined {
  if (name === '') return 'name'
  if (password === '') return 'password'
  return desk === '' ? 'desk' : undefined
}
