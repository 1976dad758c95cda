import { useQueryClient } from '@tanstack/react-query'
import { Checkbox, Input, Select } from 'antd'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useState } from 'react'
import { hazardClasses, type OfficeList } from '#core/domain/lists.ts'
import { useTRPCClient } from '../../app/client.ts'
import { useSend } from '../../app/use-send.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { FormField } from '../../parts/form-field.tsx'
import { Layer } from '../../parts/layer.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { showToast } from '../../parts/toast.tsx'
import { useWords } from '../../parts/words.tsx'
import { isRetired, type ListRow } from './office-rows.ts'

type Props = { readonly list: OfficeList; readonly row: ListRow | undefined; readonly codes: readonly string[]; readonly onClose: () => void }

type Typed = { readonly code: string; readonly name: string; readonly grouping: string; readonly usable: boolean }

/** One row of a list: named, put up or down, taken out of use or back. */
export function ListEntryLayer(props: Props) {
  const { list, row, onClose } = props
  const words = useWords()
  const [typed, setTyped] = useState<Typed>(() => typedOf(row))
  const { save, move, busy, problems } = useEntry(props, typed)
  const own = words.office.lists
  const retired = row !== undefined && isRetired(row)
  const foot = (
    <div className="layer-foot">
      {row ? <RowActs retired={retired} busy={busy} onMove={move} onRetire={() => save(!retired)} /> : null}
      <ActionButton text={busy ? words.master.saving : words.master.save} combo="Ctrl+S" kind="main" busy={busy} onPress={() => save(retired)} />
    </div>
  )
  return (
    <Layer title={row ? own.editTitle(row.name) : own.newTitle(own.names[list])} onClose={onClose} foot={foot}>
      <div className="form-grid">
        {list === 'category' && !row ? <CodeField code={typed.code} onChange={(code) => setTyped({ ...typed, code })} /> : null}
        <NameField list={list} isNew={row === undefined} name={typed.name} onChange={(name) => setTyped({ ...typed, name })} onEnter={() => save(retired)} />
        <ListField list={list} isNew={row === undefined} typed={typed} onChange={(changes) => setTyped({ ...typed, ...changes })} />
      </div>
      <ProblemList problems={problems} />
    </Layer>
  )
}

function typedOf(row: ListRow | undefined): Typed {
  return row ? { code: row.code, name: row.name, grouping: row.grouping, usable: row.usable === 1 } : { code: '', name: '', grouping: 'natural', usable: false }
}

type ActsProps = { readonly retired: boolean; readonly busy: boolean; readonly onMove: (by: -1 | 1) => void; readonly onRetire: () => void }

function RowActs({ retired, busy, onMove, onRetire }: ActsProps) {
  const words = useWords()
  return (
    <>
      <ActionButton text={words.office.lists.up} icon={ArrowUp} busy={busy} onPress={() => onMove(-1)} />
      <ActionButton text={words.office.lists.down} icon={ArrowDown} busy={busy} onPress={() => onMove(1)} />
      <ActionButton text={retired ? words.master.reinstate : words.master.retire} busy={busy} onPress={onRetire} />
    </>
  )
}

function CodeField({ code, onChange }: { readonly code: string; readonly onChange: (code: string) => void }) {
  const words = useWords().office.lists
  return (
    <FormField label={words.code} hint={words.codeHint} span={12}>
      {(id) => <Input id={id} data-first-focus value={code} maxLength={16} onChange={(event) => onChange(event.target.value.normalize('NFKC').toUpperCase().trim())} />}
    </FormField>
  )
}

type NameProps = { readonly list: OfficeList; readonly isNew: boolean; readonly name: string; readonly onChange: (name: string) => void; readonly onEnter: () => void }

function NameField({ list, isNew, name, onChange, onEnter }: NameProps) {
  const words = useWords().office.lists
  const isFixed = list === 'funding-source' && !isNew
  return (
    <FormField label={words.name} hint={isFixed ? words.nameFixed : undefined} span={12}>
      {(id) => <Input id={id} data-first-focus={list !== 'category' || !isNew} value={name} maxLength={40} disabled={isFixed} onChange={(event) => onChange(event.target.value)} onPressEnter={onEnter} />}
    </FormField>
  )
}

type ListFieldProps = { readonly list: OfficeList; readonly isNew: boolean; readonly typed: Typed; readonly onChange: (changes: Partial<Typed>) => void }

/** What only one list has. */
function ListField({ list, isNew, typed, onChange }: ListFieldProps) {
  const words = useWords().office.lists
  if (list === 'hazard') {
    return (
      <FormField label={words.grouping} span={12}>
        {(id) => <Select id={id} value={typed.grouping} options={hazardClasses.map((value) => ({ value: value as string, label: words.groupings[value] }))} onChange={(grouping) => onChange({ grouping })} />}
      </FormField>
    )
  }
  if (list !== 'condition') return null
  return (
    <FormField label={words.usable} hint={words.usableHint} span={12}>
      {(id) => <Checkbox id={id} checked={typed.usable} disabled={!isNew} onChange={(event) => onChange({ usable: event.target.checked })}>{words.usable}</Checkbox>}
    </FormField>
  )
}

type Saving = { readonly list: OfficeList; readonly code: string; readonly name: string; readonly grouping: string; readonly usable: boolean; readonly retired: boolean }
type Ordering = { readonly list: OfficeList; readonly codes: string[] }

function useEntry({ list, row, codes, onClose }: Props, typed: Typed) {
  const words = useWords().master
  const client = useTRPCClient()
  const queries = useQueryClient()
  const saving = useSend<Saving, { readonly code: string }>((input) => client.master.saveListEntry.mutate(input))
  const ordering = useSend<Ordering, true>((input) => client.master.orderList.mutate(input))
  const save = async (retired: boolean) => {
    const grouping = list === 'hazard' ? typed.grouping : ''
    if (!(await saving.send({ list, code: row?.code ?? typed.code, name: typed.name, grouping, usable: typed.usable, retired }))) return
    showToast({ tone: 'ok', text: words.saved(typed.name.trim()) })
    await queries.invalidateQueries()
    onClose()
  }
  const move = async (by: -1 | 1) => {
    const at = codes.indexOf(row?.code ?? '')
    const other = codes[at + by]
    const own = codes[at]
    if (own === undefined || other === undefined) return
    const moved = codes.map((code, place) => (place === at ? other : place === at + by ? own : code))
    if (await ordering.send({ list, codes: moved })) await queries.invalidateQueries()
  }
  return { save: (retired: boolean) => void save(retired), move: (by: -1 | 1) => void move(by), busy: saving.busy || ordering.busy, problems: [...saving.problems, ...ordering.problems] }
}
