import { useState } from 'react'
import { problemSentence } from '#core/i18n/words.ts'
import { reportAccident } from '../../app/accidents.ts'
import { saveDownload } from '../../app/save-download.ts'
import { showToast } from '../../parts/toast.tsx'
import { useWords } from '../../parts/words.tsx'

/** 值班手册附表 as a workbook. */
export function useDutyPack() {
  const words = useWords()
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    try {
      const saved = await saveDownload('duty-pack', {})
      if ('name' in saved) showToast({ tone: 'ok', text: words.master.saved(saved.name) })
      else showToast({ tone: 'bad', text: saved.problems.map((problem) => problemSentence(words, problem)).join('') })
    } catch (error) {
      reportAccident(error)
    } finally {
      setBusy(false)
    }
  }
  return { busy, run: () => void run() }
}
