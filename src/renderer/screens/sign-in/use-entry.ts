import { useQuery } from '@tanstack/react-query'
import type { InputRef } from 'antd'
import { useRef, useState, type SubmitEvent } from 'react'
import { useTRPC } from '../../app/client.ts'
import type { ChosenPassword } from './chosen-password.tsx'
import { namesToOffer } from './offered.ts'
import { useSignIn } from './use-sign-in.ts'

type Entering = {
  readonly name: string
  readonly desk: string
  /** Who signed in at this desk, the last first. */
  readonly recent: readonly string[]
  readonly over: boolean
  /** Not offered: whoever is here already. */
  readonly present?: string
  readonly onDone?: () => void
}

export type Entry = ReturnType<typeof useEntry>

/** Who comes in with which password, for signing in and for taking a desk over. */
export function useEntry({ name, desk, recent, over, present, onDone }: Entering) {
  const known = useQuery(useTRPC().people.names.queryOptions())
  const [password, setPassword] = useState('')
  const [chosen, setChosen] = useState<ChosenPassword>(noneChosen)
  const field = useRef<InputRef>(null)
  const { send, ...sent } = useSignIn({ over, ...(onDone ? { onDone } : {}) })
  const submit = (event?: SubmitEvent) => {
    event?.preventDefault()
    if (name.trim() !== '' && password === '') field.current?.focus()
    send({ name: name.trim(), password, desk: desk.trim() }, chosen)
  }
  const offered = namesToOffer(known.data ?? [], recent).filter((other) => other !== present)
  return { ...sent, submit, offered, field, password, setPassword, chosen, setChosen }
}

const noneChosen: ChosenPassword = { password: '', again: '' }
