import { Input, type InputRef } from 'antd'
import { TriangleAlert } from 'lucide-react'
import { useState, type KeyboardEvent, type Ref } from 'react'
import { useWords } from '../../parts/words.tsx'
import { hasFullWidth } from './offered.ts'

type Props = {
  readonly field: Ref<InputRef>
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoFocus: boolean
}

/** The password, with a word about Caps Lock and full-width letters before they cost a try. */
export function PasswordField({ field, value, onChange, autoFocus }: Props) {
  const words = useWords().signIn
  const [capsLock, setCapsLock] = useState(false)
  const look = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <>
      <Input.Password
        ref={field}
        size="large"
        value={value}
        autoFocus={autoFocus}
        data-first-focus={autoFocus || undefined}
        autoComplete="current-password"
        aria-label={words.password}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={look}
        onKeyUp={look}
      />
      {capsLock ? <Notice text={words.capsLock} /> : null}
      {hasFullWidth(value) ? <Notice text={words.fullWidth} /> : null}
    </>
  )
}

function Notice({ text }: { readonly text: string }) {
  return <span className="sign-in-notice" role="status"><TriangleAlert size={15} strokeWidth={1.8} aria-hidden />{text}</span>
}
