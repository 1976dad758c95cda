import { DatePicker, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { parseDate, type BusinessDate } from '#core/domain/business-date.ts'
import { QueryBar, QueryField } from '../../parts/query-bar.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { useWords } from '../../parts/words.tsx'
import { isNarrowed, kinds, type DocumentsFilter } from './documents-ask.ts'

type Props = {
  readonly ask: DocumentsFilter
  readonly today: BusinessDate
  readonly onChange: (changes: Partial<DocumentsFilter>) => void
  readonly onClear: () => void
  /** On to the list. */
  readonly onLeave: () => void
}

/** Keyword, kinds, business dates. */
export function DocumentsQueryBar({ ask, today, onChange, onClear, onLeave }: Props) {
  const words = useWords()
  const { list } = words.document
  return (
    <QueryBar onReset={isNarrowed(ask) ? onClear : undefined}>
      <SearchField text={ask.keyword} placeholder={list.search} onSearch={(keyword) => onChange({ keyword })} onLeave={onLeave} width={336} />
      <QueryField label={list.kind}>
        <Select
          mode="multiple"
          value={[...ask.kinds]}
          onChange={(chosen) => onChange({ kinds: chosen })}
          options={kinds.map((kind) => ({ value: kind, label: words.document.kinds[kind] }))}
          placeholder={<span className="query-all">{words.common.all}</span>}
          maxTagCount={1}
          popupMatchSelectWidth={160}
          style={{ width: 150 }}
        />
      </QueryField>
      <QueryField label={list.dates}>
        <DatePicker.RangePicker
          value={[dayOf(ask.from), dayOf(ask.to)]}
          onChange={(range) => onChange({ from: textOf(range?.[0]), to: textOf(range?.[1]) })}
          allowEmpty={[true, true]}
          placeholder={[list.from, list.to]}
          presets={presets(list.presets, dayjs(today))}
          style={{ width: 276 }}
        />
      </QueryField>
    </QueryBar>
  )
}

function presets(words: { readonly month: string; readonly lastMonth: string; readonly year: string }, today: Dayjs): { label: string; value: [Dayjs, Dayjs] }[] {
  const before = today.subtract(1, 'month')
  return [
    { label: words.month, value: [today.startOf('month'), today.endOf('month')] },
    { label: words.lastMonth, value: [before.startOf('month'), before.endOf('month')] },
    { label: words.year, value: [today.startOf('year'), today.endOf('year')] },
  ]
}

function dayOf(text: string | undefined): Dayjs | null {
  return text === undefined ? null : dayjs(text)
}

function textOf(day: Dayjs | null | undefined): BusinessDate | undefined {
  return day ? parseDate(day.format('YYYY-MM-DD')) : undefined
}
