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
import { emptyItem, formOf, savingOf, type SaveItem } from './item-form.ts'

/** The item as read or empty, its fields as typed, and the way to save them. */
export function useItemEditor(id: string, onSaved: () => void) {
  const words = useWords().master
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const whileHere = useWhileHere()
  const isNew = id === 'new'
  const [fresh] = useState(() => ({ id: newId<'item'>() as string, revision: 0, form: emptyItem }))
  const answer = useQuery(trpc.master.item.queryOptions({ id }, { enabled: !isNew })).data
  const lists = useQuery(trpc.master.lists.queryOptions()).data
  const ownValues = useOwnValues(id)
  const detail = answer?.ok === true ? (answer.value ?? undefined) : undefined
  const loaded = useMemo(() => {
    if (isNew) return fresh
    return detail && ownValues ? { id: detail.item.id, revision: detail.item.revision, form: formOf(detail, ownValues) } : undefined
  }, [isNew, fresh, detail, ownValues])
  const { draft, restored, set, drop } = useEditorDraft(`item.${id}`, loaded)
  const { send, busy, problems, clearProblems } = useSend<SaveItem, { readonly id: string }>((input) => client.master.saveItem.mutate(input))
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
    draft, detail, restored, set, busy,
    missing: answer?.ok === true && answer.value === null,
    categories: lists?.ok === true ? lists.value.categories : [],
    drop: () => {
      drop()
      clearProblems()
      setUnread([])
    },
    save: () => void save(),
    problems: [...unread, ...problems, ...(answer?.ok === false ? answer.problems : [])],
  }
}
