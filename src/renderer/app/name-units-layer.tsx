import { Segmented } from 'antd'
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
import { mostUnits, namedUnits, type DueUnit, type NamingWay } from './unit-names.ts'
import { UnitSerials } from './unit-serials.tsx'
import { useSend } from './use-send.ts'
import './name-units.css'

type Props = {
  readonly item: { readonly id: string; readonly name: string }
  readonly units: readonly DueUnit[]
  readonly onClose: () => void
}

const ways = ['scan', 'run', 'keep'] as const satisfies readonly NamingWay[]

/** 换正式序列号: the maker's by scan, ours in a run, or the provisional one for good. */
export function NameUnitsLayer({ item, units: due, onClose }: Props) {
  const words = useWords().print.units
  const units = due.slice(0, mostUnits)
  const [way, setWay] = useState<NamingWay>('scan')
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map())
  const { run, change } = useRunProposal(item.id)
  const named = namedUnits(units, { way, typed, run })
  const { save, busy, problems } = useSaving(item.id, onClose)
  return (
    <Layer
      title={words.title(item.name)} width={640} onClose={onClose}
      foot={<div className="layer-foot"><ActionButton text={words.save(named.length)} kind="main" busy={busy} disabled={named.length === 0} onPress={() => save(named)} /></div>}
    >
      <Segmented aria-label={words.way} value={way} onChange={setWay} options={ways.map((value) => ({ value, label: words[value] }))} />
      {way === 'scan' ? <UnitSerials units={units} typed={typed} onType={(lot, serial) => setTyped((now) => new Map(now).set(lot, serial))} onDone={() => save(named)} /> : null}
      {way === 'run' ? <RunFields run={run} count={units.length} onChange={change} /> : null}
      {way === 'keep' ? <p className="layer-hint">{words.keepHint}</p> : null}
      <ProblemList problems={problems} />
    </Layer>
  )
}

function useSaving(item: string, onClose: () => void) {
  const words = useWords().print.units
  const client = useTRPCClient()
  const [, go] = useLocation()
  const naming = useSend<{ readonly item: string; readonly units: { lot: string; serial: string }[] }, { readonly units: readonly DueUnit[] }>((input) => client.unit.name.mutate(input))
  const save = async (named: readonly DueUnit[]) => {
    const done = await naming.send({ item, units: named.map(({ lot, serial }) => ({ lot, serial })) })
    if (!done) return
    const lots = done.units.map(({ lot }) => lot).join(',')
    showToast({ tone: 'ok', text: words.saved(done.units.length), act: { text: words.printSaved, run: () => go(paths.print('units', lots)) } })
    onClose()
  }
  return { save: (named: readonly DueUnit[]) => void save(named), busy: naming.busy, problems: naming.problems }
}
