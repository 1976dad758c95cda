import { useState } from 'react'
import type { Problem } from '#core/domain/problem.ts'
import { reportAccident } from '../../app/accidents.ts'
import { saveDownload } from '../../app/save-download.ts'
import { showToast } from '../../parts/toast.tsx'
import { useWords } from '../../parts/words.tsx'

export type LedgerFile = { readonly from: string; readonly to: string; readonly depot?: string; readonly item?: string; readonly cards?: boolean }

/** Saves a sheet of the 账表 as a workbook. */
export function useLedgerExport() {
  const words = useWords().report.screen
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const save = async (file: LedgerFile) => {
    setBusy(true)
    try {
      const saved = await saveDownload('ledger', file)
      setProblems('problems' in saved ? saved.problems : [])
      if ('name' in saved) showToast({ tone: 'ok', text: words.exported(saved.name) })
    } catch (error) {
      reportAccident(error)
    } finally {
      setBusy(false)
    }
  }
  return { save: (file: LedgerFile) => void save(file), busy, problems }
}
