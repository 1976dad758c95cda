import { useMutation } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState, type SubmitEvent } from 'react'
import type { Problem } from '#core/domain/problem.ts'
import { useTRPC } from '../../app/client.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useWords } from '../../parts/words.tsx'
import { Field } from './field.tsx'

type Props = { readonly name: string; readonly onBack: () => void }

/** 忘了密码: the code of the recovery sheet and a new password; answered with the code of the next sheet. */
export function Recovery({ name: given, onBack }: Props) {
  const words = useWords().signIn.recovery
  const [entered, setEntered] = useState({ name: given, code: '', password: '', again: '' })
  const [differ, setDiffer] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [renewed, setRenewed] = useState<string | undefined>(undefined)
  const { mutate, isPending } = useMutation(useTRPC().people.recover.mutationOptions())
  const send = (event?: SubmitEvent) => {
    event?.preventDefault()
    const { name, code, password, again } = entered
    setDiffer(password !== again)
    if (password !== again || isPending) return
    mutate({ name: name.trim(), code, password }, { onSuccess: (answer) => (answer.ok ? setRenewed(answer.value.recoveryCode) : setProblems(answer.problems)) })
  }
  const set = (changes: Partial<typeof entered>) => setEntered({ ...entered, ...changes })
  if (renewed !== undefined) return <Renewed code={renewed} onDone={onBack} />
  return (
    <form className="sign-in-form" onSubmit={send} aria-label={words.title}>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Field label={words.name}><Input value={entered.name} maxLength={60} aria-label={words.name} autoFocus={entered.name === ''} onChange={(event) => set({ name: event.target.value })} /></Field>
      <Field label={words.code} hint={words.codeHint}><Input value={entered.code} maxLength={40} aria-label={words.code} autoFocus={entered.name !== ''} onChange={(event) => set({ code: event.target.value })} /></Field>
      <Field label={words.password}><Input type="password" value={entered.password} autoComplete="new-password" aria-label={words.password} onChange={(event) => set({ password: event.target.value })} /></Field>
      <Field label={words.again} problem={differ ? words.differ : undefined}><Input type="password" value={entered.again} autoComplete="new-password" aria-label={words.again} onChange={(event) => set({ again: event.target.value })} /></Field>
      <ProblemList problems={problems} />
      <button type="submit" hidden />
      <ActionButton text={words.act} kind="main" size="large" busy={isPending} onPress={send} />
      <ActionButton text={words.back} kind="quiet" onPress={onBack} />
    </form>
  )
}

function Renewed({ code, onDone }: { readonly code: string; readonly onDone: () => void }) {
  const words = useWords().signIn.recovery
  return (
    <section className="sign-in-form" aria-label={words.doneTitle}>
      <h1>{words.doneTitle}</h1>
      <p>{words.doneLead}</p>
      <p className="sign-in-code" aria-label={words.code}>{code}</p>
      <ActionButton text={words.done} kind="main" size="large" onPress={onDone} />
    </section>
  )
}
