import { Input, type InputRef } from 'antd'
import { TriangleAlert } from 'lucide-react'
import { useId, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react'
import { useWords } from '../../parts/words.tsx'

type FieldProps = {
  readonly label: string
  readonly hint?: string
  readonly problem?: string | undefined
  /** Columns of twelve. */
  readonly span: number
  readonly children: (id: string) => ReactNode
}

/** One field of a step: name above, what is wrong below. */
export function WizardField({ label, hint, problem, span, children }: FieldProps) {
  const id = useId()
  return (
    <div className="wizard-field" style={{ gridColumn: `span ${span}` }}>
      <label className="wizard-label" htmlFor={id}>{label}{hint === undefined ? null : <small>{hint}</small>}</label>
      {children(id)}
      {problem === undefined ? null : <span className="wizard-problem" role="alert">{problem}</span>}
    </div>
  )
}

type PasswordProps = {
  readonly id: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly field?: Ref<InputRef>
}

/** A password being chosen, with a word about Caps Lock and full-width letters before it is set. */
export function NewPasswordField({ id, value, onChange, field }: PasswordProps) {
  const words = useWords().firstRun.password
  const [capsLock, setCapsLock] = useState(false)
  const look = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <>
      <Input.Password
        id={id}
        size="large"
        value={value}
        autoComplete="new-password"
        visibilityToggle={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={look}
        onKeyUp={look}
        {...(field ? { ref: field } : {})}
      />
      {capsLock ? <Notice text={words.capsLock} /> : null}
      {/[\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]/.test(value) ? <Notice text={words.fullWidth} /> : null}
    </>
  )
}

function Notice({ text }: { readonly text: string }) {
  return <span className="wizard-notice" role="status"><TriangleAlert size={15} strokeWidth={1.8} aria-hidden />{text}</span>
}
