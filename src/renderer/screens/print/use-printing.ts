import { useState } from 'react'
import type { Problem } from '#core/domain/problem.ts'
import { reportAccident } from '../../app/accidents.ts'
import { useTRPCClient } from '../../app/client.ts'
import { saveDownload } from '../../app/save-download.ts'
import { newId } from '../../parts/new-id.ts'
import { showToast } from '../../parts/toast.tsx'
import { useWords } from '../../parts/words.tsx'
import { printPage, savePdf } from './print-page.ts'
import type { MadePage } from './printable.ts'

type Counted = { readonly document: string; readonly kind: 'form' | 'labels' } | undefined

/** Prints what is shown and counts it; saves it as PDF or as a workbook. */
export function usePrinting(refresh: () => unknown) {
  const client = useTRPCClient()
  const words = useWords().print.screen
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const doing = (act: () => Promise<void>) => {
    act().catch((error: unknown) => reportAccident(error))
  }
  const count = async (counted: Counted) => {
    if (!counted) return
    const answer = await client.document.recordPrint.mutate({ print: newId<'scan'>(), ...counted })
    setProblems(answer.ok ? [] : answer.problems)
    await refresh()
  }
  return {
    problems,
    print: (page: MadePage, counted: Counted) => doing(async () => {
      if (await printPage(page.html)) await count(counted)
    }),
    pdf: (page: MadePage, name: string, counted: Counted) => doing(async () => {
      if (await savePdf(page.html, name)) await count(counted)
    }),
    workbook: (document: string, prices: boolean) => doing(async () => {
      const saved = await saveDownload('form-xlsx', { document, prices })
      setProblems('problems' in saved ? saved.problems : [])
      if ('name' in saved) showToast({ tone: 'ok', text: words.exported(saved.name) })
    }),
  }
}
