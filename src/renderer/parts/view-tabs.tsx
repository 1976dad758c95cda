import type { ReactNode } from 'react'
import './bands.css'

export type ViewTab = { readonly key: string; readonly text: string; readonly count?: number | undefined }

type Props = {
  /** What the tabs choose among. */
  readonly name: string
  readonly tabs: readonly ViewTab[]
  readonly chosen: string
  readonly onChoose: (key: string) => void
  /** At the right: 「存为常用查询」. */
  readonly children?: ReactNode
}

/** Saved views as tabs with counts; Tab reaches each, Enter chooses. */
export function ViewTabs({ name, tabs, chosen, onChoose, children }: Props) {
  return (
    <div className="view-tabs">
      <nav aria-label={name}>
        {tabs.map(({ key, text, count }) => (
          <button key={key} type="button" aria-current={key === chosen ? 'true' : undefined} onClick={() => onChoose(key)}>
            {text}{count === undefined ? null : <span className="view-count">{count}</span>}
          </button>
        ))}
      </nav>
      <div className="band-end">{children}</div>
    </div>
  )
}
