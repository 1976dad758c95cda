import { Input } from 'antd'
import { Search } from 'lucide-react'
import { useId, useState, type KeyboardEvent } from 'react'
import { ChoiceList } from './choice-list.tsx'
import { chosenByDigit, type Choice, type DigitUse } from './choices.ts'
import { EmptyState } from './empty-state.tsx'
import { Layer } from './layer.tsx'
import { useChoices, type ChoiceSource } from './use-choices.ts'
import { useEnterWhenSettled } from './use-enter-when-settled.ts'
import { useWords } from './words.tsx'
import './choose-from-list.css'

type Props<Value> = {
  /** What is chosen: 「选物资」. */
  readonly title: string
  /** Answers the best first; for a short list in memory: `(text) => matchChoices(list, text)`. */
  readonly source: ChoiceSource<Value>
  readonly onChoose: (value: Value) => void
  readonly onClose: () => void
  readonly initialText?: string
  /** 'type' where codes and number tails are searched; Alt+1–9 then chooses. */
  readonly digits?: DigitUse
}

/** The F4 chooser: a few letters, then 1–9, or arrows and Enter. */
export function ChooseFromList<Value>(props: Props<Value>) {
  const { title, source, onChoose, onClose, initialText = '', digits = 'choose' } = props
  const words = useWords()
  const listId = useId()
  const [text, setText] = useState(initialText)
  const [at, setAt] = useState(0)
  const { choices, settled, failed } = useChoices(source, text)
  const shown = choices.slice(0, mostShown)
  const current = Math.min(at, shown.length - 1)
  const choose = (choice: Choice<Value> | undefined) => {
    if (choice) onChoose(choice.value)
  }
  const enter = useEnterWhenSettled(settled, () => choose(shown[current]))
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const digit = chosenByDigit(event, text, digits)
    const to = digit === undefined ? stepOf(event.key, current, shown.length) : undefined
    if (digit === undefined && to === undefined && event.key !== 'Enter') return
    event.preventDefault()
    if (to !== undefined) setAt(to)
    else if (digit !== undefined) choose(shown[digit])
    else enter.press()
  }
  const change = (next: string) => {
    setText(next)
    setAt(0)
    enter.forget()
  }
  return (
    <Layer title={title} onClose={onClose} width={640}>
      <Input
        data-first-focus
        size="large"
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
        placeholder={words.common.chooser.search}
        prefix={<Search size={18} strokeWidth={1.8} aria-hidden />}
        role="combobox"
        aria-label={title}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={shown[current] ? `${listId}-${current}` : undefined}
      />
      <ChoiceList id={listId} name={title} choices={shown} current={current} numbered={digits === 'choose'} onChoose={choose} />
      {settled && shown.length === 0 ? <EmptyState text={failed ? words.common.disconnected.title : words.common.chooser.none} /> : null}
      <div className="chooser-foot" role="status">
        <span>{digits === 'choose' ? words.common.chooser.hintDigits : words.common.chooser.hint}</span>
        <span>{choices.length > mostShown ? words.common.chooser.more(choices.length - mostShown) : words.common.chooser.count(choices.length)}</span>
      </div>
    </Layer>
  )
}

const mostShown = 50

function stepOf(key: string, from: number, count: number): number | undefined {
  const last = count - 1
  if (key === 'ArrowDown') return from >= last ? 0 : from + 1
  if (key === 'ArrowUp') return from <= 0 ? last : from - 1
  if (key === 'PageDown') return Math.min(from + pageStep, last)
  return key === 'PageUp' ? Math.max(from - pageStep, 0) : undefined
}

const pageStep = 8
