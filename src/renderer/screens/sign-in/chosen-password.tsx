import { Input } from 'antd'
import { useWords } from '../../parts/words.tsx'
import { Field } from './field.tsx'

export type ChosenPassword = { readonly password: string; readonly again: string }

type Props = { readonly chosen: ChosenPassword; readonly onChange: (chosen: ChosenPassword) => void; readonly differ: boolean }

/** The own password that a one-time one takes in exchange, typed twice. */
export function ChosenPasswordFields({ chosen, onChange, differ }: Props) {
  const words = useWords().signIn.recovery
  return (
    <>
      <Field label={words.password}><Input type="password" size="large" value={chosen.password} maxLength={200} autoFocus autoComplete="new-password" aria-label={words.password} onChange={(event) => onChange({ ...chosen, password: event.target.value })} /></Field>
      <Field label={words.again} problem={differ ? words.differ : undefined}><Input type="password" size="large" value={chosen.again} maxLength={200} autoComplete="new-password" aria-label={words.again} onChange={(event) => onChange({ ...chosen, again: event.target.value })} /></Field>
    </>
  )
}
