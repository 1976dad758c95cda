import { ActionButton } from '../../parts/action-button.tsx'
import { ViewTabs } from '../../parts/view-tabs.tsx'
import { useWords } from '../../parts/words.tsx'
import type { SeenSheets, SheetChoice } from './import-types.ts'

type Props = {
  readonly preview: SeenSheets
  readonly chosen: string
  readonly onChoose: (sheet: string) => void
  readonly onTake: (choice: SheetChoice) => void
}

/** Tabs where a workbook has several sheets, the hidden ones named, and a sheet left out or taken after all. */
export function SheetTabs({ preview, chosen, onChoose, onTake }: Props) {
  const words = useWords().intake
  const { sheets, pages } = preview
  if (sheets.length < 2) return null
  const hidden = sheets.filter(({ state }) => state === 'hidden').map(({ sheet }) => sheet)
  const out = sheets.find(({ sheet }) => sheet === chosen)?.state === 'passed-over'
  const tabs = pages.map(({ sheet }) => ({ key: sheet, text: sheet, count: sheets.find((known) => known.sheet === sheet)?.lines }))
  return (
    <ViewTabs name={words.sheets} tabs={tabs} chosen={chosen} onChoose={onChoose}>
      {hidden.length > 0 ? <span className="page-note">{words.hiddenSheets(hidden.join('、'))}</span> : null}
      <ActionButton text={out ? words.takeSheet : words.skipSheet} kind="quiet" size="small" onPress={() => onTake({ sheet: chosen, skip: !out })} />
    </ViewTabs>
  )
}
