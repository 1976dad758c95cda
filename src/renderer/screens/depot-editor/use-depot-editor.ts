import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { useTRPC, useTRPCClient } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useSite } from '../../app/site.tsx'
import { useOwnValues } from '../../app/use-own.ts'
import { useRecordEditor } from '../../app/use-record-editor.ts'
import { newId } from '../../parts/new-id.ts'
import { emptyDepot, formOf, savingOf, type DepotForm, type SaveDepot } from './depot-form.ts'

/** The depot as read or empty, its fields as typed, and the way to save them; a new one stays open for its bins. */
export function useDepotEditor(id: string) {
  const trpc = useTRPC()
  const client = useTRPCClient()
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
  const { problems, ...editor } = useRecordEditor<DepotForm, SaveDepot>({
    key: `depot.${id}`, loaded, savingOf, send: (input) => client.master.saveDepot.mutate(input), onSaved: (saved) => go(paths.masterDepot(saved.id), { replace: true }),
  })
  return {
    ...editor, known,
    missing: depots?.ok === true && !isNew && !known,
    agencies: agencies?.ok === true ? agencies.value : [],
    problems: [...problems, ...(depots?.ok === false ? depots.problems : [])],
  }
}
