import { useState } from 'react'
import type { Problem } from '#core/domain/problem.ts'
import { reportAccident } from '../../app/accidents.ts'
import { saveDownload } from '../../app/save-download.ts'
import type { SortKey } from '../../parts/grid-source.ts'
import { showToast } from '../../parts/toast.tsx'
import { useWords } from '../../parts/words.tsx'
import type { StockFilter } from './stock-ask.ts'
import { sortOf } from './use-stock.ts'

/** Saves the list as it stands: the same conditions, the same order. */
export function useExport(filter: StockFilter, sort: readonly SortKey[]) {
  const words = useWords().stock
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const save = async () => {
    setBusy(true)
    try {
      const saved = await saveDownload('stock', { filter, sort: sortOf(sort) })
      setProblems('problems' in saved ? saved.problems : [])
      if ('name' in saved) showToast({ tone: 'ok', text: words.exported(saved.name) })
    } catch (error) {
      reportAccident(error)
    } finally {
      setBusy(false)
    }
  }
  return { run: () => void save(), busy, problems }
}
