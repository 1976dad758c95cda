import { useState } from 'react'
import type { Problem } from '#core/domain/problem.ts'
import { reportAccident } from '../../app/accidents.ts'
import { useTRPCClient } from '../../app/client.ts'
import { coreFetch } from '../../app/core-fetch.ts'
import { showToast } from '../../parts/toast.tsx'
import { useWords } from '../../parts/words.tsx'
import type { ImportFile } from './import-types.ts'

/** Hands a file to the core and asks what it is. */
export function useUpload(onFile: (file: ImportFile) => void) {
  const words = useWords().intake
  const client = useTRPCClient()
  const [reading, setReading] = useState<string | undefined>(undefined)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const handIn = async (file: File) => {
    const answer = await coreFetch(`/upload?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file })
    if (answer.status === 413) return showToast({ tone: 'bad', text: words.start.tooLarge(file.name) })
    if (!answer.ok) throw new Error(`the file was not taken: ${answer.status}`)
    const { upload } = await answer.json() as { readonly upload: string }
    const recognised = await client.intake.recognise.mutate({ upload })
    setProblems(recognised.ok ? [] : recognised.problems)
    if (recognised.ok) onFile({ ...recognised.value, upload })
  }
  const take = (file: File) => {
    setReading(file.name)
    handIn(file).catch(reportAccident).finally(() => setReading(undefined))
  }
  return { take, reading, problems }
}
