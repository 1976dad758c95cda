import { Input } from 'antd'
import { Ban, PackageSearch, Wand2 } from 'lucide-react'
import { useState } from 'react'
import { problemSentence } from '#core/i18n/words.ts'
import { useTRPCClient } from '../../app/client.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { matchChoices } from '../../parts/choices.ts'
import { ChooseFromList } from '../../parts/choose-from-list.tsx'
import { FormField } from '../../parts/form-field.tsx'
import { Layer } from '../../parts/layer.tsx'
import { useWords } from '../../parts/words.tsx'
import type { Fix, RowProblem } from './import-types.ts'
import { proposalText, proposedFix } from './proposal.ts'

type Props = { readonly problem: RowProblem; readonly onFix: (fix: Fix) => void; readonly onClose: () => void }

const itemFields: ReadonlySet<string> = new Set(['itemCode', 'itemName', 'barcode'])

/** Everything that can be done about one value: the proposal, another value, a choice, or the rows left out. */
export function FixLayer({ problem, onFix, onClose }: Props) {
  const words = useWords()
  const [choosing, setChoosing] = useState(problem.proposal.kind === 'choose')
  const [typed, setTyped] = useState(problem.value)
  const { field, value, alike, proposal } = problem
  const useValue = (to: string) => onFix({ field, value, to })
  const proposed = proposedFix(problem)
  if (choosing) return <ChooseValue problem={problem} onChoose={useValue} onClose={proposal.kind === 'choose' ? onClose : () => setChoosing(false)} />
  const changed = typed.trim() !== '' && typed.trim() !== value
  const foot = (
    <div className="layer-foot">
      <ActionButton text={words.common.cancel} onPress={onClose} />
      <ActionButton text={words.intake.fix.use} kind="main" combo="F8" disabled={!changed} onPress={() => useValue(typed.trim())} />
    </div>
  )
  return (
    <Layer title={words.intake.fix.title(problem.row, words.intake.field[field])} onClose={onClose} foot={foot}>
      <p className="import-about">{problemSentence(words, problem.reason)}<br /><span className="import-quiet">{problem.about}</span></p>
      {alike > 1 ? <p className="import-alike">{words.intake.proposal.alike(alike)}</p> : null}
      <div className="import-acts">
        {proposed ? <ActionButton text={proposalText(words.intake, problem)} icon={Wand2} firstFocus onPress={() => onFix(proposed)} /> : null}
        {itemFields.has(field) ? <ActionButton text={words.intake.fix.chooseItem} icon={PackageSearch} combo="F4" onPress={() => setChoosing(true)} /> : null}
        <ActionButton text={words.intake.fix.skipAlike(alike)} icon={Ban} onPress={() => onFix({ field, value, skip: true })} />
      </div>
      <FormField label={words.intake.fix.typed} span={12}>
        {(id) => <Input id={id} data-first-focus={proposed ? undefined : true} value={typed} maxLength={200} onChange={(event) => setTyped(event.target.value)} onPressEnter={() => (changed ? useValue(typed.trim()) : undefined)} />}
      </FormField>
    </Layer>
  )
}

type ChooseProps = { readonly problem: RowProblem; readonly onChoose: (to: string) => void; readonly onClose: () => void }

/** One of the values offered, else any item of the catalogue. */
function ChooseValue({ problem: { field, proposal }, onChoose, onClose }: ChooseProps) {
  const words = useWords().intake
  const client = useTRPCClient()
  const offered = proposal.kind === 'choose' ? proposal.choices.map(({ to, label }) => ({ key: to, value: to, text: label, second: to === label ? '' : to })) : []
  const find = async (text: string) => {
    if (!itemFields.has(field) || (text === '' && offered.length > 0)) return matchChoices(offered, text)
    const found = await client.master.findItems.query({ text })
    if (!found.ok) throw new Error(found.problems[0]?.code)
    return found.value.map((item) => ({ key: item.id, value: item.code, text: item.name, second: [item.code, item.spec].filter((part) => part !== '').join(' · '), end: item.unit }))
  }
  return <ChooseFromList title={itemFields.has(field) ? words.fix.chooseItem : words.field[field]} source={find} onChoose={onChoose} onClose={onClose} />
}
