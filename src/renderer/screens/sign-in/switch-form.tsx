import { UserRoundCheck } from 'lucide-react'
import { useState } from 'react'
import { deskName, recentNames } from '../../app/session-keeping.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useWords } from '../../parts/words.tsx'
import { EntryFields } from './entry-fields.tsx'
import { defaultDeskName } from './offered.ts'
import { useEntry } from './use-entry.ts'
import './sign-in.css'

type Props = {
  /** Who is at the desk now. */
  readonly present: string
  readonly onDone: () => void
}

/** 换人: whoever was at this desk before comes first; one password, and the screen stays. */
export function SwitchForm({ present, onDone }: Props) {
  const all = useWords()
  const words = all.frame.switchPerson
  const [recent] = useState(recentNames)
  const [name, setName] = useState(() => recent.find((other) => other !== present) ?? '')
  const [desk] = useState(() => deskName() || all.signIn.defaultDesk(defaultDeskName()))
  const entry = useEntry({ name, desk, recent, over: true, present, onDone })
  return (
    <form className="switch-form" onSubmit={entry.submit} aria-label={words.title}>
      <p>{words.lead}</p>
      <EntryFields entry={entry} name={name} onName={setName} />
      <ProblemList problems={entry.problems} />
      <button type="submit" hidden />
      <ActionButton text={entry.busy ? all.signIn.working : words.act} icon={UserRoundCheck} kind="main" size="large" busy={entry.busy} onPress={entry.submit} />
    </form>
  )
}
