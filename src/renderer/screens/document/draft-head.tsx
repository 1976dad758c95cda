import { DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { issuePurposes, receiptPurposes, type Purpose } from '#core/domain/document.ts'
import { parseDate } from '#core/domain/business-date.ts'
import { matchChoices, type Choice } from '../../parts/choices.ts'
import { ChooseFromList } from '../../parts/choose-from-list.tsx'
import { KeyCap } from '../../parts/key-cap.tsx'
import { useKeys } from '../../parts/keys.ts'
import { SheetField, SheetFields } from '../../parts/sheet.tsx'
import { useWords } from '../../parts/words.tsx'
import { depotLabel, partyLabel, purposeLabel } from './document-head.tsx'
import type { Choices, Heading, HeadingChange } from './document-types.ts'

type Props = {
  readonly heading: Heading
  readonly choices: Choices | undefined
  readonly onChange: (change: HeadingChange) => void
}

/** The head of a draft: every field is saved as soon as it is left. */
export function DraftHead({ heading, choices, onChange }: Props) {
  const words = useWords().document
  const { shape } = heading
  const withParty = shape === 'receipt' || shape === 'issue'
  return (
    <SheetFields>
      <SheetField label={words.head.businessDate}>
        <DatePicker
          size="small" variant="outlined" allowClear={false} value={dayjs(heading.businessDate)} className="draft-field"
          disabledDate={(day) => choices !== undefined && day.format('YYYY-MM-DD') > choices.today}
          onChange={(day) => onDay(day?.format('YYYY-MM-DD') ?? '', onChange)}
        />
      </SheetField>
      <SheetField label={depotLabel(words, shape)}>{heading.depotName}</SheetField>
      {withParty ? <PartyField heading={heading} choices={choices} onChange={onChange} /> : null}
      {withParty ? (
        <SheetField label={purposeLabel(words, shape)}>
          <Select<Purpose>
            size="small" value={heading.purpose as Purpose} onChange={(purpose) => onChange({ purpose })} className="draft-field" popupMatchSelectWidth={200}
            options={(shape === 'receipt' ? receiptPurposes : issuePurposes).map((purpose) => ({ value: purpose, label: words.purposes[purpose] }))}
          />
        </SheetField>
      ) : null}
      <TextField label={words.head.officialNumber} text={heading.officialNumber} onSave={(officialNumber) => onChange({ officialNumber })} />
      <TextField label={words.head.remark} text={heading.remark} onSave={(remark) => onChange({ remark })} />
    </SheetFields>
  )
}

function onDay(text: string, onChange: Props['onChange']): void {
  const businessDate = parseDate(text)
  if (businessDate) onChange({ businessDate })
}

/** The other side, chosen with F4 by a few letters. */
function PartyField({ heading, choices, onChange }: Props) {
  const words = useWords().document
  const [choosing, setChoosing] = useState(false)
  useKeys([{ combo: 'F4', label: words.chooseParty, run: () => setChoosing(true) }])
  return (
    <>
      <SheetField label={partyLabel(words, heading.shape)}>
        <button type="button" className="draft-party draft-field" onClick={() => setChoosing(true)}>
          <span className={heading.partyName === '' ? 'draft-missing' : ''}>{heading.partyName || words.notChosen}</span><KeyCap combo="F4" />
        </button>
      </SheetField>
      {choosing ? (
        <ChooseFromList
          title={words.chooseParty}
          source={(text) => matchChoices(partyList(choices), text)}
          onChoose={(party) => {
            setChoosing(false)
            onChange({ party })
          }}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </>
  )
}

function partyList(choices: Choices | undefined): readonly Choice<string>[] {
  return (choices?.parties ?? []).map(({ id, code, name, shortName, search }) => ({ key: id, value: id, text: name, second: shortName, end: code, search: [code, search] }))
}

type TextProps = { readonly label: string; readonly text: string; readonly onSave: (text: string) => void }

/** Saved when left or with Enter; what came from elsewhere meanwhile takes its place. */
function TextField({ label, text, onSave }: TextProps) {
  const [typed, setTyped] = useState(text)
  const [known, setKnown] = useState(text)
  if (known !== text) {
    setKnown(text)
    setTyped(text)
  }
  const save = () => {
    if (typed.trim() !== text) onSave(typed.trim())
  }
  return (
    <SheetField label={label}>
      <Input
        size="small" className="draft-field" value={typed} maxLength={200} onChange={(event) => setTyped(event.target.value)} onBlur={save}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) save()
        }}
      />
    </SheetField>
  )
}
