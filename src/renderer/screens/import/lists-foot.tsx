import { ActionButton } from '../../parts/action-button.tsx'
import { FootBar } from '../../parts/foot-bar.tsx'
import { useWords } from '../../parts/words.tsx'
import { badRows } from './bad-rows.ts'
import { UndoFix } from './undo-fix.tsx'
import type { Lists, useTaking } from './use-list-book.ts'

type Props = {
  readonly lists: Lists
  readonly taking: ReturnType<typeof useTaking>
  readonly onLeave: () => void
  /** On to the opening stock of the same file, where the lists bring nothing new. */
  readonly onOpening: (() => void) | undefined
}

/** The last word: leave, take the good rows, or all of them. */
export function ListsFoot({ lists, taking, onLeave, onOpening }: Props) {
  const { intake } = useWords()
  const { preview, fixes, undoFix } = lists
  const [bad, fresh] = preview ? [badRows(preview.problems), preview.added + preview.changed] : [0, 0]
  const isIdle = preview !== undefined && fresh === 0 && bad === 0
  return (
    <FootBar facts={isIdle ? intake.lists.nothingNew : intake.dryRun}>
      <UndoFix count={fixes.length} onUndo={undoFix} />
      <ActionButton text={intake.cancel} combo="Escape" onPress={onLeave} />
      {isIdle && onOpening
        ? <ActionButton text={intake.lists.goOn} kind="main" combo="F8" onPress={onOpening} />
        : <Take bad={bad} fresh={fresh} taking={taking} waiting={lists.waiting} />}
    </FootBar>
  )
}

type TakeProps = { readonly bad: number; readonly fresh: number; readonly taking: Props['taking']; readonly waiting: boolean }

function Take({ bad, fresh, taking, waiting }: TakeProps) {
  const words = useWords().intake.lists
  const stopped = waiting || fresh === 0
  return (
    <>
      {bad > 0 ? <ActionButton text={words.postGood(fresh)} combo="Alt+G" busy={taking.busy} disabled={stopped} onPress={() => void taking.post(true)} /> : null}
      <ActionButton text={bad > 0 ? words.fixFirst(bad) : words.post} kind="main" combo="F8" busy={taking.busy} disabled={stopped || bad > 0} onPress={() => void taking.post(false)} />
    </>
  )
}
