import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useWords } from '../../parts/words.tsx'
import { useTypingHome } from '../../parts/scan/typing-home.ts'

export type BoxKeys = {
  readonly onEnter: () => void
  readonly onMove: (by: number) => void
}

type Props = BoxKeys & {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Position of the line whose quantity is typed over. */
  readonly editing: number | undefined
  readonly fault: string | undefined
  /** No layer stands above it. */
  readonly active: boolean
}

/**
 * The one field of the station: the quantity of the next scan, goods without code, or a line's new quantity. It has the
 * focus unless a layer is open, so that whatever is typed lands in it; bursts of the gun are taken out of it again.
 */
export function EntryBox({ value, onChange, editing, fault, active, onEnter, onMove }: Props) {
  const words = useWords().scan.box
  const box = useRef<HTMLInputElement>(null)
  useTypingHome(box)
  useEffect(() => {
    if (active) box.current?.focus()
  }, [active])
  useEffect(() => {
    if (editing !== undefined) box.current?.focus()
  }, [editing])
  const isText = editing === undefined && /[^\d\s*×xX+.,]/.test(value)
  const [title, hint] = editing === undefined ? (isText ? [words.typing, words.typingHint] : [words.next, words.nextHint]) : [words.edit(editing), words.editHint]
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const by = moves[event.key]
    if (by === undefined && event.key !== 'Enter') return
    event.preventDefault()
    if (by === undefined) onEnter()
    else onMove(by)
  }
  return (
    <div className="entry-box" data-text={isText} data-editing={editing !== undefined}>
      <label htmlFor="station-box"><strong>{title}</strong><span>{fault ?? hint}</span></label>
      <div className="entry-field">
        <span aria-hidden>{isText ? '' : '×'}</span>
        <input
          ref={box}
          id="station-box"
          value={value}
          placeholder={editing === undefined ? '1' : ''}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
        />
      </div>
    </div>
  )
}

const moves: { readonly [key: string]: number } = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 }
