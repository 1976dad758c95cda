import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { Save } from 'lucide-react'
import { useState } from 'react'
import type { Problem } from '#core/domain/problem.ts'
import type { Scale } from '#core/domain/quantity.ts'
import { useTRPC, useTRPCClient } from '../../app/client.ts'
import { useSend } from '../../app/use-send.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { FormSection } from '../../parts/form-field.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { showToast } from '../../parts/toast.tsx'
import { useWords } from '../../parts/words.tsx'
import { levelRows, levelsIn, shownLevels, type Level, type LevelForm } from './level-form.ts'

type Props = { readonly item: { readonly id: string; readonly scale: Scale } | undefined; readonly readOnly: boolean }

/** 上下限: the item's own minimum and maximum at each depot. */
export function ItemLevels({ item, readOnly }: Props) {
  const words = useWords().office.levels
  if (!item) return <FormSection title={words.title} hint={words.hint}><p>{words.saveFirst}</p></FormSection>
  return <KnownLevels item={item} readOnly={readOnly} />
}

function KnownLevels({ item, readOnly }: { readonly item: { readonly id: string; readonly scale: Scale }; readonly readOnly: boolean }) {
  const words = useWords().office.levels
  const trpc = useTRPC()
  const depots = useQuery(trpc.master.depots.queryOptions()).data
  const levels = useQuery(trpc.office.levelsOf.queryOptions({ item: item.id })).data
  const [typed, setTyped] = useState<LevelForm>({})
  const rows = depots?.ok === true && levels?.ok === true ? levelRows(depots.value, levels.value, item.scale) : []
  const { shown, others } = shownLevels(rows, typed)
  const { save, busy, problems } = useLevels(item, typed, () => setTyped({}))
  const acts = readOnly ? null : <ActionButton text={words.save} icon={Save} size="small" busy={busy} disabled={Object.keys(typed).length === 0} onPress={save} />
  const cell = ({ depot, name, ...known }: (typeof rows)[number], field: 'minimum' | 'maximum') => (
    <Input
      size="small" aria-label={`${name} ${words[field]}`} value={typed[depot]?.[field] ?? known[field]} disabled={readOnly} maxLength={16} inputMode="decimal"
      onChange={(event) => setTyped({ ...typed, [depot]: { ...typed[depot], [field]: event.target.value } })}
    />
  )
  return (
    <FormSection title={words.title} hint={words.hint} acts={acts}>
      <ProblemList problems={[...problems, ...(levels?.ok === false ? levels.problems : [])]} />
      <table className="form-rows">
        <thead><tr><th>{words.depot}</th><th>{words.minimum}</th><th>{words.maximum}</th></tr></thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.depot}><td>{row.name}</td><td>{cell(row, 'minimum')}</td><td>{cell(row, 'maximum')}</td></tr>
          ))}
        </tbody>
      </table>
      {others.length === 0 || readOnly ? null : (
        <Select
          aria-label={words.addDepot} placeholder={words.addDepot} value={null} showSearch optionFilterProp="label" style={{ width: 260, marginTop: 8 }}
          options={others.map(({ depot, name }) => ({ value: depot, label: name }))} onChange={(depot: string | null) => (depot === null ? undefined : setTyped({ ...typed, [depot]: {} }))}
        />
      )}
    </FormSection>
  )
}

type Saving = { readonly item: string; readonly levels: Level[] }

function useLevels(item: { readonly id: string; readonly scale: Scale }, typed: LevelForm, onSaved: () => void) {
  const words = useWords().office.levels
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const known = useQuery(trpc.office.levelsOf.queryOptions({ item: item.id })).data
  const { send, busy, problems } = useSend<Saving, true>((input) => client.office.saveLevels.mutate(input))
  const [unread, setUnread] = useState<readonly Problem[]>([])
  const save = async () => {
    const read = levelsIn(typed, known?.ok === true ? known.value : [], item.scale)
    setUnread(read.problems)
    if (read.problems.length > 0 || !(await send({ item: item.id, levels: [...read.levels] }))) return
    showToast({ tone: 'ok', text: words.saved })
    await queries.invalidateQueries()
    onSaved()
  }
  return { save: () => void save(), busy, problems: [...unread, ...problems] }
}
