import type { BusinessDate } from '#core/domain/business-date.ts'
import { useTRPCClient } from '../../app/client.ts'
import { useSend } from '../../app/use-send.ts'
import type { PostInput, Posted } from './import-types.ts'
import { useReading } from './use-reading.ts'

/** An opening sheet as it is understood now. */
export function useOpening(upload: string, skipped: readonly string[]) {
  const client = useTRPCClient()
  return useReading({ name: 'intake', upload, skipped, more: {}, ask: (reading) => client.intake.previewOpening.mutate(reading) })
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
