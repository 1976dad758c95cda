import { useLocation } from 'wouter'
import { useTRPCClient } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useSend } from '../../app/use-send.ts'
import { showToast } from '../../parts/toast.tsx'
import { useWords } from '../../parts/words.tsx'
import type { Copied } from './document-types.ts'

/** Copies a paper into a draft and opens that; the same press again after a lost connection makes no second copy. */
export function useCopy(source: string) {
  const words = useWords().document
  const client = useTRPCClient()
  const [, go] = useLocation()
  const { send, busy, problems } = useSend<{ readonly source: string }, Copied>(({ command }) => client.document.copy.mutate({ document: command, source }))
  const copy = async () => {
    const copied = await send({ source })
    if (!copied) return
    showToast({ tone: 'ok', text: words.copied(copied.number) })
    go(paths.document(copied.document))
  }
  return { copy: () => void copy(), busy, problems }
}
