import { useQuery } from '@tanstack/react-query'
import type { ColDef } from 'ag-grid-community'
import { Checkbox } from 'antd'
import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Words } from '#core/i18n/words.ts'
import { useTRPC } from '../../app/client.ts'
import { SettingsTabs } from '../../app/settings-tabs.tsx'
import { ActionButton } from '../../parts/action-button.tsx'
import { DataGrid } from '../../parts/data-grid.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FootBar } from '../../parts/foot-bar.tsx'
import { textColumn } from '../../parts/grid-columns.ts'
import { ProblemList } from '../../parts/problem-list.tsx'
import { QueryBar } from '../../parts/query-bar.tsx'
import { useWords } from '../../parts/words.tsx'
import { PasswordLayer, type Told } from './password-layer.tsx'
import type { PersonRow } from './people-form.ts'
import { PersonLayer } from './person-layer.tsx'
import { RecoveryRenewal } from './recovery-renewal.tsx'
import { Sessions } from './sessions-layer.tsx'
import { usePlaces, type Places } from './use-places.ts'
import './people.css'

/** 人员: who may sign in, with which roles at which depots. */
export function People() {
  const words = useWords()
  const answer = useQuery(useTRPC().people.list.queryOptions()).data
  const places = usePlaces()
  const [retired, setRetired] = useState(false)
  const [edited, setEdited] = useState<PersonRow | 'new' | undefined>(undefined)
  const [told, setTold] = useState<Told | undefined>(undefined)
  const listed = answer?.ok === true ? answer.value : undefined
  const rows = useMemo(() => listed?.people.filter((person) => retired || !isRetired(person)), [listed, retired])
  const columns = useMemo(() => peopleColumns(words, places), [words, places])
  const tell = (password: Told) => {
    setEdited(undefined)
    setTold(password)
  }
  return (
    <>
      <SettingsTabs chosen="people" />
      <QueryBar>
        <Checkbox checked={retired} onChange={(event) => setRetired(event.target.checked)}>{words.settings.people.showRetired}</Checkbox>
        <div className="band-end"><ActionButton text={words.settings.people.add} icon={Plus} kind="main" combo="Alt+N" onPress={() => setEdited('new')} /></div>
      </QueryBar>
      {answer?.ok === false ? <ProblemList problems={answer.problems} /> : null}
      <DataGrid<PersonRow>
        name={words.settings.people.list} columns={columns} rowKey={({ id }) => id} source={{ kind: 'held', rows }} onOpen={setEdited}
        empty={<EmptyState text={words.settings.people.empty} />}
      />
      <FootBar facts={<span>{rows === undefined ? '' : words.settings.people.count(rows.length)}</span>}><Sessions /><RecoveryRenewal /></FootBar>
      {edited && listed ? <PersonLayer person={edited === 'new' ? undefined : edited} roles={listed.roles} places={places} onTold={tell} onClose={() => setEdited(undefined)} /> : null}
      {told ? <PasswordLayer told={told} onClose={() => setTold(undefined)} /> : null}
    </>
  )
}

function isRetired({ retiredOn }: PersonRow): boolean {
  return retiredOn !== null && retiredOn !== undefined
}

function peopleColumns(words: Words, places: Places): readonly ColDef<PersonRow>[] {
  const { people } = words.settings
  const heading = (id: keyof typeof people.columns, width: number) => ({ id, title: people.columns[id], width })
  return [
    { ...textColumn<PersonRow>(heading('name', 160), ({ name }) => name), cellClass: 'grid-name' },
    textColumn(heading('roles', 320), ({ grants }) => [...new Set(grants.map(({ role }) => role))].join(' \u00b7 ')),
    textColumn(heading('scope', 420), ({ grants }) => [...new Set(grants.map(({ agencyId, depotId }) => scopeText(people.allDepots, places, { agencyId, depotId })))].join(' \u00b7 ')),
    { ...textColumn<PersonRow>(heading('state', 150), ({ retiredOn }) => (retiredOn === null || retiredOn === undefined ? '' : people.retired(retiredOn))), cellClass: 'grid-dash' },
  ]
}

type Scope = { readonly agencyId: string; readonly depotId?: string | null | undefined }

function scopeText(all: string, { agencies, depots }: Places, { agencyId, depotId }: Scope): string {
  if (depotId !== null && depotId !== undefined) return depots.find(({ id }) => id === depotId)?.name ?? ''
  return `${agencies.find(({ id }) => id === agencyId)?.name ?? ''} ${all}`.trim()
}
