import { useState } from 'react'
import { ViewTabs } from '../../parts/view-tabs.tsx'
import { useWords } from '../../parts/words.tsx'
import { ChangeGrid } from './change-grid.tsx'
import type { Fix, ListsPreview, RowProblem } from './import-types.ts'
import { ProblemGrid } from './problem-grid.tsx'

type Props = { readonly preview: ListsPreview; readonly onFix: (fix: Fix) => void; readonly onOpen: (problem: RowProblem) => void }

type View = 'problems' | 'changes'

/** The rows with problems, or what the good ones would change; problems first where there are any. */
export function ListRows({ preview, onFix, onOpen }: Props) {
  const words = useWords().intake
  const [chosen, setChosen] = useState<View | undefined>(undefined)
  const { problems, changes, sheets } = preview
  const view = chosen ?? (problems.length > 0 ? 'problems' : 'changes')
  const tabs = [{ key: 'problems', text: words.lists.problems, count: problems.length }, { key: 'changes', text: words.lists.changes, count: changes.length }]
  const choose = (key: string) => setChosen(key === 'problems' ? 'problems' : 'changes')
  return (
    <>
      <ViewTabs name={words.checkTitle} tabs={tabs} chosen={view} onChoose={choose} />
      {view === 'problems'
        ? <ProblemGrid problems={problems} severalSheets={sheets.length > 1} onFix={onFix} onOpen={onOpen} />
        : <ChangeGrid changes={changes} />}
    </>
  )
}
