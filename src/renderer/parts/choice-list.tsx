import { useEffect, useRef } from 'react'
import type { Choice } from './choices.ts'
import { KeyCap } from './key-cap.tsx'

type Props<Value> = {
  readonly id: string
  readonly name: string
  readonly choices: readonly Choice<Value>[]
  readonly current: number
  /** The first nine carry their digit. */
  readonly numbered: boolean
  readonly onChoose: (choice: Choice<Value>) => void
}

/** The entries below a search field; the field keeps the focus and names the current entry. */
export function ChoiceList<Value>({ id, name, choices, current, numbered, onChoose }: Props<Value>) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <div ref={list} className="choice-list" id={id} role="listbox" aria-label={name}>
      {choices.map((choice, at) => (
        <div
          key={choice.key}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === current}
          className="choice"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(choice)}
        >
          <span className="choice-digit">{numbered && at < 9 ? <KeyCap combo={String(at + 1)} /> : null}</span>
          <span className="choice-text">{choice.text}</span>
          <span className="choice-second">{choice.second}</span>
          <span className="choice-end">{choice.end}</span>
        </div>
      ))}
    </div>
  )
}
