import { Input } from 'antd'
import { useState } from 'react'
import { ActionButton } from '../../parts/action-button.tsx'
import { Layer } from '../../parts/layer.tsx'
import { useWords } from '../../parts/words.tsx'

type Props<Value> = {
  readonly title: string
  readonly hint: string
  readonly initial?: string
  /** The value typed, or undefined with `fault` shown. */
  readonly read: (text: string) => Value | undefined
  readonly fault: string
  readonly onDone: (value: Value) => void
  readonly onClose: () => void
}

/** One text, then Enter. */
export function TextLayer<Value>({ title, hint, initial = '', read, fault, onDone, onClose }: Props<Value>) {
  const words = useWords().common
  const [text, setText] = useState(initial)
  const [wrong, setWrong] = useState(false)
  const done = () => {
    const value = read(text)
    if (value === undefined) setWrong(true)
    else onDone(value)
  }
  return (
    <Layer title={title} onClose={onClose} width={480} foot={<div className="layer-foot"><ActionButton text={words.cancel} onPress={onClose} /><ActionButton text={words.confirm} kind="main" onPress={done} /></div>}>
      <Input
        data-first-focus
        size="large"
        value={text}
        status={wrong ? 'error' : ''}
        aria-label={title}
        onChange={(event) => { setText(event.target.value); setWrong(false) }}
        onPressEnter={(event) => { if (!event.nativeEvent.isComposing) done() }}
      />
      <p className="layer-hint" role={wrong ? 'alert' : undefined} data-wrong={wrong}>{wrong ? fault : hint}</p>
    </Layer>
  )
}
