import { Download } from 'lucide-react'
import { ActionButton } from '../../parts/action-button.tsx'
import { FootBar } from '../../parts/foot-bar.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { StateTag } from '../../parts/state-tag.tsx'
import { useWords } from '../../parts/words.tsx'
import { badRows } from './bad-rows.ts'
import { ChangeGrid } from './change-grid.tsx'
import type { ListsPosted, ListsReading } from './import-types.ts'
import { useAnnotated } from './use-annotated.ts'

type Props = { readonly posted: ListsPosted; readonly reading: ListsReading; readonly onNext: () => void; readonly isOpeningNext: boolean }

/** What was added and changed, and what is left. */
export function ListsDone({ posted, reading, onNext, isOpeningNext }: Props) {
  const { intake } = useWords()
  const words = intake.lists
  const annotated = useAnnotated('annotated-lists', reading)
  const left = badRows(posted.problems)
  return (
    <>
      <div className="import-sum">
        <StateTag tone="ok" text={words.taken} />
        <strong>{words.done(posted.added, posted.changed)}</strong>
        {left > 0 ? <span className="import-left">{words.left(left)}</span> : null}
      </div>
      <ProblemList problems={annotated.problems} />
      <ChangeGrid changes={posted.changes} />
      <FootBar facts={null}>
        {left > 0 ? <ActionButton text={intake.downloadAnnotated} icon={Download} combo="Ctrl+E" busy={annotated.busy} onPress={annotated.run} /> : null}
        <ActionButton text={isOpeningNext ? words.goOn : intake.done.next} kind="main" combo={isOpeningNext ? 'F8' : 'Escape'} onPress={onNext} />
      </FootBar>
    </>
  )
}
