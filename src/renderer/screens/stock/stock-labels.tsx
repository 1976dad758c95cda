import { Tags } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { reportAccident } from '../../app/accidents.ts'
import { useTRPCClient } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import type { SortKey } from '../../parts/grid-source.ts'
import { useWords } from '../../parts/words.tsx'
import type { StockFilter, StockRow, StockTotals } from './stock-ask.ts'
import { sortOf } from './use-stock.ts'

type Props = { readonly ask: StockFilter; readonly sort: readonly SortKey[]; readonly current: StockRow | undefined; readonly totals: StockTotals | undefined }

/** More lines than this are narrowed down first. */
const mostLines = 300

/** Labels for the line at hand, or for all that is listed. */
export function StockLabels({ ask, sort, current, totals }: Props) {
  const { entry } = useWords().print
  const lines = totals?.lines ?? 0
  const client = useTRPCClient()
  const [, go] = useLocation()
  const [busy, setBusy] = useState(false)
  const print = (ids: readonly number[]) => go(paths.print('stock', ids.join(',')))
  const printAll = async () => {
    setBusy(true)
    const page = await client.stock.page.query({ filter: { ...ask, hideZero: true }, sort: sortOf(sort), from: 0, to: mostLines })
    setBusy(false)
    if (page.ok && page.value.rows.length > 0) print(page.value.rows.map(({ id }) => id))
  }
  return (
    <>
      <ActionButton text={entry.thisRow} icon={Tags} combo="Ctrl+L" disabled={!current || current.held <= 0} onPress={() => current && print([current.id])} />
      <ActionButton text={entry.allRows} icon={Tags} busy={busy} disabled={lines === 0 || lines > mostLines} onPress={() => void printAll().catch(reportAccident)} />
    </>
  )
}
