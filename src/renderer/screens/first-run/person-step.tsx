import { Checkbox, Input } from 'antd'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useRef, useState, type SubmitEvent } from 'react'
import { minPasswordLength } from '#core/domain/password-rule.ts'
import { deskName } from '../../app/session-keeping.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useWords } from '../../parts/words.tsx'
import { NewPasswordField, WizardField } from './fields.tsx'
import { faultIn, type PersonFault } from './person-check.ts'
import type { Progress } from './progress.ts'
import { useSetUp } from './use-set-up.ts'
import { Wizard } from './wizard.tsx'

type Props = {
  readonly progress: Progress
  readonly onChange: (progress: Progress) => void
  readonly onBack: () => void
}

/** 2 建管理员: who looks after the ledger; the password is typed twice and kept nowhere. */
export function PersonStep({ progress, onChange, onBack }: Props) {
  const words = useWords().firstRun
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [desk, setDesk] = useState(() => deskName() || words.person.desks)
  const [asked, setAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { send, busy, problems } = useSetUp(progress)
  const entered = { name: progress.personName, password, again, desk }
  const fault = asked ? faultIn(entered) : undefined
  const go = (event?: SubmitEvent) => {
    event?.preventDefault()
    setAsked(true)
    const first = faultIn(entered)
    if (first === undefined) send({ password, desk: desk.trim() })
    else form.current?.querySelector<HTMLElement>(`[data-field="${first}"] input`)?.focus()
  }
  const said = (of: PersonFault, sentence: string) => (fault === of ? sentence : undefined)
  return (
    <form ref={form} className="wizard-form" onSubmit={go} aria-label={words.person.title}>
      <Wizard
        step="person"
        title={words.person.title}
        lead={words.person.lead}
        aside={<ActionButton text={words.previous} icon={ArrowLeft} size="large" onPress={onBack} />}
        onward={<ActionButton text={busy ? words.working : words.person.create} icon={ArrowRight} kind="main" size="large" combo="Enter" busy={busy} onPress={go} />}
      >
        <div className="wizard-fields">
          <WizardField label={words.person.name} span={6} problem={said('name', words.person.nameMissing)}>
            {(id) => <span data-field="name"><Input id={id} size="large" value={progress.personName} maxLength={60} autoFocus autoComplete="username" placeholder={words.person.namePlaceholder} onChange={(event) => onChange({ ...progress, personName: event.target.value })} /></span>}
          </WizardField>
          <WizardField label={words.person.desk} hint={words.person.deskHint} span={6} problem={said('desk', words.person.deskMissing)}>
            {(id) => <span data-field="desk"><Input id={id} size="large" value={desk} maxLength={40} onChange={(event) => setDesk(event.target.value)} /></span>}
          </WizardField>
          <WizardField label={words.person.password} hint={words.person.passwordHint(minPasswordLength)} span={6} problem={said('password', words.person.passwordShort(minPasswordLength))}>
            {(id) => <span data-field="password"><NewPasswordField id={id} value={password} onChange={setPassword} /></span>}
          </WizardField>
          <WizardField label={words.person.again} span={6} problem={said('again', words.person.passwordsDiffer)}>
            {(id) => <span data-field="again"><NewPasswordField id={id} value={again} onChange={setAgain} /></span>}
          </WizardField>
        </div>
        <Roles alsoKeeper={progress.alsoKeeper} onChange={(alsoKeeper) => onChange({ ...progress, alsoKeeper })} />
        <div className="wizard-problems"><ProblemList problems={problems} /></div>
        <button type="submit" hidden />
      </Wizard>
    </form>
  )
}

type RolesProps = { readonly alsoKeeper: boolean; readonly onChange: (alsoKeeper: boolean) => void }

/** An administrator alone may post nothing, so the first person keeps the depot too unless unticked. */
function Roles({ alsoKeeper, onChange }: RolesProps) {
  const words = useWords().firstRun.person
  return (
    <div className="wizard-roles" role="group" aria-label={words.roles}>
      <div><Checkbox checked disabled>{words.admin}</Checkbox><small>{words.adminHint}</small></div>
      <div>
        <Checkbox checked={alsoKeeper} onChange={(event) => onChange(event.target.checked)}>{words.keeper}</Checkbox>
        <small>{words.keeperHint}</small>
      </div>
    </div>
  )
}
