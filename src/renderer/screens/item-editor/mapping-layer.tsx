import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { Input, Select } from 'antd'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { mappingKinds, type MappingKind } from '#core/domain/item-mapping.ts'
import { quantityText, type Scale } from '#core/domain/quantity.ts'
import type { AppRouter } from '#core/rpc/app-router.ts'
import { useTRPC, useTRPCClient } from '../../app/client.ts'
import { useSend } from '../../app/use-send.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { ConfirmLayer } from '../../parts/confirm-layer.tsx'
import { FormField } from '../../parts/form-field.tsx'
import { newId } from '../../parts/new-id.ts'
import { ProblemList } from '../../parts/problem-list.tsx'
import { showToast } from '../../parts/toast.tsx'
import { useWords } from '../../parts/words.tsx'

export type MappedItem = { readonly id: string; readonly name: string; readonly unit: string; readonly scale: Scale }

type MapItem = Omit<inferRouterInputs<AppRouter>['office']['mapItem'], 'command'>
type Plan = Extract<inferRouterOutputs<AppRouter>['office']['tryMapping'], { readonly ok: true }>['value']
type Target = { readonly key: string; readonly item: string; readonly factor: string }
type Props = { readonly item: MappedItem; readonly onClose: () => void }

function noTarget(): Target {
  return { key: newId<'place'>(), item: '', factor: '1' }
}

/** Chooses what the item goes on under, shows what that will do, and does it. */
export function MappingLayer({ item, onClose }: Props) {
  const words = useWords().office.mapping
  const [kind, setKind] = useState<MappingKind>('merge')
  const [targets, setTargets] = useState<readonly Target[]>(() => [noTarget()])
  const chosen = targets.filter((target) => target.item !== '')
  const asked: MapItem = { kind, from: item.id, to: chosen.map(({ item: to, factor }) => ({ item: to, factor })) }
  const { plan, refusals, run } = useMapping(asked, onClose)
  const chooseKind = (next: MappingKind) => {
    setKind(next)
    setTargets(next === 'merge' ? targets.slice(0, 1) : [...targets, noTarget()].slice(0, Math.max(2, targets.length)))
  }
  return (
    <ConfirmLayer title={words.layerTitle(item.name)} act={words.kinds[kind]} danger disabled={plan === undefined} onAct={run} onClose={onClose}>
      <div className="form-grid">
        <FormField label={words.kind} span={12}>{(id) => <Select id={id} value={kind} options={mappingKinds.map((value) => ({ value, label: words.kindsLong[value] }))} onChange={chooseKind} />}</FormField>
        {targets.map((target) => (
          <TargetFields key={target.key} item={item} target={target} onChange={(changed) => setTargets(targets.map((other) => (other.key === target.key ? changed : other)))} />
        ))}
      </div>
      {kind === 'split' ? <ActionButton text={words.addTarget} icon={Plus} size="small" onPress={() => setTargets([...targets, noTarget()])} /> : null}
      {plan ? <PlanText plan={plan} item={item} /> : null}
      <ProblemList problems={chosen.length === 0 ? [] : refusals} />
    </ConfirmLayer>
  )
}

type TargetProps = { readonly item: MappedItem; readonly target: Target; readonly onChange: (target: Target) => void }

function TargetFields({ item, target, onChange }: TargetProps) {
  const words = useWords().office.mapping
  const [text, setText] = useState('')
  const found = useQuery(useTRPC().master.findItems.queryOptions({ text, limit: 20 }, { placeholderData: keepPreviousData })).data
  const [label, setLabel] = useState('')
  const options = (found?.ok === true ? found.value : []).filter(({ id }) => id !== item.id).map(({ id, code, name, unit }) => ({ value: id, label: `${code} ${name}`, unit }))
  const known = target.item === '' || options.some(({ value }) => value === target.item) ? options : [...options, { value: target.item, label, unit: '' }]
  return (
    <>
      <FormField label={words.target} span={7}>
        {(id) => (
          <Select
            id={id} showSearch filterOption={false} value={target.item || null} placeholder={words.search} options={known} onSearch={setText}
            onChange={(chosen: string) => {
              setLabel(known.find(({ value }) => value === chosen)?.label ?? '')
              onChange({ ...target, item: chosen })
            }}
          />
        )}
      </FormField>
      <FormField label={words.factor(item.unit)} span={5}>{(id) => <Input id={id} value={target.factor} maxLength={12} inputMode="decimal" onChange={(event) => onChange({ ...target, factor: event.target.value })} />}</FormField>
    </>
  )
}

/** 试算: in sentences, before anything is done. */
function PlanText({ plan, item }: { readonly plan: Plan; readonly item: MappedItem }) {
  const words = useWords().office.mapping
  const held = plan.held.map(({ depot, quantity }) => words.heldAt(depot, `${quantityText(quantity, item.scale)} ${item.unit}`))
  const sentences = [
    ...(held.length > 0 ? [words.held(held)] : []), ...(plan.drafts > 0 ? [words.drafts(plan.drafts)] : []), plan.retires ? words.retires : words.stays,
    ...(plan.codes.length > 0 ? [plan.retires ? words.codesMove(plan.codes) : words.codesShare(plan.codes)] : []), ...(plan.aliases.length > 0 ? [words.aliases(plan.aliases)] : []),
    ...(plan.levels > 0 ? [words.levels(plan.levels)] : []), words.history,
  ]
  return <div aria-label={words.plan} role="region"><strong>{words.plan}</strong><ul>{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul></div>
}

function useMapping(asked: MapItem, onDone: () => void) {
  const words = useWords().office.mapping
  const client = useTRPCClient()
  const queries = useQueryClient()
  const { send, problems } = useSend<MapItem, true>((input) => client.office.mapItem.mutate(input))
  const tried = useQuery(useTRPC().office.tryMapping.queryOptions(asked, { enabled: asked.to.length > 0 })).data
  const run = async () => {
    if (!(await send(asked))) return
    showToast({ tone: 'ok', text: words.done(words.kinds[asked.kind]) })
    await queries.invalidateQueries()
    onDone()
  }
  return { plan: tried?.ok === true ? tried.value : undefined, refusals: [...(tried?.ok === false ? tried.problems : []), ...problems], run }
}
