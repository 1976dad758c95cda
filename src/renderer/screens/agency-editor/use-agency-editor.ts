import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Problem } from '#core/domain/problem.ts'
import { useTRPC, useTRPCClient } from '../../app/client.ts'
import { useOwnValues } from '../../app/use-own.ts'
import { useSend } from '../../app/use-send.ts'
import { useWhileHere } from '../../app/use-while-here.ts'
import { newId } from '../../parts/new-id.ts'
import { showToast } from '../../parts/toast.tsx'
import { useEditorDraft } from '../../parts/use-editor-draft.ts'
import { useWords } from '../../parts/words.tsx'
import { emptyAgency, formOf, savingOf, type SaveAgency } from './agency-form.ts'

/** The agency as read or empty, its fields as typed, and the way to save them. */
export function useAgencyEditor(id: string, onSaved: () => void) {
  const words = useWords().master
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const whileHere = useWhileHere()
  const isNew = id === 'new'
  const [fresh] = useState(() => ({ id: newId<'agency'>() as string, revision: 0, form: emptyAgency }))
  const agencies = useQuery(trpc.master.agencies.queryOptions({ retired: true })).data
  const ownValues = useOwnValues(id)
  const known = agencies?.ok === true ? agencies.value.find((agency) => agency.id === id) : undefined
  const loaded = useMemo(() => {
    if (isNew) return fresh
    return known && ownValues ? { id: known.id, revision: known.revision, form: formOf(known, ownValues) } : undefined
  }, [isNew, fresh, known, ownValues])
  const { draft, restored, set, drop } = useEditorDraft(`agency.${id}`, loaded)
  const { send, busy, problems, clearProblems } = useSend<SaveAgency, { readonly id: string }>((input) => client.master.saveAgency.mutate(input))
  const [unread, setUnread] = useState<readonly Problem[]>([])
  const save = async () => {
    if (!draft) return
    const saving = savingOf(draft.form, draft)
    setUnread('id' in saving ? [] : saving)
    if (!('id' in saving)) return clearProblems()
    if (!(await send(saving))) return
    drop()
    showToast({ tone: 'ok', text: words.saved(saving.name) })
    await queries.invalidateQueries()
    whileHere(onSaved)
  }
  return {
    draft, known, restored, set, busy,
    missing: agencies?.ok === true && !isNew && !known,
    drop: () => {
      drop()
      clearProblems()
      setUnread([])
    },
    save: () => void save(),
    others: agencies?.ok === true ? agencies.value.filter((other) => other.id !== id && (other.retiredOn ?? null) === null) : [],
    problems: [...unread, ...problems, ...(agencies?.ok === false ? agencies.problems : [])],
  }
}
