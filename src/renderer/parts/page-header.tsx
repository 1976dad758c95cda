import type { ReactNode } from 'react'
import './bands.css'

type Props = {
  readonly title: string
  /** One quiet line beside the title: as of when, how much. */
  readonly note?: ReactNode
  /** Buttons at the right. */
  readonly children?: ReactNode
}

/** The first band of a screen, 56 high: title, note, actions. */
export function PageHeader({ title, note, children }: Props) {
  return (
    <header className="page-header">
      <h1>{title}</h1>
      {note === undefined ? null : <span className="page-note">{note}</span>}
      <div className="band-end">{children}</div>
    </header>
  )
}
