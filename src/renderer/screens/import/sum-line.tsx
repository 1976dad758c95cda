import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { Download } from 'lucide-react'
import { parseDate, type BusinessDate } from '#core/domain/business-date.ts'
import { yuanText } from '#core/domain/money.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { grouped } from '../../parts/grouped.ts'
import { ProblemList } from '../../parts/problem-list.tsx'
import { StateTag } from '../../parts/state-tag.tsx'
import { useWords } from '../../parts/words.tsx'
import { sumOf } from './import-step-of.ts'
import type { Preview, Reading } from './import-types.ts'
import { useAnnotated } from './use-annotated.ts'

type Props = { readonly preview: Preview; readonly reading: Reading; readonly date: BusinessDate; readonly onDate: (date: BusinessDate) => void }

/** 逐行检查: how many rows are good and bad, and our sum beside the sheet's own. */
export function SumLine({ preview, reading, date, onDate }: Props) {
  const words = useWords().intake
  const annotated = useAnnotated('annotated-workbook', reading)
  const { rowsOk, alreadyHeld, problems, asOf, undated } = preview
  const bad = new Set(problems.map(({ sheet, row }) => `${row} ${sheet}`)).size
  return (
    <>
      <div className="import-sum">
        <h2>{words.checkTitle}</h2>
        <StateTag tone={rowsOk > 0 ? 'ok' : 'idle'} text={words.goodRows(rowsOk)} />
        {bad > 0 ? <StateTag tone="bad" text={words.badRows(bad)} /> : null}
        {alreadyHeld > 0 ? <StateTag tone="accent" text={words.alreadyHeld(alreadyHeld)} /> : null}
        <span className="import-quiet">{[sumText(words, preview), asOf === null ? '' : words.asOf(asOf)].filter((part) => part !== '').join('；')}</span>
        {undated ? (
          <label className="query-field">{words.businessDate}
            <DatePicker allowClear={false} size="small" value={dayjs(date)} onChange={(day) => onDate(parseDate(day?.format('YYYY-MM-DD') ?? '') ?? date)} />
          </label>
        ) : null}
        <span className="band-end">
          {problems.length > 0 ? <ActionButton text={words.downloadAnnotated} icon={Download} combo="Ctrl+E" busy={annotated.busy} onPress={annotated.run} /> : null}
        </span>
      </div>
      <ProblemList problems={annotated.problems} />
    </>
  )
}

function sumText(words: ReturnType<typeof useWords>['intake'], preview: Preview): string {
  const { fen, stated } = sumOf(preview)
  const yuan = grouped(yuanText(fen))
  if (stated === undefined) return words.total(yuan)
  return stated === fen ? words.totalAgrees(yuan) : words.totalDiffers(yuan, grouped(yuanText(stated)))
}
