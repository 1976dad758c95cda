import { useLocation } from 'wouter'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { ActionButton } from '../../parts/action-button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useWords } from '../../parts/words.tsx'
import { isNarrowed, type StockFilter } from './stock-ask.ts'

/** Nothing at all, or nothing that meets the conditions: each with its way out. */
export function StockEmpty({ ask, onClear }: { readonly ask: StockFilter; readonly onClear: () => void }) {
  const words = useWords()
  const [, go] = useLocation()
  const { can } = useSession()
  if (isNarrowed(ask)) return <EmptyState text={words.stock.empty.noHit}><ActionButton text={words.common.clearConditions} onPress={onClear} /></EmptyState>
  if (ask.pick !== 'all') return <EmptyState text={words.stock.empty.noHit} />
  return <EmptyState text={words.stock.empty.none}>{can('post-in') ? <ActionButton text={words.stock.empty.scan} combo="F2" onPress={() => go(paths.scan)} /> : null}</EmptyState>
}
