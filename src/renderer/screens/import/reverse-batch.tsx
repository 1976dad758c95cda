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
import { isListBatch } from './batch-grid.tsx'
import type { Batch, ReverseInput } from './import-types.ts'

/** 整批冲销: says how many papers, asks for the reason. */
export function ReverseBatch({ batch, onClose }: { readonly batch: Batch; readonly onClose: () => void }) {
  const { batches: words, lists } = useWords().intake
  const isList = isListBatch(batch.kind)
  const title = isList ? lists.takeBack : words.reverse
  const client = useTRPCClient()
  const queries = useQueryClient()
  const { today } = useSite()
  const [reason, setReason] = useState('')
  const { send, problems } = useSend<ReverseInput, { readonly documents: number; readonly records?: number }>((input) => client.intake.reverse.mutate(input))
  const act = async () => {
    const done = await send({ batch: batch.id, businessDate: today, reason: reason.trim() })
    if (!done) return
    showToast({ tone: 'ok', text: done.records === undefined ? words.done(done.documents) : lists.reversed(done.records) })
    await queries.invalidateQueries()
    onClose()
  }
  return (
    <ConfirmLayer title={title} act={title} danger disabled={!isList && reason.trim() === ''} onAct={act} onClose={onClose}>
      <p className="import-about">{isList ? lists.reverseAbout(batch.sourceName) : words.about(batch.sourceName, batch.documents)}</p>
      {isList ? null : <Reason reason={reason} onChange={setReason} />}
      <ProblemList problems={problems} />
    </ConfirmLayer>
  )
}

function Reason({ reason, onChange }: { readonly reason: string; readonly onChange: (reason: string) => void }) {
  const words = useWords().intake.batches
  return (
    <FormField label={words.reason} hint={words.reasonHint} span={12}>
      {(id) => <Input id={id} data-first-focus value={reason} maxLength={200} onChange={(event) => onChange(event.target.value)} />}
    </FormField>
  )
}
