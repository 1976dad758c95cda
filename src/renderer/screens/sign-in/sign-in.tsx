import { Input } from 'antd'
import { LogIn } from 'lucide-react'
import { useState } from 'react'
import { Mark } from '../../app/mark.tsx'
import { deskName, recentNames } from '../../app/session-keeping.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useWords } from '../../parts/words.tsx'
import { EntryFields } from './entry-fields.tsx'
import { Field } from './field.tsx'
import { defaultDeskName } from './offered.ts'
import { Recovery } from './recovery.tsx'
import { useEntry } from './use-entry.ts'
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
  const [desk, setDesk] = useState(() => deskName() || words.defaultDesk(defaultDeskName()))
  const entry = useEntry({ name, desk, recent, over: false })
  return (
    <form className="sign-in-form" onSubmit={entry.submit} aria-label={words.title}>
      <h1>{words.title}</h1>
      <EntryFields entry={entry} name={name} onName={onName} />
      <Field label={words.desk} hint={words.deskHint} problem={entry.missing === 'desk' ? words.deskMissing : undefined}>
        <Input value={desk} maxLength={40} onChange={(event) => setDesk(event.target.value)} aria-label={words.desk} />
      </Field>
      <ProblemList problems={entry.problems} />
      <button type="submit" hidden />
      <ActionButton text={entry.busy ? words.working : words.submit} icon={LogIn} kind="main" size="large" busy={entry.busy} onPress={entry.submit} />
      <ActionButton text={words.forgot} kind="quiet" onPress={onForgot} />
    </form>
  )
}
