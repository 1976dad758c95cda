import { useMutation } from '@tanstack/react-query'
import type { InputRef } from 'antd'
import { LockKeyholeOpen } from 'lucide-react'
import { useRef, useState, type SubmitEvent } from 'react'
import type { Problem } from '#core/domain/problem.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { unlockDesk } from '../parts/desk-lock.ts'
import { ProblemList } from '../parts/problem-list.tsx'
import { useWords } from '../parts/words.tsx'
import { Field } from '../screens/sign-in/field.tsx'
import { PasswordField } from '../screens/sign-in/password-field.tsx'
import { useTRPC } from './client.ts'

/** The password of the one who is signed in; the core counts wrong tries as at signing in. */
export function UnlockForm({ name }: { readonly name: string }) {
  const { signIn, common, frame: { lock: words } } = useWords()
  const [password, setPassword] = useState('')
  const [empty, setEmpty] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const field = useRef<InputRef>(null)
  const { mutate, isPending, isError } = useMutation(useTRPC().people.prove.mutationOptions())
  const submit = (event?: SubmitEvent) => {
    event?.preventDefault()
    setEmpty(password === '')
    setProblems([])
    field.current?.focus()
    if (password === '' || isPending) return
    mutate({ password }, { onSuccess: (answer) => (answer.ok ? unlockDesk() : refused(answer.problems)) })
  }
  const refused = (refusals: readonly Problem[]) => {
    setProblems(refusals)
    setPassword('')
  }
  return (
    <form className="lock-form" onSubmit={submit} aria-label={words.unlock}>
      <p>{words.lead(name)}</p>
      <Field label={signIn.password} problem={empty ? words.passwordMissing : undefined}>
        <PasswordField field={field} value={password} onChange={setPassword} autoFocus />
      </Field>
      {isError ? <p role="alert">{common.disconnected.notDone}</p> : null}
      <ProblemList problems={problems} />
      <button type="submit" hidden />
      <ActionButton text={isPending ? words.working : words.unlock} icon={LockKeyholeOpen} kind="main" size="large" busy={isPending} onPress={submit} />
    </form>
  )
}
