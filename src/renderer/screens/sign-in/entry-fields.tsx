import { Input } from 'antd'
import { useState } from 'react'
import { useWords } from '../../parts/words.tsx'
import { ChosenPasswordFields } from './chosen-password.tsx'
import { Field } from './field.tsx'
import { NameList } from './name-list.tsx'
import { PasswordField } from './password-field.tsx'
import type { Entry } from './use-entry.ts'

type Props = { readonly entry: Entry; readonly name: string; readonly onName: (name: string) => void }

/** A name, typed or from the list, its password, and an own one in exchange for a one-time password. */
export function EntryFields({ entry, name, onName }: Props) {
  const words = useWords().signIn
  const { missing, offered, field, password, setPassword, once, chosen, setChosen, differ } = entry
  const [atPassword] = useState(name !== '')
  const choose = (other: string) => {
    onName(other)
    field.current?.focus()
  }
  return (
    <>
      <Field label={words.name} problem={missing === 'name' ? words.nameMissing : undefined}>
        <Input size="large" value={name} onChange={(event) => onName(event.target.value)} autoFocus={!atPassword} data-first-focus={!atPassword || undefined} autoComplete="username" aria-label={words.name} placeholder={words.namePlaceholder} />
      </Field>
      {offered.length > 0 ? <NameList title={words.people} names={offered} chosen={name} onChoose={choose} /> : null}
      <Field label={words.password} problem={missing === 'password' ? words.passwordMissing : undefined}>
        <PasswordField field={field} value={password} onChange={setPassword} autoFocus={atPassword} />
      </Field>
      {once(name.trim()) ? <ChosenPasswordFields chosen={chosen} onChange={setChosen} differ={differ} /> : null}
    </>
  )
}
