import { ActionButton } from '../../parts/action-button.tsx'
import { useWords } from '../../parts/words.tsx'

/** How many cells were mended here, and the way back from the last. */
export function UndoFix({ count, onUndo }: { readonly count: number; readonly onUndo: () => void }) {
  const words = useWords().intake
  if (count === 0) return null
  return <><span className="import-quiet">{words.fixed(count)}</span><ActionButton text={words.undoFix} combo="Ctrl+Z" kind="quiet" onPress={onUndo} /></>
}
