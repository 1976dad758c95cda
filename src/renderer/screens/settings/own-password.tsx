import { Input } from 'antd'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { minPasswordLength } from '#core/domain/password-rule.ts'
import { useTRPCClient } from '../../app/client.ts'
import { useSend } from '../../app/use-send.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { FormField, FormSection } from '../../parts/form-field.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { showToast } from '../../parts/toast.tsx'
import { useWords } from '../../parts/words.tsx'

type Entered = { readonly from: string; readonly to: string; readonly again: string }

/** Everybody changes the own password, knowing the old one. */
export function OwnPassword() {
  const words = useWords().settings.password
  const client = useTRPCClient()
  const [entered, setEntered] = useState<Entered>(nothing)
  const [fault, setFault] = useState<'short' | 'differ' | undefined>(undefined)
  const { send, busy, problems } = useSend<Pick<Entered, 'from' | 'to'>, true>(({ from, to }) => client.people.changePassword.mutate({ from, to }))
  const change = async () => {
    const found = faultIn(entered)
    setFault(found)
    if (found !== undefined || !(await send({ from: entered.from, to: entered.to }))) return
    setEntered(nothing)
    showToast({ tone: 'ok', text: words.changed })
  }
  const field = (key: keyof Entered, kind: 'current-password' | 'new-password') => (id: string) => (
    <Input type="password" id={id} value={entered[key]} autoComplete={kind} maxLength={200} onChange={(event) => setEntered({ ...entered, [key]: event.target.value })} />
  )
  return (
    <FormSection title={words.title}>
      <form className="form-grid" onSubmit={(event) => { event.preventDefault(); void change() }}>
        <FormField label={words.current} span={4}>{field('from', 'current-password')}</FormField>
        <FormField label={words.next} span={4} hint={fault === 'short' ? words.short(minPasswordLength) : undefined}>{field('to', 'new-password')}</FormField>
        <FormField label={words.again} span={4} hint={fault === 'differ' ? words.differ : undefined}>{field('again', 'new-password')}</FormField>
        <button type="submit" hidden />
      </form>
      <ProblemList problems={problems} />
      <ActionButton text={words.act} icon={KeyRound} busy={busy} disabled={entered.from === '' || entered.to === ''} onPress={() => void change()} />
    </FormSection>
  )
}

const nothing: Entered = { from: '', to: '', again: '' }

function faultIn({ to, again }: Entered): 'short' | 'differ' | undefined {
  if (to.length < minPasswordLength) return 'short'
  return to === again ? undefined : 'differ'
}
