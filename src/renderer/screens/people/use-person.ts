import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Problem } from '#core/domain/problem.ts'
import { useTRPCClient } from '../../app/client.ts'
import { useSend } from '../../app/use-send.ts'
import { newId } from '../../parts/new-id.ts'
import { showToast } from '../../parts/toast.tsx'
import { useWords } from '../../parts/words.tsx'
import type { Told } from './password-layer.tsx'
import { savingOf, type GrantForm, type PersonRow } from './people-form.ts'

type Editing = {
  readonly person: PersonRow | undefined
  readonly name: string
  readonly grants: readonly GrantForm[]
  readonly onTold: (told: Told) => void
  readonly onClose: () => void
}

type Saving = { readonly id: string; readonly grants: ReturnType<typeof savingOf> }

/** What can be done to one person; each answer that made a password hands it on to be told. */
export function usePerson({ person, name, grants, onTold, onClose }: Editing) {
  const words = useWords().settings.people
  const client = useTRPCClient()
  const queries = useQueryClient()
  const [freshId] = useState(() => newId<'person'>())
  const [unread, setUnread] = useState<readonly Problem[]>([])
  const adding = useSend<Saving & { readonly name: string }, { readonly password: string }>((input) => client.people.add.mutate(input))
  const changing = useSend<Saving, true>((input) => client.people.changeGrants.mutate(input))
  const resetting = useSend<{ readonly id: string }, { readonly password: string }>((input) => client.people.resetPassword.mutate(input))
  const retiring = useSend<{ readonly id: string; readonly retired: boolean }, true>((input) => client.people.retire.mutate(input))
  const done = async (text: string) => {
    showToast({ tone: 'ok', text })
    await queries.invalidateQueries()
    onClose()
  }
  const add = async (saving: ReturnType<typeof savingOf>) => {
    const added = await adding.send({ id: freshId, name: name.trim(), grants: saving })
    if (!added) return
    await queries.invalidateQueries()
    onTold({ name: name.trim(), password: added.password })
  }
  const save = async () => {
    const saving = savingOf(grants)
    const faults = faultsIn({ isNew: person === undefined, name, roles: saving.length })
    setUnread(faults)
    if (faults.length > 0) return
    if (!person) return add(saving)
    if (await changing.send({ id: person.id, grants: saving })) await done(words.saved(person.name))
  }
  const reset = async (of: PersonRow) => {
    const made = await resetting.send({ id: of.id })
    if (made) onTold({ name: of.name, password: made.password })
  }
  const retire = async (of: PersonRow, retired: boolean) => {
    if (await retiring.send({ id: of.id, retired })) await done(retired ? words.didRetire(of.name) : words.didReinstate(of.name))
  }
  const all = [adding, changing, resetting, retiring]
  return {
    save: () => void save(),
    reset: () => void (person && reset(person)),
    retire: (retired: boolean) => void (person && retire(person, retired)),
    busy: all.some(({ busy }) => busy),
    problems: [...unread, ...all.flatMap(({ problems }) => problems)],
  }
}

type Entered = { readonly isNew: boolean; readonly name: string; readonly roles: number }

function faultsIn({ isNew, name, roles }: Entered): readonly Problem[] {
  return [
    ...(isNew && name.trim() === '' ? [{ code: 'person.name-missing' } as const] : []),
    ...(roles === 0 ? [{ code: 'person.role-missing' } as const] : []),
  ]
}
