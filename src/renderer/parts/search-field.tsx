import { Input, type InputRef } from 'antd'
import { Search } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react'
import { KeyCap } from './key-cap.tsx'
import { useKeys } from './keys.ts'
import { useWords } from './words.tsx'

type Props = {
  readonly text: string
  readonly placeholder: string
  readonly onSearch: (text: string) => void
  /** Enter or ↓: on to the list. */
  readonly onLeave?: () => void
  /** CSS pixels. */
  readonly width?: number
}

/** The keyword of a list; F3 comes here from anywhere on the screen, Esc empties it. */
export function SearchField({ text, placeholder, onSearch, onLeave, width = 236 }: Props) {
  const words = useWords()
  const field = useRef<InputRef>(null)
  const [typed, setTyped] = useTyped(text, onSearch)
  useKeys([{ combo: 'F3', label: words.frame.keys.find, run: () => field.current?.focus({ cursor: 'all' }) }])
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && typed !== '') {
      event.preventDefault()
      setTyped('')
    }
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault()
      onSearch(typed)
      onLeave?.()
    }
  }
  return (
    <Input
      ref={field}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={onKeyDown}
      placeholder={placeholder}
      aria-label={placeholder}
      style={{ width }}
      prefix={<Search size={16} strokeWidth={1.8} aria-hidden />}
      suffix={<KeyCap combo="F3" />}
    />
  )
}

/** What stands in the field; told on after a short pause, so that a list is not asked at every stroke. */
function useTyped(text: string, onSearch: (text: string) => void) {
  const [typed, setTyped] = useState(text)
  const [known, setKnown] = useState(text)
  if (known !== text) {
    setKnown(text)
    setTyped(text)
  }
  const tell = useEffectEvent((entered: string) => {
    if (entered !== text) onSearch(entered)
  })
  useEffect(() => {
    const timer = setTimeout(() => tell(typed), pauseMs)
    return () => clearTimeout(timer)
  }, [typed])
  return [typed, setTyped] as const
}

const pauseMs = 150
