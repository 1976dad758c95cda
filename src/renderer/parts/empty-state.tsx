import type { ReactNode } from 'react'
import './bands.css'

type Props = {
  /** One sentence that says why there is nothing. */
  readonly text: string
  /** One action that would change it. */
  readonly children?: ReactNode
}

export function EmptyState({ text, children }: Props) {
  return <div className="empty-state"><p>{text}</p>{children}</div>
}
