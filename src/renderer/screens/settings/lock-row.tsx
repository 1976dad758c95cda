import { Segmented } from 'antd'
import { lockChoices, useLockAfter } from '../../parts/desk-lock.ts'
import { SettingsRow } from '../../parts/settings-row.tsx'
import { useWords } from '../../parts/words.tsx'

/** After how long without anybody this desk locks; for the desk, whoever is signed in. */
export function LockRow() {
  const words = useWords().settings.lock
  const [after, change] = useLockAfter()
  return (
    <SettingsRow label={words.after} hint={words.hint}>
      <Segmented
        value={after}
        options={lockChoices.map((value) => ({ value, label: value === 'never' ? words.never : words.minutes(value) }))}
        onChange={change}
      />
    </SettingsRow>
  )
}
