import { useLocation } from 'wouter'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { ActionButton } from '../../parts/action-button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useWords } from '../../parts/words.tsx'
import { isNarrowed, type DocumentsFilter } from './documents-ask.ts'

/** No paper at all, or none that meets the conditions: each with its way out. */
export function DocumentsEmpty({ ask, onClear }: { readonly ask: DocumentsFilter; readonly onClear: () => void }) {
  const words = useWords()
  const { can } = useSession()
  const [, go] = useLocation()
  const { empty } = words.document.list
  if (isNarrowed(ask)) return <EmptyState text={empty.noHit}><ActionButton text={words.common.clearConditions} onPress={onClear} /></EmptyState>
  if (ask.state !== 'all') return <EmptyState text={empty.state} />
  return <EmptyState text={empty.none}>{can('draft') ? <ActionButton text={words.frame.scanStation} combo="F2" onPress={() => go(paths.scan)} /> : null}</EmptyState>
}
