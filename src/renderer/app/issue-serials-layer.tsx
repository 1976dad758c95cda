import { useState } from 'react'
import { useLocation } from 'wouter'
import { ActionButton } from '../parts/action-button.tsx'
import { Layer } from '../parts/layer.tsx'
import { ProblemList } from '../parts/problem-list.tsx'
import { showToast } from '../parts/toast.tsx'
import { useWords } from '../parts/words.tsx'
import { useTRPCClient } from './client.ts'
import { paths } from './paths.ts'
import { RunFields, useRunProposal } from './run-fields.tsx'
import { useSend } from './use-send.ts'
import './name-units.css'

type Props = { readonly item: { readonly id: string; readonly name: string }; readonly onClose: () => void }
type Issuing = { readonly item: string; readonly prefix: string; readonly digits: number; readonly count: number }

/** 连号发号: serials for units to come; their labels are printed at once. */
export function IssueSerialsLayer({ item, onClose }: Props) {
  const words = useWords().print.units
  const client = useTRPCClient()
  const [, go] = useLocation()
  const [count, setCount] = useState(10)
  const { run, change } = useRunProposal(item.id)
  const issuing = useSend<Issuing, { readonly serials: readonly string[] }>((input) => client.unit.issue.mutate(input))
  const issue = async () => {
    const { prefix, digits } = run
    const done = await issuing.send({ item: item.id, prefix, digits, count })
    const [first] = done?.serials ?? []
    if (!done || first === undefined) return
    showToast({ tone: 'ok', text: words.issueDone(done.serials.length) })
    onClose()
    go(paths.print('serials', [item.id, prefix, Number(first.slice(prefix.length)), digits, done.serials.length].join(',')))
  }
  return (
    <Layer
      title={words.issueTitle(item.name)} width={640} onClose={onClose}
      foot={<div className="layer-foot"><ActionButton text={words.issueAndPrint} kind="main" busy={issuing.busy} onPress={() => void issue()} /></div>}
    >
      <p className="layer-hint">{words.issueHint}</p>
      <RunFields run={run} count={count} onChange={change} onCount={setCount} />
      <ProblemList problems={issuing.problems} />
    </Layer>
  )
}
