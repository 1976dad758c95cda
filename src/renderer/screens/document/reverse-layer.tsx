import { Checkbox, DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { parseDate, type BusinessDate } from '#core/domain/business-date.ts'
import { useTRPCClient } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useSend } from '../../app/use-send.ts'
import { ConfirmLayer } from '../../parts/confirm-layer.tsx'
import { FormField } from '../../parts/form-field.tsx'
import { newId } from '../../parts/new-id.ts'
import { unitsText } from '../../parts/quantity-label.ts'
import { showToast } from '../../parts/toast.tsx'
import { useWords } from '../../parts/words.tsx'
import { Refusal } from './clock-question.tsx'
import type { DocumentView, Reversed, ReverseInput, ViewLine } from './document-types.ts'

type Props = {
  readonly view: DocumentView
  readonly today: BusinessDate
  readonly onClose: () => void
  readonly onDone: (reversal: string) => void
}

/** 红字冲销: says what will come of it, asks for the reason, and which lines where there are several. */
export function ReverseLayer({ view, today, onClose, onDone }: Props) {
  const words = useWords().document.reverse
  const number = view.heading.number ?? ''
  const open = openLines(view.lines)
  const [reason, setReason] = useState('')
  const [businessDate, setBusinessDate] = useState(today)
  const [chosen, setChosen] = useState<readonly string[]>(open.map(({ line }) => line))
  const { act, busy, problems } = useReversal(view, onDone)
  const input = { reason: reason.trim(), businessDate, lines: chosen.length === open.length ? [] : chosen }
  return (
    <ConfirmLayer title={words.title(number)} act={words.act} danger disabled={input.reason === '' || chosen.length === 0} onAct={() => act(input, false)} onClose={onClose}>
      <p className="reverse-about">{words.about(number)}</p>
      <div className="reverse-fields">
        <FormField label={words.reason} hint={words.reasonHint} span={8}>
          {(id) => <Input id={id} data-first-focus value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />}
        </FormField>
        <FormField label={words.businessDate} span={4}>
          {(id) => (
            <DatePicker
              id={id} allowClear={false} value={dayjs(businessDate)} disabledDate={(day) => day.format('YYYY-MM-DD') > today}
              onChange={(day) => setBusinessDate(parseDate(day?.format('YYYY-MM-DD') ?? '') ?? today)}
            />
          )}
        </FormField>
      </div>
      <div className="reverse-reasons">
        {words.reasons.map((offered) => <button key={offered} type="button" className="reverse-reason" aria-pressed={reason === offered} onClick={() => setReason(offered)}>{offered}</button>)}
      </div>
      {open.length > 1 ? <LineChoice lines={open} chosen={chosen} onChange={setChosen} /> : null}
      <Refusal problems={problems} busy={busy} onConfirm={() => void act(input, true)} />
    </ConfirmLayer>
  )
}

type Wanted = { readonly reason: string; readonly businessDate: BusinessDate; readonly lines: readonly string[] }

function useReversal({ heading }: DocumentView, onDone: (reversal: string) => void) {
  const words = useWords().document
  const client = useTRPCClient()
  const [document] = useState(() => newId<'document'>())
  const { send, busy, problems } = useSend<ReverseInput, Reversed>((input) => client.document.reverse.mutate(input))
  const act = async ({ lines, ...wanted }: Wanted, clockConfirmed: boolean) => {
    const reversed = await send({ document, reverses: heading.id, lines: [...lines], ...wanted, ...(clockConfirmed ? { clockConfirmed } : {}) })
    if (!reversed) return
    const open = () => {
      location.hash = paths.document(reversed.document)
    }
    showToast({ tone: 'ok', text: words.reverse.done(reversed.reversed), act: { text: words.reverse.red(reversed.number), run: open } })
    onDone(reversed.document)
  }
  return { act, busy, problems }
}

/** One entry for each line, however many lots served it. */
function openLines(lines: readonly ViewLine[]): readonly ViewLine[] {
  const open = new Map<string, ViewLine>()
  for (const line of lines) {
    if (line.reversed) continue
    const known = open.get(line.line)
    open.set(line.line, known ? { ...known, quantity: known.quantity + line.quantity, batch: '', serial: '' } : line)
  }
  return [...open.values()]
}

type ChoiceProps = { readonly lines: readonly ViewLine[]; readonly chosen: readonly string[]; readonly onChange: (chosen: readonly string[]) => void }

function LineChoice({ lines, chosen, onChange }: ChoiceProps) {
  const words = useWords().document.reverse
  const all = chosen.length === lines.length
  const toggle = (line: string, on: boolean) => onChange(on ? [...chosen, line] : chosen.filter((other) => other !== line))
  return (
    <fieldset className="reverse-lines">
      <legend>{words.lines} <small>{words.chosen(chosen.length, lines.length)}</small></legend>
      <Checkbox checked={all} indeterminate={!all && chosen.length > 0} onChange={() => onChange(all ? [] : lines.map(({ line }) => line))}>{words.all}</Checkbox>
      <div className="reverse-list">
        {lines.map((line) => (
          <Checkbox key={line.line} checked={chosen.includes(line.line)} onChange={(event) => toggle(line.line, event.target.checked)}>
            {[line.itemName, line.batch || line.serial, unitsText({ value: line.quantity, scale: line.scale, unit: line.unit })].filter((part) => part !== '').join(' · ')}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  )
}
