import { useQueryClient } from '@tanstack/react-query'
import type { inferRouterInputs } from '@trpc/server'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { ownKinds, ownTables } from '#core/domain/own-fields.ts'
import type { AppRouter } from '#core/rpc/app-router.ts'
import { useTRPCClient } from '../../app/client.ts'
import { useSend } from '../../app/use-send.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { FormField } from '../../parts/form-field.tsx'
import { Layer } from '../../parts/layer.tsx'
import { newId } from '../../parts/new-id.ts'
import { ProblemList } from '../../parts/problem-list.tsx'
import { showToast } from '../../parts/toast.tsx'
import { useWords } from '../../parts/words.tsx'
import { isRetired, type OwnFieldRow } from './office-rows.ts'

type SaveOwnField = Omit<inferRouterInputs<AppRouter>['office']['saveOwnField'], 'command'>
type Typed = Pick<SaveOwnField, 'table' | 'name' | 'kind'> & { readonly choices: string }
type Props = { readonly field: OwnFieldRow | undefined; readonly onClose: () => void }

/** One field of the office's own. */
export function OwnFieldLayer({ field, onClose }: Props) {
  const words = useWords()
  const own = words.office.fields
  const [typed, setTyped] = useState<Typed>(() => typedOf(field))
  const { save, busy, problems } = useField({ field, onClose }, typed)
  const retired = field !== undefined && isRetired(field)
  const foot = (
    <div className="layer-foot">
      {field ? <ActionButton text={retired ? words.master.reinstate : words.master.retire} busy={busy} onPress={() => save(!retired)} /> : null}
      <ActionButton text={busy ? words.master.saving : words.master.save} combo="Ctrl+S" kind="main" busy={busy} onPress={() => save(retired)} />
    </div>
  )
  return (
    <Layer title={field ? own.editTitle(field.name) : own.newTitle} onClose={onClose} foot={foot}>
      <FieldFields typed={typed} isNew={field === undefined} onChange={(changes) => setTyped({ ...typed, ...changes })} />
      <ProblemList problems={problems} />
    </Layer>
  )
}

function typedOf(field: OwnFieldRow | undefined): Typed {
  return field ? { table: field.table, name: field.name, kind: field.kind, choices: field.choices.join('\u3001') } : { table: 'item', name: '', kind: 'text', choices: '' }
}

function FieldFields({ typed, isNew, onChange }: { readonly typed: Typed; readonly isNew: boolean; readonly onChange: (changes: Partial<Typed>) => void }) {
  const own = useWords().office.fields
  return (
    <div className="form-grid">
      <FormField label={own.name} span={12}>{(id) => <Input id={id} data-first-focus value={typed.name} maxLength={40} onChange={(event) => onChange({ name: event.target.value })} />}</FormField>
      <FormField label={own.table} span={6}>{(id) => <Select id={id} value={typed.table} disabled={!isNew} options={ownTables.map((value) => ({ value, label: own.tables[value] }))} onChange={(table) => onChange({ table })} />}</FormField>
      <FormField label={own.kind} hint={own.kindHint} span={6}>{(id) => <Select id={id} value={typed.kind} disabled={!isNew} options={ownKinds.map((value) => ({ value, label: own.kinds[value] }))} onChange={(kind) => onChange({ kind })} />}</FormField>
      {typed.kind === 'choice' ? (
        <FormField label={own.choices} hint={own.choicesHint} span={12}>{(id) => <Input.TextArea id={id} rows={3} value={typed.choices} onChange={(event) => onChange({ choices: event.target.value })} />}</FormField>
      ) : null}
    </div>
  )
}

function useField({ field, onClose }: Props, typed: Typed) {
  const words = useWords().master
  const client = useTRPCClient()
  const queries = useQueryClient()
  const { send, busy, problems } = useSend<SaveOwnField, { readonly id: string }>((input) => client.office.saveOwnField.mutate(input))
  const [target] = useState(() => ({ id: field?.id ?? newId<'place'>(), revision: field?.revision ?? 0 }))
  const save = async (retired: boolean) => {
    const choices = typed.choices.split(/[\u3001,\uff0c;\uff1b\n]+/).map((part) => part.trim()).filter((part) => part !== '')
    if (!(await send({ ...target, table: typed.table, name: typed.name, kind: typed.kind, choices, retired }))) return
    showToast({ tone: 'ok', text: words.saved(typed.name.trim()) })
    await queries.invalidateQueries()
    onClose()
  }
  return { save: (retired: boolean) => void save(retired), busy, problems }
}
