import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { isListKind, listKinds } from '#core/domain/import-lists.ts'
import type { Problem } from '#core/domain/problem.ts'
import type { AppRouter } from '#core/rpc/app-router.ts'
import { sharedValue } from '../parts/shared-value.ts'
import { showToast } from '../parts/toast.tsx'
import { useWords } from '../parts/words.tsx'
import { reportAccident } from './accidents.ts'
import { useTRPCClient } from './client.ts'
import { coreFetch } from './core-fetch.ts'

/** What an import can read, by the ending of its name. */
export const endings = ['.xlsx', '.xls', '.csv', '.txt'] as const

type Answer = inferRouterOutputs<AppRouter>['intake']['recognise']

/** A file that the core holds, and what it takes it for. */
export type HandedFile = Extract<Answer, { readonly ok: true }>['value'] & { readonly upload: string }

/** Files that first use handed in, for the import screen to look at one after the other. */
export const handedFiles = sharedValue<readonly HandedFile[]>([])

/** Hands files to the core and asks what each one is. */
export function useHandIn(onFiles: (files: readonly HandedFile[]) => void) {
  const words = useWords().intake
  const client = useTRPCClient()
  const [reading, setReading] = useState<string | undefined>(undefined)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const handIn = async (file: File): Promise<readonly HandedFile[]> => {
    setReading(file.name)
    const answer = await coreFetch(`/upload?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file })
    if (answer.status === 413) {
      showToast({ tone: 'bad', text: words.start.tooLarge(file.name) })
      return []
    }
    if (!answer.ok) throw new Error(`the file was not taken: ${answer.status}`)
    const { upload } = await answer.json() as { readonly upload: string }
    const recognised = await client.intake.recognise.mutate({ upload })
    if (!recognised.ok) setProblems(recognised.problems)
    return recognised.ok ? [{ ...recognised.value, upload }] : []
  }
  const handInAll = async (files: readonly File[]) => {
    const taken: HandedFile[] = []
    for (const file of files) taken.push(...await handIn(file))
    if (taken.length > 0) onFiles(inOrder(taken))
  }
  const take = (files: readonly File[]) => {
    setProblems([])
    handInAll(files).catch(reportAccident).finally(() => setReading(undefined))
  }
  return { take, reading, problems }
}

/** Lists before stock, and among lists what others name first. */
export function inOrder(files: readonly HandedFile[]): readonly HandedFile[] {
  return files.toSorted((a, b) => rankOf(a) - rankOf(b))
}

function rankOf(file: HandedFile): number {
  if (file.kind === 'scans') return listKinds.length + 1
  const kinds = file.sheets.flatMap(({ kind }) => (kind !== undefined && isListKind(kind) ? [listKinds.indexOf(kind)] : []))
  return Math.min(listKinds.length, ...kinds)
}
