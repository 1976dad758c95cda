import type { ReactNode } from 'react'
import './bands.css'

type Props = {
  /** Lines, kinds, amounts. */
  readonly facts: ReactNode
  /** The actions, the main one last. */
  readonly children?: ReactNode
}

/** The last band of a screen, 52 high or as high as its actions. */
export function FootBar({ facts, children }: Props) {
  return (
    <footer className="foot-bar">
      <div className="foot-facts">{facts}</div>
      <div className="band-end">{children}</div>
    </footer>
  )
}
