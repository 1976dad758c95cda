import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Problem } from '#core/domain/problem.ts'
import { useTRPC, useTRPCClient } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useSite } from '../../app/site.tsx'
import { useOwnValues } from '../../app/use-own.ts'
import { useSend } from '../../app/use-send.ts'
import { useWhileHere } from '../../app/use-while-here.ts'
import { newId } from '../../parts/new-id.ts'
import { showToast } from '../../parts/toast.tsx'
import { useEditorDraft } from '../../parts/use-editor-draft.ts'
import { useWords } from '../../parts/words.tsx'
import { emptyDepot, formOf, savingOf, type SaveDepot } from './depot-form.ts'

/** The depot as read or empty, its fields as typed, and the way to save them; a new one stays open for its bins. */
export function useDepotEditor(id: string) {
  const words = useWords().master
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const whileHere = useWhileHere()
  const own = useSite().agency
  const [, go] = useLocation()
  const isNew = id === 'new'
  const [fresh] = useState(() => ({ id: newId<'place'>() as string, revision: 0, form: emptyDepot(own ?? '') }))
  const depots = useQuery(trpc.master.depots.queryOptions()).data
  const agencies = useQuery(trpc.master.agencies.queryOptions({})).data
  const ownValues = useOwnValues(id)
  const known = depots?.ok === true ? depots.value.find((depot) => depot.id === id) : undefined
  const loaded = useMemo(() => {
    if (isNew) return fresh
    return known && ownValues ? { id: known.id, revision: known.revision, form: formOf(known, ownValues) } : undefined
  }, [isNew, fresh, known, ownValues])
  const { draft, restored, set, drop } = useEditorDraft(`depot.${id}`, loaded)
  const { send, busy, problems, clearProblems } = useSend<SaveDepot, { readonly id: string }>((input) => client.master.saveDepot.mutate(input))
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
    whileHere(() => go(paths.masterDepot(saving.id), { replace: true }))
  }
  return {
    draft, known, restored, set, busy,
    missing: depots?.ok === true && !isNew && !known,
    agencies: agencies?.ok === true ? agencies.value : [],
    drop: () => {
      drop()
      clearProblems()
      setUnread([])
    },
    save: () => void save(),
    problems: [...unread, ...problems, ...(depots?.ok === false ? depots.problems : [])],
  }
}
