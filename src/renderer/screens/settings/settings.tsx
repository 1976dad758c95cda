import { Input } from 'antd'
import { Printer, ScanBarcode } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { paths } from '../../app/paths.ts'
import { deskName, keepDeskName } from '../../app/session-keeping.ts'
import { useSession } from '../../app/session.tsx'
import { SettingsTabs } from '../../app/settings-tabs.tsx'
import { ActionButton } from '../../parts/action-button.tsx'
import { DisplaySettingsPanel } from '../../parts/display-settings-panel.tsx'
import { SettingsRow } from '../../parts/settings-row.tsx'
import { useWords } from '../../parts/words.tsx'
import { LockRow } from './lock-row.tsx'
import { OwnPassword } from './own-password.tsx'
import { OwnSessions } from './own-sessions.tsx'
import './settings.css'

/** What each person may set for himself at this desk. */
export function Settings() {
  const { settings: words, print } = useWords()
  const { me, can } = useSession()
  const [, go] = useLocation()
  const [desk, setDesk] = useState(deskName)
  return (
    <>
      <SettingsTabs chosen="mine" />
      <div className="settings-page settings-narrow">
        <DisplaySettingsPanel />
        <section className="card">
          <SettingsRow label={words.person}><span>{me.name}</span></SettingsRow>
          <SettingsRow label={words.desk} hint={words.deskHint}>
            <Input
              value={desk}
              aria-label={words.desk}
              maxLength={40}
              onChange={(event) => setDesk(event.target.value)}
              onBlur={() => (desk.trim() === '' ? setDesk(deskName()) : keepDeskName(desk))}
              style={{ width: 240 }}
            />
          </SettingsRow>
          <LockRow />
          {can('draft') ? (
            <SettingsRow label={words.sound} hint={words.soundHint}>
              <ActionButton text={words.toScan} icon={ScanBarcode} onPress={() => go(paths.scan)} />
            </SettingsRow>
          ) : null}
          {can('view') ? (
            <SettingsRow label={print.entry.card} hint={print.entry.cardHint}>
              <ActionButton text={print.screen.print} icon={Printer} onPress={() => go(paths.print('card', 'commands'))} />
            </SettingsRow>
          ) : null}
        </section>
        <OwnSessions />
        <OwnPassword />
      </div>
    </>
  )
}
