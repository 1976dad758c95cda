import { useLocation } from 'wouter'
import { useTRPCClient } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useSend } from '../../app/use-send.ts'
import { showToast } from '../../parts/toast.tsx'
import { useWords } from '../../parts/words.tsx'
import type { Posted, PostInput } from './document-types.ts'

type Posting = {
  readonly document: string
  /** Leaves the field under the cursor, waits for what is being saved, answers the revision to post. */
  readonly settled: () => Promise<number>
  readonly refresh: () => Promise<void>
}

/** Posts a draft as it stands; afterwards the paper is offered for printing. */
export function usePost({ document, settled, refresh }: Posting) {
  const words = useWords()
  const client = useTRPCClient()
  const [, go] = useLocation()
  const { send, busy, problems } = useSend<PostInput, Posted>((input) => client.document.post.mutate(input))
  const post = async (clockConfirmed: boolean) => {
    leaveField()
    const revision = await settled()
    const posted = await send({ document, revision, ...(clockConfirmed ? { clockConfirmed } : {}) })
    if (posted) showToast({ tone: 'ok', text: words.document.post.done(posted.number), act: { text: words.common.print, run: () => go(paths.print('document', document)) } })
    await refresh()
  }
  return { post: () => void post(false), confirmClock: () => void post(true), busy, problems }
}

/** A field saves when it is left. */
function leaveField(): void {
  const field = globalThis.document.activeElement
  if (field instanceof HTMLElement) field.blur()
}
