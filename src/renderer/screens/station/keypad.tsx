import { Undo2 } from 'lucide-react'
import { KeyCap } from '../../parts/key-cap.tsx'
import { useWords } from '../../parts/words.tsx'
import { keepFocus } from './station-head.tsx'

type Props = {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly byPack: boolean
  readonly onByPack: (byPack: boolean) => void
  /** Absent while there is nothing to undo. */
  readonly onUndo: (() => void) | undefined
}

const digits = ['7', '8', '9', '4', '5', '6', '1', '2', '3'] as const

/** For fingers: the digits, the unit a scan counts in, and one step back. */
export function Keypad({ value, onChange, byPack, onByPack, onUndo }: Props) {
  const words = useWords().scan
  const key = (text: string, press: () => void, small = false) => (
    <button key={text} type="button" tabIndex={-1} className="pad-key" data-small={small} onMouseDown={keepFocus} onClick={press}>{text}</button>
  )
  return (
    <>
      <div className="pad">
        {digits.map((digit) => key(digit, () => onChange(value + digit)))}
        {key(words.box.clear, () => onChange(''), true)}
        {key('0', () => onChange(`${value}0`))}
        {key(words.box.back, () => onChange(value.slice(0, -1)), true)}
      </div>
      <div className="pad-unit" role="radiogroup" aria-label={words.box.unit} title="Alt B">
        {([true, false] as const).map((pack) => (
          <button key={String(pack)} type="button" role="radio" aria-checked={byPack === pack} tabIndex={byPack === pack ? 0 : -1} onMouseDown={keepFocus} onClick={() => onByPack(pack)}>
            {pack ? words.box.byPack : words.box.byPiece}
          </button>
        ))}
      </div>
      <button type="button" className="pad-undo" disabled={onUndo === undefined} onMouseDown={keepFocus} onClick={onUndo}>
        <Undo2 size={18} strokeWidth={1.8} aria-hidden />{words.undo}<KeyCap combo="Ctrl+Z" />
      </button>
    </>
  )
}
