import { Download } from 'lucide-react'
import { useState } from 'react'
import type { ListKind } from '#core/domain/import-lists.ts'
import { problemSentence } from '#core/i18n/words.ts'
import { reportAccident } from '../../app/accidents.ts'
import { saveDownload } from '../../app/save-download.ts'
import { useSession } from '../../app/session.tsx'
import { ActionButton } from '../../parts/action-button.tsx'
import { showToast } from '../../parts/toast.tsx'
import { useWords } from '../../parts/words.tsx'

/** Each list as a workbook that may be edited and imported again; Ctrl+E saves the first. */
export function ExportLists({ lists }: { readonly lists: readonly ListKind[] }) {
  const words = useWords()
  const { can } = useSession()
  const [busy, setBusy] = useState(false)
  if (!can('export') && !can('master')) return null
  const save = async (list: ListKind) => {
    const saved = await saveDownload('list', { list })
    if ('problems' in saved) showToast({ tone: 'bad', text: saved.problems.map((problem) => problemSentence(words, problem)).join('') })
  }
  const run = (list: ListKind) => {
    setBusy(true)
    save(list).catch(reportAccident).finally(() => setBusy(false))
  }
  const { lists: { save: saveText, names } } = words.intake
  return lists.map((list, at) => (
    <ActionButton key={list} text={saveText(names[list])} icon={Download} busy={busy} {...(at === 0 ? { combo: 'Ctrl+E' } : {})} onPress={() => run(list)} />
  ))
}
