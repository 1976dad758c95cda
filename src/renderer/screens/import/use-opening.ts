import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BusinessDate } from '#core/domain/business-date.ts'
import { useTRPCClient } from '../../app/client.ts'
import { useSend } from '../../app/use-send.ts'
import { joinChoice } from './sheet-choices.ts'
import type { Fix, PostInput, Posted, SheetChoice } from './import-types.ts'

/** An opening sheet as it is understood now, with a person's own answers; every change asks the core again. */
export function useOpening(upload: string, skipped: readonly string[]) {
  const client = useTRPCClient()
  const [choices, setChoices] = useState<SheetChoice[]>(() => skipped.map((sheet) => ({ sheet, skip: true })))
  const [fixes, setFixes] = useState<Fix[]>([])
  const reading = { upload, choices, fixes }
  const asked = useQuery({
    queryKey: ['intake', reading], queryFn: () => client.intake.previewOpening.mutate(reading), placeholderData: keepPreviousData, staleTime: Infinity,
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

export type Opening = ReturnType<typeof useOpening>

type Wanted = { readonly acceptGood: boolean; readonly more: boolean; readonly date: BusinessDate | undefined }

/** Posts what was looked at; pressed again after a lost connection it is the same batch. */
export function usePosting({ reading }: Opening, onPosted: (posted: Posted) => void) {
  const client = useTRPCClient()
  const { send, busy, problems } = useSend<PostInput, Posted>(({ command, ...input }) => client.intake.opening.mutate({ ...input, batch: command }))
  const post = async ({ date, ...wanted }: Wanted) => {
    const posted = await send({ ...reading, ...wanted, ...(date === undefined ? {} : { date }) })
    if (posted?.posted) onPosted(posted)
  }
  return { post, busy, problems }
}
