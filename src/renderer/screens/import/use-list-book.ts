import { useQueryClient } from '@tanstack/react-query'
import { useTRPCClient } from '../../app/client.ts'
import { useSend } from '../../app/use-send.ts'
import type { ListsInput, ListsPosted, SheetKinds } from './import-types.ts'
import { useReading } from './use-reading.ts'

/** A workbook of lists as it is understood now. */
export function useListBook(upload: string, kinds: SheetKinds) {
  const client = useTRPCClient()
  return useReading({ name: 'intake-lists', upload, more: { kinds }, ask: (reading) => client.intake.previewLists.mutate(reading), gcTime: 0 })
}

export type Lists = ReturnType<typeof useListBook>

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
