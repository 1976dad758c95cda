import { DatePicker, Segmented, Select } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { parseDate } from '#core/domain/business-date.ts'
import { paths } from '../../app/paths.ts'
import { useSite } from '../../app/site.tsx'
import { useKeys } from '../../parts/keys.ts'
import { QueryField } from '../../parts/query-bar.tsx'
import { ViewTabs } from '../../parts/view-tabs.tsx'
import { useWords } from '../../parts/words.tsx'
import { daysOf, periods, useLedgerAsk, type Period } from './ledger-ask.ts'
import type { Choices } from './ledger-types.ts'

type Props = {
  readonly tab: 'summary' | 'card'
  readonly choices: Choices | undefined
  /** Between the depot and the buttons. */
  readonly children?: ReactNode
  readonly acts: ReactNode
}

/** Which sheet, of which days, of which depot; the same for all sheets. */
export function LedgerBar({ tab, choices, children, acts }: Props) {
  const words = useWords().report.screen
  const [, go] = useLocation()
  const { ask, change } = useLedgerAsk()
  const { today } = useSite()
  const days = daysOf(ask, today)
  const choose = (period: Period) => change({ period, ...(period === 'custom' ? { days } : {}) })
  useKeys(periods.slice(0, 3).map((period, at) => ({ combo: String(at + 1), label: words.periods[period], run: () => choose(period) })))
  return (
    <>
      <ViewTabs name={words.tabList} tabs={(['summary', 'card'] as const).map((key) => ({ key, text: words.tabs[key] }))} chosen={tab}
        onChoose={(key) => go(key === 'card' ? paths.ledgerCard('') : paths.reports)} />
      <div className="query-bar ledger-bar" role="search">
        <Segmented aria-label={words.periodName} value={ask.period} onChange={choose} options={periods.map((period) => ({ value: period, label: words.periods[period] }))} />
        <DatePicker.RangePicker
          value={[dayjs(days.from), dayjs(days.to)]} allowClear={false} placeholder={[words.from, words.to]} style={{ width: 240 }}
          onChange={(range) => {
            const [from, to] = [range?.[0], range?.[1]].map((day) => (day ? parseDate(day.format('YYYY-MM-DD')) : undefined))
            if (from && to) change({ period: 'custom', days: { from, to } })
          }}
        />
        <QueryField label={words.depot}>
          <Select
            value={ask.depot} onChange={(depot) => change({ depot })} showSearch optionFilterProp="label" popupMatchSelectWidth={280} style={{ width: 168 }}
            options={[{ value: '', label: words.allDepots }, ...(choices?.depots ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
          />
        </QueryField>
        {children}
        <div className="band-end">{acts}</div>
      </div>
    </>
  )
}
