import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTRPC, useTRPCClient } from '../../app/client.ts'
import { useOwnValues } from '../../app/use-own.ts'
import { useRecordEditor } from '../../app/use-record-editor.ts'
import { newId } from '../../parts/new-id.ts'
import { emptyAgency, formOf, savingOf, type AgencyForm, type SaveAgency } from './agency-form.ts'

/** The agency as read or empty, its fields as typed, and the way to save them. */
export function useAgencyEditor(id: string, onSaved: () => void) {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const isNew = id === 'new'
  const [fresh] = useState(() => ({ id: newId<'agency'>() as string, revision: 0, form: emptyAgency }))
  const agencies = useQuery(trpc.master.agencies.queryOptions({ retired: true })).data
  const ownValues = useOwnValues(id)
  const known = agencies?.ok === true ? agencies.value.find((agency) => agency.id === id) : undefined
  const loaded = useMemo(() => {
    if (isNew) return fresh
    return known && ownValues ? { id: known.id, revision: known.revision, form: formOf(known, ownValues) } : undefined
  }, [isNew, fresh, known, ownValues])
  const { problems, ...editor } = useRecordEditor<AgencyForm, SaveAgency>({
    key: `agency.${id}`, loaded, savingOf, send: (input) => client.master.saveAgency.mutate(input), onSaved,
  })
  return {
    ...editor, known,
    missing: agencies?.ok === true && !isNew && !known,
    others: agencies?.ok === true ? agencies.value.filter((other) => other.id !== id && (other.retiredOn ?? null) === null) : [],
    problems: [...problems, ...(agencies?.ok === false ? agencies.problems : [])],
  }
}
