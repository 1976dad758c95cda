import { Input, type InputRef } from 'antd'
import { useRef, type KeyboardEvent } from 'react'
import { useScanTaker } from '../parts/scan/scan-takers.ts'
import { useWords } from '../parts/words.tsx'
import { nextUnnamed, type DueUnit } from './unit-names.ts'

type Props = {
  readonly units: readonly DueUnit[]
  readonly typed: ReadonlyMap<string, string>
  readonly onType: (lot: string, serial: string) => void
  /** Enter on the last one. */
  readonly onDone: () => void
}

/** Each unit with its provisional serial and a field for its own; a scan fills the field at hand and goes on to the next. */
export function UnitSerials({ units, typed, onType, onDone }: Props) {
  const words = useWords().print.units
  const fields = useRef<(InputRef | null)[]>([])
  const goTo = (at: number | undefined) => (at === undefined ? undefined : fields.current[at]?.focus())
  useScanTaker(({ text }) => {
    const focused = fields.current.findIndex((field) => field?.input === document.activeElement)
    const at = focused === -1 ? nextUnnamed(units, typed, 0) : focused
    const unit = at === undefined ? undefined : units[at]
    if (at === undefined || !unit) return
    onType(unit.lot, text)
    goTo(nextUnnamed(units, new Map(typed).set(unit.lot, text), at))
  })
  const next = (at: number) => (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    event.preventDefault()
    if (at + 1 < units.length) goTo(at + 1)
    else onDone()
  }
  return (
    <>
      <p className="layer-hint">{words.scanHint}</p>
      <div className="unit-serials">
        {units.map(({ lot, serial }, at) => (
          <label key={lot}>
            <span>{serial}</span>
            <Input
              ref={(field) => { fields.current[at] = field }} aria-label={`${words.own} ${serial}`} value={typed.get(lot) ?? ''} maxLength={400}
              data-first-focus={at === 0 ? true : undefined} onChange={(event) => onType(lot, event.target.value)} onPressEnter={next(at)}
            />
          </label>
        ))}
      </div>
    </>
  )
}
