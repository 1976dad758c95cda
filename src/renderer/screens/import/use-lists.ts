import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPCClient } from '../../app/client.ts'
import { useSend } from '../../app/use-send.ts'
import type { Fix, ListsInput, ListsPosted, SheetChoice, SheetKinds } from './import-types.ts'
import { joinChoice } from './sheet-choices.ts'

/** A workbook of lists as it is understood now, with a person's own answers; every change asks the core again. */
export function useLists(upload: string, kinds: SheetKinds) {
  const client = useTRPCClient()
  const [choices, setChoices] = useState<SheetChoice[]>([])
  const [fixes, setFixes] = useState<Fix[]>([])
  const reading = { upload, choices, fixes, kinds }
  const asked = useQuery({
    queryKey: ['intake-lists', reading], queryFn: () => client.intake.previewLists.mutate(reading), placeholderData: keepPreviousData, staleTime: Infinity, gcTime: 0,
  })
  return {
    reading, fixes,
    preview: asked.data?.ok === true ? asked.data.value : undefined,
    problems: asked.data?.ok === false ? asked.data.problems : [],
    /** The core has not yet answered the last change. */
    waiting: asked.isFetching,
    choose: (choice: SheetChoice) => setChoices((known) => joinChoice(known, choice)),
    fix: (fix: Fix) => setFixes((known) => [...known, fix]),
    undoFix: () => setFixes((known) => known.slice(0, -1)),
  }
}

export type Lists = ReturnType<typeof useLists>

/** Takes in what was looked at; pressed again after a lost connection it is the same batch. */
export function useTaking({ reading }: Lists, onPosted: (posted: ListsPosted) => void) {
  const client = useTRPCClient()
  const queries = useQueryClient()
  const { send, busy, problems } = useSend<ListsInput, ListsPosted>(({ command, ...input }) => client.intake.lists.mutate({ ...input, batch: command }))
  const post = async (acceptGood: boolean) => {
    const posted = await send({ ...reading, acceptGood })
    if (!posted?.posted) return
    onPosted(posted)
    await queries.invalidateQueries()
  }
  return { post, busy, problems }
}
