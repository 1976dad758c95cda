import { useState } from 'react'
import type { Problem } from '#core/domain/problem.ts'
import { reportAccident } from '../../app/accidents.ts'
import { saveDownload } from '../../app/save-download.ts'
import { showToast } from '../../parts/toast.tsx'
import { useWords } from '../../parts/words.tsx'
import type { DocumentsFilter, DocumentsSort } from './documents-ask.ts'

/** Saves the list as it stands: the same conditions, the same order. */
export function useExport(filter: DocumentsFilter, sort: () => DocumentsSort | undefined) {
  const words = useWords().document.list
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const save = async () => {
    setBusy(true)
    try {
      const saved = await saveDownload('documents', { filter, sort: sort() })
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
