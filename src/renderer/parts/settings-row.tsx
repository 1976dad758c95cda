import type { ReactNode } from 'react'
import './settings-row.css'

type Props = { readonly label: string; readonly hint?: string; readonly children: ReactNode }

/** One setting: its name, its control, what it does. */
export function SettingsRow({ label, hint, children }: Props) {
  return (
    <div className="settings-row" role="group" aria-label={label}>
      <span className="settings-label">{label}</span>
      {children}
      {hint === undefined ? null : <span className="settings-hint">{hint}</span>}
    </div>
  )
}
