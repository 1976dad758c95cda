import { useQueryClient } from '@tanstack/react-query'
import type { inferRouterInputs } from '@trpc/server'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { parseDate } from '#core/domain/business-date.ts'
import { responseLevels, warningColours } from '#core/domain/events.ts'
import type { Problem } from '#core/domain/problem.ts'
import type { AppRouter } from '#core/rpc/app-router.ts'
import { useTRPCClient } from '../../app/client.ts'
import { useLists } from '../../app/use-lists.ts'
import { useSend } from '../../app/use-send.ts'
import { useSite } from '../../app/site.tsx'
import { ActionButton } from '../../parts/action-button.tsx'
import { FormField } from '../../parts/form-field.tsx'
import { Layer } from '../../parts/layer.tsx'
import { newId } from '../../parts/new-id.ts'
import { ProblemList } from '../../parts/problem-list.tsx'
import { showToast } from '../../parts/toast.tsx'
import { useWords } from '../../parts/words.tsx'
import { isRetired, type EventRow } from './office-rows.ts'

type SaveEvent = Omit<inferRouterInputs<AppRouter>['office']['saveEvent'], 'command'>
type Typed = Pick<SaveEvent, 'name' | 'hazard' | 'colour' | 'level' | 'remark'> & { readonly startedOn: string; readonly endedOn: string }
type Props = { readonly event: EventRow | undefined; readonly onClose: () => void }

/** One event: what, where it comes from, how grave, from when to when. */
export function EventLayer({ event, onClose }: Props) {
  const words = useWords()
  const { today } = useSite()
  const [typed, setTyped] = useState<Typed>(() => typedOf(event, today))
  const set = (changes: Partial<Typed>) => setTyped({ ...typed, ...changes })
  const { save, busy, problems } = useEvent({ event, typed, onClose })
  const foot = (
    <div className="layer-foot">
      {event ? <ActionButton text={isRetired(event) ? words.master.reinstate : words.master.retire} busy={busy} onPress={() => save(!isRetired(event))} /> : null}
      <ActionButton text={busy ? words.master.saving : words.master.save} combo="Ctrl+S" kind="main" busy={busy} onPress={() => save(event ? isRetired(event) : false)} />
    </div>
  )
  return (
    <Layer title={event?.name ?? words.office.events.newTitle} onClose={onClose} foot={foot} width={680}>
      <EventFields typed={typed} set={set} />
      <ProblemList problems={problems} />
    </Layer>
  )
}

function typedOf(event: EventRow | undefined, today: string): Typed {
  if (!event) return { name: '', hazard: '', colour: '', level: null, startedOn: today, endedOn: '', remark: '' }
  const { name, hazard, colour, level, startedOn, endedOn, remark } = event
  return { name, hazard, colour, level: level ?? null, startedOn, endedOn, remark }
}

function EventFields({ typed, set }: { readonly typed: Typed; readonly set: (changes: Partial<Typed>) => void }) {
  const words = useWords().office.events
  const choices = useLists()
  const text = (field: 'name' | 'startedOn' | 'endedOn' | 'remark', most: number) => (id: string) => (
    <Input id={id} data-first-focus={field === 'name'} value={typed[field]} maxLength={most} onChange={(event) => set({ [field]: event.target.value })} />
  )
  return (
    <div className="form-grid">
      <FormField label={words.name} span={12}>{text('name', 200)}</FormField>
      <FormField label={words.hazard} span={6}>{(id) => <Select id={id} showSearch optionFilterProp="label" value={typed.hazard || null} options={choices('hazard', typed.hazard)} onChange={(hazard) => set({ hazard: hazard ?? '' })} />}</FormField>
      <FormField label={words.colour} span={3}>{(id) => <Select id={id} value={typed.colour} options={warningColours.map((value) => ({ value, label: words.colours[value] }))} onChange={(colour) => set({ colour })} />}</FormField>
      <FormField label={words.level} span={3}>
        {(id) => (
          <Select
            id={id} value={typed.level ?? 0} options={[{ value: 0, label: words.noLevel }, ...responseLevels.map((value) => ({ value: value as number, label: words.levels[value] }))]}
            onChange={(chosen) => set({ level: responseLevels.find((known) => known === chosen) ?? null })}
          />
        )}
      </FormField>
      <FormField label={words.startedOn} hint={words.dayHint} span={6}>{text('startedOn', 10)}</FormField>
      <FormField label={words.endedOn} hint={words.endedHint} span={6}>{text('endedOn', 10)}</FormField>
      <FormField label={words.remark} span={12}>{text('remark', 500)}</FormField>
    </div>
  )
}

function useEvent({ event, typed, onClose }: Props & { readonly typed: Typed }) {
  const words = useWords().master
  const client = useTRPCClient()
  const queries = useQueryClient()
  const { send, busy, problems } = useSend<SaveEvent, { readonly id: string }>((input) => client.office.saveEvent.mutate(input))
  const [target] = useState(() => ({ id: event?.id ?? newId<'place'>(), revision: event?.revision ?? 0 }))
  const [unread, setUnread] = useState<readonly Problem[]>([])
  const save = async (retired: boolean) => {
    const [startedOn, endedOn] = [dayIn(typed.startedOn), dayIn(typed.endedOn)]
    const faults: Problem[] = [startedOn, endedOn].some((day) => day === undefined) ? [{ code: 'master.day-unreadable' }] : []
    setUnread(faults)
    if (startedOn === undefined || endedOn === undefined) return
    if (!(await send({ ...target, ...typed, startedOn, endedOn, retired }))) return
    showToast({ tone: 'ok', text: words.saved(typed.name.trim()) })
    await queries.invalidateQueries()
    onClose()
  }
  return { save: (retired: boolean) => void save(retired), busy, problems: [...unread, ...problems] }
}

/** A day as typed, '' for none, undefined where it is none. */
function dayIn(text: string) {
  const plain = text.normalize('NFKC').trim().replaceAll(/[./]/g, '-')
  return plain === '' ? '' : parseDate(plain)
}
