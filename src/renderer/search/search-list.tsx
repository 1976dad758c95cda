import { useEffect, useRef } from 'react'
import { KeyCap } from '../parts/key-cap.tsx'
import type { Entry, EntryGroup } from './search-types.ts'

type Props = {
  readonly id: string
  readonly name: string
  readonly groups: readonly EntryGroup[]
  /** Key of the line that Enter takes. */
  readonly current: string | undefined
  readonly openWord: string
  readonly onChoose: (entry: Entry) => void
}

/** The lines by group; the field above keeps the focus and names the current one. */
export function SearchList({ id, name, groups, current, openWord, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const at = groups.flatMap(({ entries }) => entries).findIndex(({ key }) => key === current)
    const line = list.current?.querySelectorAll('[role="option"]')[at]
    if (at <= 0) list.current?.scrollTo({ top: 0 })
    else line?.scrollIntoView({ block: 'nearest' })
  }, [groups, current])
  return (
    <div ref={list} className="search-list" id={id} role="listbox" aria-label={name}>
      {groups.map((group) => (
        <div key={group.key} role="group" aria-label={group.title}>
          <div className="search-group" aria-hidden>{group.title}</div>
          {group.entries.map((entry) => <Line key={entry.key} id={optionId(id, entry)} entry={entry} chosen={entry.key === current} openWord={openWord} onChoose={onChoose} />)}
        </div>
      ))}
    </div>
  )
}

type LineProps = { readonly id: string; readonly entry: Entry; readonly chosen: boolean; readonly openWord: string; readonly onChoose: (entry: Entry) => void }

function Line({ id, entry, chosen, openWord, onChoose }: LineProps) {
  const { icon: Icon, verb, title, second, end, combo, enter = openWord } = entry
  return (
    <div id={id} role="option" tabIndex={-1} aria-selected={chosen} className="search-line" onMouseDown={(event) => event.preventDefault()} onClick={() => onChoose(entry)}>
      <Icon size={18} strokeWidth={1.8} aria-hidden />
      <span className="search-title">{verb === undefined ? null : `${verb} `}<strong>{title}</strong></span>
      <span className="search-second">{second}</span>
      <span className="search-end">{end}</span>
      {combo === undefined ? null : <KeyCap combo={combo} />}
      {chosen && combo === undefined ? <kbd className="key-cap" aria-hidden>Enter {enter}</kbd> : null}
    </div>
  )
}

export function optionId(list: string, { key }: Entry): string {
  return `${list}-${key.replaceAll(/\W/g, '-')}`
}
