import { Input } from 'antd'
import { KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'
import { useSite } from '../../app/site.tsx'
import { ActionButton } from '../../parts/action-button.tsx'
import { FormField } from '../../parts/form-field.tsx'
import { Layer } from '../../parts/layer.tsx'
import { newId } from '../../parts/new-id.ts'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useWords } from '../../parts/words.tsx'
import { GrantRows } from './grant-rows.tsx'
import type { Told } from './password-layer.tsx'
import { grantsOf, type GrantForm, type PersonRow, type RoleRow } from './people-form.ts'
import { usePerson } from './use-person.ts'
import type { Places } from './use-places.ts'

type Props = {
  /** Absent for somebody new. */
  readonly person: PersonRow | undefined
  readonly roles: readonly RoleRow[]
  readonly places: Places
  readonly onTold: (told: Told) => void
  readonly onClose: () => void
}

/** One person: name when new, roles with their depots, password and service. */
export function PersonLayer({ person, roles, places, onTold, onClose }: Props) {
  const words = useWords().settings.people
  const agency = useSite().agency ?? ''
  const [name, setName] = useState(person?.name ?? '')
  const [grants, setGrants] = useState<readonly GrantForm[]>(() => (person ? grantsOf(person) : [newGrant(agency)]))
  const { save, reset, retire, busy, problems } = usePerson({ person, name, grants, onTold, onClose })
  return (
    <Layer title={person ? words.editTitle(person.name) : words.newTitle} onClose={onClose} width={760} foot={
      <PersonActs person={person} busy={busy} onSave={save} onReset={reset} onRetire={retire} />
    }>
      <div className="form-grid">
        {person ? null : (
          <FormField label={words.name} hint={words.nameHint} span={12}>
            {(id) => <Input id={id} data-first-focus value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />}
          </FormField>
        )}
      </div>
      <p>{words.rolesHint}</p>
      <GrantRows grants={grants} roles={roles} places={places} onChange={setGrants} />
      <p><ActionButton text={words.addRole} icon={Plus} size="small" combo="Alt+R" onPress={() => setGrants([...grants, newGrant(agency)])} /></p>
      <ProblemList problems={problems} />
    </Layer>
  )
}

function newGrant(agency: string): GrantForm {
  return { key: newId<'person'>(), role: '', agency, depot: '' }
}

type ActsProps = {
  readonly person: PersonRow | undefined
  readonly busy: boolean
  readonly onSave: () => void
  readonly onReset: () => void
  readonly onRetire: (retired: boolean) => void
}

function PersonActs({ person, busy, onSave, onReset, onRetire }: ActsProps) {
  const words = useWords().settings.people
  const inUse = person?.retiredOn === null || person?.retiredOn === undefined
  return (
    <div className="person-acts">
      {person ? (
        <span className="left">
          <ActionButton text={words.reset} icon={KeyRound} busy={busy} onPress={onReset} />
          <ActionButton text={inUse ? words.retire : words.reinstate} busy={busy} onPress={() => onRetire(inUse)} />
        </span>
      ) : null}
      <ActionButton text={person ? words.saveRoles : words.create} combo="Ctrl+S" kind="main" busy={busy} onPress={onSave} />
    </div>
  )
}
