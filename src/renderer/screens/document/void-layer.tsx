import { useState } from 'react'
import type { Problem } from '#core/domain/problem.ts'
import { reportAccident } from '../../app/accidents.ts'
import { useTRPCClient } from '../../app/client.ts'
import { ConfirmLayer } from '../../parts/confirm-layer.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { showToast } from '../../parts/toast.tsx'
import { useWords } from '../../parts/words.tsx'

type Props = {
  readonly document: string
  readonly number: string
  readonly settled: () => Promise<number>
  readonly onDone: () => void
  readonly onClose: () => void
}

/** 作废 cannot be taken back, so it is said and named first. */
export function VoidLayer({ document, number, settled, onDone, onClose }: Props) {
  const words = useWords().document.voiding
  const client = useTRPCClient()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const act = async () => {
    try {
      const answer = await client.draft.void.mutate({ document, revision: await settled() })
      if (!answer.ok) return setProblems(answer.problems)
      showToast({ tone: 'ok', text: words.done(number) })
      onDone()
    } catch (error) {
      reportAccident(error)
    }
  }
  return (
    <ConfirmLayer title={words.title(number)} act={words.act} danger onAct={act} onClose={onClose}>
      <p className="reverse-about">{words.about(number)}</p>
      <ProblemList problems={problems} />
    </ConfirmLayer>
  )
}
