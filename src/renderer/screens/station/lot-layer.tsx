import { Input, type InputRef } from 'antd'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { BusinessDate } from '#core/domain/business-date.ts'
import { readTypedDay } from '#core/domain/scan/typed-day.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { Layer } from '../../parts/layer.tsx'
import { useWords } from '../../parts/words.tsx'
import type { LotSaid } from './station-state.ts'

type Props = {
  readonly item: { readonly name: string; readonly tracking: string }
  readonly onAnswer: (said: LotSaid | undefined) => void
}

/** Asks once what lot comes in: scan its label, or type and press Enter through; nothing typed is 「无批号」. */
export function LotLayer({ item, onAnswer }: Props) {
  const words = useWords().scan.askLot
  const isSerial = item.tracking === 'serial'
  const [typed, setTyped] = useState({ code: '', producedOn: '', expiresOn: '' })
  const [tried, setTried] = useState(false)
  const fields = useRef<(InputRef | null)[]>([])
  const days = daysOf(typed)
  const unknown = () => onAnswer({ described: {}, withoutBatch: true })
  const save = () => {
    setTried(true)
    if (days.wrong.length > 0) return
    const said = typed.code.trim() !== '' || (!isSerial && (days.producedOn !== '' || days.expiresOn !== ''))
    const described = { [isSerial ? 'serial' : 'batch']: typed.code.trim(), producedOn: days.producedOn, expiresOn: days.expiresOn }
    onAnswer(said ? { described, withoutBatch: false } : { described: isSerial ? described : {}, withoutBatch: true })
  }
  const next = (at: number) => (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    event.preventDefault()
    const following = fields.current[at + 1]
    if (following) following.focus()
    else save()
  }
  const field = (at: number, name: 'code' | 'producedOn' | 'expiresOn', label: string) => (
    <label className="lot-field">
      <span>{label}</span>
      <Input
        ref={(input) => { fields.current[at] = input }}
        size="large"
        value={typed[name]}
        status={tried && days.wrong.includes(name) ? 'error' : ''}
        onChange={(event) => { setTyped({ ...typed, [name]: event.target.value }); setTried(false) }}
        onPressEnter={next(at)}
        data-first-focus={at === 0 ? true : undefined}
      />
    </label>
  )
  return (
    <Layer
      title={isSerial ? words.serialTitle(item.name) : words.title(item.name)}
      onClose={() => onAnswer(undefined)}
      foot={(
        <div className="layer-foot">
          <ActionButton text={isSerial ? words.provisional : words.none} combo="F7" onPress={unknown} />
          <ActionButton text={words.save} kind="main" onPress={save} />
        </div>
      )}
    >
      <p className="layer-hint">{words.hint}</p>
      {field(0, 'code', isSerial ? words.serial : words.batch)}
      {field(1, 'producedOn', words.producedOn)}
      {field(2, 'expiresOn', words.expiresOn)}
      <p className="layer-hint" role={tried && days.wrong.length > 0 ? 'alert' : undefined} data-wrong={tried && days.wrong.length > 0}>
        {tried && days.wrong.length > 0 ? (days.reversed ? words.first : words.wrongDay) : words.dateHint}
      </p>
    </Layer>
  )
}

type Typed = { readonly producedOn: string; readonly expiresOn: string }
type Days = { readonly producedOn: BusinessDate | ''; readonly expiresOn: BusinessDate | ''; readonly wrong: readonly string[]; readonly reversed: boolean }

function daysOf(typed: Typed): Days {
  const producedOn = readTypedDay(typed.producedOn, 'first-day')
  const expiresOn = readTypedDay(typed.expiresOn, 'last-day')
  const reversed = producedOn !== undefined && expiresOn !== undefined && producedOn !== '' && expiresOn !== '' && producedOn > expiresOn
  const wrong = [...(producedOn === undefined ? ['producedOn'] : []), ...(expiresOn === undefined || reversed ? ['expiresOn'] : [])]
  return { producedOn: producedOn ?? '', expiresOn: expiresOn ?? '', wrong, reversed }
}
