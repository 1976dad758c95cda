import { useQueryClient } from '@tanstack/react-query'
import { showToast } from '../parts/toast.tsx'
import { useWords } from '../parts/words.tsx'
import { useTRPCClient } from './client.ts'
import { useSend } from './use-send.ts'

export type Retirable = { readonly table: 'item' | 'place' | 'agency'; readonly id: string; readonly name: string; readonly revision: number }

type Retirement = Pick<Retirable, 'table' | 'id' | 'revision'> & { readonly retired: boolean }

/** Takes a record out of use or back; as that can be taken back, nobody is asked twice, and the toast offers the way back. */
export function useRetire() {
  const words = useWords().master
  const client = useTRPCClient()
  const queries = useQueryClient()
  const { send, busy, problems } = useSend<Retirement, { readonly revision: number }>((input) => client.master.retire.mutate(input))
  const retire = async ({ table, id, name, revision }: Retirable, retired: boolean): Promise<void> => {
    const done = await send({ table, id, revision, retired })
    if (!done) return
    await queries.invalidateQueries()
    const back = { text: words.reinstate, run: () => void retire({ table, id, name, revision: done.revision }, false) }
    showToast({ tone: 'ok', text: retired ? words.didRetire(name) : words.didReinstate(name), ...(retired ? { act: back } : {}) })
  }
  return { retire, busy, problems }
}
