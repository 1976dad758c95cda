import { useQuery } from '@tanstack/react-query'
import { Input, type InputRef } from 'antd'
import { LogIn } from 'lucide-react'
import { useRef, useState, type SubmitEvent } from 'react'
import { useTRPC } from '../../app/client.ts'
import { Mark } from '../../app/mark.tsx'
import { deskName, recentNames } from '../../app/session-keeping.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useWords } from '../../parts/words.tsx'
import { ChosenPasswordFields, type ChosenPassword } from './chosen-password.tsx'
import { Field } from './field.tsx'
import { NameList } from './name-list.tsx'
import { defaultDeskName, namesToOffer } from './offered.ts'
import { PasswordField } from './password-field.tsx'
import { Recovery } from './recovery.tsx'
import { useSignIn, type Missing } from './use-sign-in.ts'
import './sign-in.css'

/** 登录: a name from the list or typed, a password, Enter; whoever administers and forgot it comes in by the recovery sheet. */
export function SignIn() {
  const all = useWords()
  const [recent] = useState(recentNames)
  const [name, setName] = useState(recent[0] ?? '')
  const [forgot, setForgot] = useState(false)
  return (
    <div className="sign-in">
      <aside className="sign-in-side"><Mark size={64} /><strong>{all.common.product}</strong><span>{all.signIn.lead}</span></aside>
      <main className="sign-in-main">
        {forgot
          ? <Recovery name={name} onBack={() => setForgot(false)} />
          : <SignInForm name={name} recent={recent} onName={setName} onForgot={() => setForgot(true)} />}
      </main>
    </div>
  )
}

type FormProps = {
  readonly name: string
  readonly recent: readonly string[]
  readonly onName: (name: string) => void
  readonly onForgot: () => void
}

function SignInForm({ name, recent, onName, onForgot }: FormProps) {
  const words = useWords().signIn
  const trpc = useTRPC()
  const known = useQuery(trpc.people.names.queryOptions())
  const [password, setPassword] = useState('')
  const [desk, setDesk] = useState(() => deskName() || words.defaultDesk(defaultDeskName()))
  const passwordField = useRef<InputRef>(null)
  const [chosen, setChosen] = useState<ChosenPassword>(noneChosen)
  const { send, busy, problems, missing, once, differ } = useSignIn()
  const offered = namesToOffer(known.data ?? [], recent)
  const submit = (event?: SubmitEvent) => {
    event?.preventDefault()
    if (name.trim() !== '' && password === '') passwordField.current?.focus()
    send({ name: name.trim(), password, desk: desk.trim() }, chosen)
  }
  const choose = (chosen: string) => {
    onName(chosen)
    passwordField.current?.focus()
  }
  return (
    <form className="sign-in-form" onSubmit={submit} aria-label={words.title}>
      <h1>{words.title}</h1>
      <Field label={words.name} problem={said(missing, 'name', words.nameMissing)}>
        <Input size="large" value={name} onChange={(event) => onName(event.target.value)} autoFocus={name === ''} autoComplete="username" aria-label={words.name} placeholder={words.namePlaceholder} />
      </Field>
      {offered.length > 0 ? <NameList title={words.people} names={offered} chosen={name} onChoose={choose} /> : null}
      <Field label={words.password} problem={said(missing, 'password', words.passwordMissing)}>
        <PasswordField field={passwordField} value={password} onChange={setPassword} autoFocus={name !== ''} />
      </Field>
      {once(name.trim()) ? <ChosenPasswordFields chosen={chosen} onChange={setChosen} differ={differ} /> : null}
      <Field label={words.desk} hint={words.deskHint} problem={said(missing, 'desk', words.deskMissing)}>
        <Input value={desk} maxLength={40} onChange={(event) => setDesk(event.target.value)} aria-label={words.desk} />
      </Field>
      <ProblemList problems={problems} />
      <button type="submit" hidden />
      <ActionButton text={busy ? words.working : words.submit} icon={LogIn} kind="main" size="large" busy={busy} onPress={submit} />
      <ActionButton text={words.forgot} kind="quiet" onPress={onForgot} />
    </form>
  )
}

const noneChosen: ChosenPassword = { password: '', again: '' }

function said(missing: Missing | undefined, field: Missing, sentence: string): string | undefined {
  return missing === field ? sentence : undefined
}
