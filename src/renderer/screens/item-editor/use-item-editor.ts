import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTRPC, useTRPCClient } from '../../app/client.ts'
import { useOwnValues } from '../../app/use-own.ts'
import { useRecordEditor } from '../../app/use-record-editor.ts'
import { newId } from '../../parts/new-id.ts'
import { emptyItem, formOf, savingOf, type ItemForm, type SaveItem } from './item-form.ts'

/** The item as read or empty, its fields as typed, and the way to save them. */
export function useItemEditor(id: string, onSaved: () => void) {
  const trpc = useTRPC()
  const client = useTRPCClient()
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
  const { problems, ...editor } = useRecordEditor<ItemForm, SaveItem>({
    key: `item.${id}`, loaded, savingOf, send: (input) => client.master.saveItem.mutate(input), onSaved,
  })
  return {
    ...editor, detail,
    missing: answer?.ok === true && answer.value === null,
    categories: lists?.ok === true ? lists.value.categories : [],
    problems: [...problems, ...(answer?.ok === false ? answer.problems : [])],
  }
}
