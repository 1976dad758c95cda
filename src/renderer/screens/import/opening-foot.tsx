import { useState } from 'react'
import type { BusinessDate } from '#core/domain/business-date.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { ConfirmLayer } from '../../parts/confirm-layer.tsx'
import { FootBar } from '../../parts/foot-bar.tsx'
import { useWords } from '../../parts/words.tsx'
import type { Preview } from './import-types.ts'
import { UndoFix } from './undo-fix.tsx'
import type { Opening, usePosting } from './use-opening.ts'

type Props = { readonly opening: Opening; readonly posting: ReturnType<typeof usePosting>; readonly date: BusinessDate | undefined; readonly onLeave: () => void }

/** The last word: leave, post the good rows, or all of them; more for a depot that has an opening is asked first. */
export function OpeningFoot({ opening, posting, date, onLeave }: Props) {
  const words = useWords().intake
  const [confirming, setConfirming] = useState(false)
  const { fixes, undoFix, waiting } = opening
  const { bad, fresh, opened, held, foreign } = figuresOf(opening.preview)
  const post = (more: boolean) => posting.post({ acceptGood: bad > 0, more, date })
  const start = () => (opened === '' ? void post(false) : setConfirming(true))
  const stopped = waiting || foreign || fresh === 0
  const confirm = () => post(true).then(() => setConfirming(false))
  return (
    <FootBar facts={fresh === 0 && held > 0 ? words.nothingNew : words.dryRun}>
      <UndoFix count={fixes.length} onUndo={undoFix} />
      <ActionButton text={words.cancel} combo="Escape" onPress={onLeave} />
      {bad > 0 ? <ActionButton text={words.postGood(fresh)} combo="Alt+G" busy={posting.busy} disabled={stopped} onPress={start} /> : null}
      <ActionButton text={bad > 0 ? words.fixFirst(bad) : words.postAll} kind="main" combo="F8" busy={posting.busy} disabled={stopped || bad > 0} onPress={start} />
      {confirming ? <MoreLayer depots={opened} rows={fresh} onAct={confirm} onClose={() => setConfirming(false)} /> : null}
    </FootBar>
  )
}

type MoreProps = { readonly depots: string; readonly rows: number; readonly onAct: () => Promise<void>; readonly onClose: () => void }

function MoreLayer({ depots, rows, onAct, onClose }: MoreProps) {
  const words = useWords().intake
  return (
    <ConfirmLayer title={words.continueTitle} act={words.continueTitle} onAct={onAct} onClose={onClose}>
      <p className="import-about">{words.continueAbout(depots, rows)}</p>
    </ConfirmLayer>
  )
}

/** Rows with problems, rows new to the ledger, and the depots that ask or forbid. */
function figuresOf(preview: Preview | undefined) {
  if (!preview) return { bad: 0, fresh: 0, held: 0, opened: '', foreign: false }
  return {
    bad: new Set(preview.problems.map(({ sheet, row }) => `${row} ${sheet}`)).size, fresh: preview.fresh, held: preview.alreadyHeld,
    opened: preview.opened.map(({ name }) => name).join('、'), foreign: preview.foreign.length > 0,
  }
}
