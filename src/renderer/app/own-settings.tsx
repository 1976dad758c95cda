import { Input } from 'antd'
import { useState } from 'react'
import { DisplaySettingsPanel } from '../parts/display-settings-panel.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { SettingsRow } from '../parts/settings-row.tsx'
import { useWords } from '../parts/words.tsx'
import { deskName, keepDeskName } from './session-keeping.ts'
import { useSession } from './session.tsx'

/** What each person may set for himself at this desk. */
export function OwnSettings() {
  const words = useWords()
  const { me } = useSession()
  const [desk, setDesk] = useState(deskName)
  return (
    <>
      <PageHeader title={words.settings.title} />
      <div className="settings-page">
        <DisplaySettingsPanel />
        <section className="card">
          <SettingsRow label={words.settings.person}><span>{me.name}</span></SettingsRow>
          <SettingsRow label={words.settings.desk} hint={words.settings.deskHint}>
            <Input
              value={desk}
              aria-label={words.settings.desk}
              maxLength={40}
              onChange={(event) => setDesk(event.target.value)}
              onBlur={() => (desk.trim() === '' ? setDesk(deskName()) : keepDeskName(desk))}
              style={{ width: 240 }}
            />
          </SettingsRow>
        </section>
      </div>
    </>
  )
}
