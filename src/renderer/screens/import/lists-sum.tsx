import { Download } from 'lucide-react'
import { ActionButton } from '../../parts/action-button.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { StateTag } from '../../parts/state-tag.tsx'
import { useWords } from '../../parts/words.tsx'
import { badRows } from './bad-rows.ts'
import type { ListsPreview, ListsReading } from './import-types.ts'
import { useAnnotated } from './use-annotated.ts'

type Props = { readonly preview: ListsPreview; readonly reading: ListsReading; readonly opening: readonly string[] }

/** 逐行检查: how many records are new, changed, known, and how many rows have problems. */
export function ListsSum({ preview, reading, opening }: Props) {
  const { intake } = useWords()
  const words = intake.lists
  const annotated = useAnnotated('annotated-lists', reading)
  const { added, changed, known, withheld, problems } = preview
  const bad = badRows(problems)
  return (
    <>
      <div className="import-sum">
        <h2>{intake.checkTitle}</h2>
        <StateTag tone={added > 0 ? 'ok' : 'idle'} text={words.added(added)} />
        {changed > 0 ? <StateTag tone="warn" text={words.changed(changed)} /> : null}
        {known > 0 ? <StateTag tone="accent" text={words.known(known)} /> : null}
        {bad > 0 ? <StateTag tone="bad" text={intake.badRows(bad)} /> : null}
        <span className="import-quiet">{[withheld > 0 ? words.withheld(withheld) : '', opening.length > 0 ? words.openingNext(opening.join('、')) : ''].filter((part) => part !== '').join('；')}</span>
        <span className="band-end">
          {problems.length > 0 ? <ActionButton text={intake.downloadAnnotated} icon={Download} combo="Ctrl+E" busy={annotated.busy} onPress={annotated.run} /> : null}
        </span>
      </div>
      <ProblemList problems={annotated.problems} />
    </>
  )
}
