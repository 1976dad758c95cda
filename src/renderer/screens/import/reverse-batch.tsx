import { useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useTRPCClient } from '../../app/client.ts'
import { useSite } from '../../app/site.tsx'
import { useSend } from '../../app/use-send.ts'
import { ConfirmLayer } from '../../parts/confirm-layer.tsx'
import { FormField } from '../../parts/form-field.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { showToast } from '../../parts/toast.tsx'
import { useWords } from '../../parts/words.tsx'
import type { Batch, ReverseInput } from './import-types.ts'

/** 整批冲销: says how many papers, asks for the reason. */
export function ReverseBatch({ batch, onClose }: { readonly batch: Batch; readonly onClose: () => void }) {
  const words = useWords().intake.batches
  const client = useTRPCClient()
  const queries = useQueryClient()
  const { today } = useSite()
  const [reason, setReason] = useState('')
  const { send, problems } = useSend<ReverseInput, { readonly documents: number }>((input) => client.intake.reverse.mutate(input))
  const act = async () => {
    const done = await send({ batch: batch.id, businessDate: today, reason: reason.trim() })
    if (!done) return
    showToast({ tone: 'ok', text: words.done(done.documents) })
    await queries.invalidateQueries()
    onClose()
  }
  return (
    <ConfirmLayer title={words.reverse} act={words.reverse} danger disabled={reason.trim() === ''} onAct={act} onClose={onClose}>
      <p className="import-about">{words.about(batch.sourceName, batch.documents)}</p>
      <FormField label={words.reason} hint={words.reasonHint} span={12}>
        {(id) => <Input id={id} data-first-focus value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />}
      </FormField>
      <ProblemList problems={problems} />
    </ConfirmLayer>
  )
}
