import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { OfficeList } from '#core/domain/lists.ts'
import { useTRPC } from './client.ts'

type Option = { readonly value: string; readonly label: string }

/** The lists that an office extends, as choices: rows in use, and the one already chosen whatever became of it. */
export function useLists(): (list: OfficeList, chosen?: string) => Option[] {
  const answer = useQuery(useTRPC().master.listRows.queryOptions()).data
  return useCallback((list, chosen = '') => {
    const rows = answer?.ok === true ? answer.value : []
    const offered = rows.filter((row) => row.list === list && ((row.retiredOn ?? null) === null || row.code === chosen))
    const known = offered.map(({ code, name }) => ({ value: code, label: name }))
    return chosen === '' || known.some(({ value }) => value === chosen) ? known : [...known, { value: chosen, label: chosen }]
  }, [answer])
}
