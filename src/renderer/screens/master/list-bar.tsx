import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { QueryBar } from '../../parts/query-bar.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { useWords } from '../../parts/words.tsx'
import type { useListAsk } from './use-list-ask.ts'

type Props = {
  readonly asking: ReturnType<typeof useListAsk>
  readonly placeholder: string
  /** On to the list. */
  readonly onLeave: () => void
  readonly children?: ReactNode
}

/** Keyword, conditions of the list's own, retired rows or not. */
export function ListBar({ asking, placeholder, onLeave, children }: Props) {
  const words = useWords().master
  const { ask, change, clear, narrowed } = asking
  return (
    <QueryBar onReset={narrowed ? clear : undefined}>
      <SearchField text={ask.text} placeholder={placeholder} onSearch={(text) => change({ text })} onLeave={onLeave} width={260} />
      {children}
      <Checkbox checked={ask.retired} onChange={(event) => change({ retired: event.target.checked })}>{words.showRetired}</Checkbox>
    </QueryBar>
  )
}
