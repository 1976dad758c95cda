import { useState } from 'react'
import type { Problem } from '#core/domain/problem.ts'
import { reportAccident } from '../../app/accidents.ts'
import { saveDownload } from '../../app/save-download.ts'
import type { Reading } from './import-types.ts'

/** Saves the user's own workbook with a comment on every bad cell. */
export function useAnnotated(kind: 'annotated-workbook' | 'annotated-lists', reading: Reading) {
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const save = async () => {
    const saved = await saveDownload(kind, reading)
    setProblems('problems' in saved ? saved.problems : [])
  }
  const run = () => {
    setBusy(true)
    save().catch(reportAccident).finally(() => setBusy(false))
  }
  return { run, busy, problems }
}
