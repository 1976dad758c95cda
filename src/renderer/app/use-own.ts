import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { ColDef } from 'ag-grid-community'
import { useMemo } from 'react'
import type { OwnTable, OwnValues } from '#core/domain/own-fields.ts'
import type { AppRouter } from '#core/rpc/app-router.ts'
import { textColumn } from '../parts/grid-columns.ts'
import { useTRPC } from './client.ts'

type Answer = inferRouterOutputs<AppRouter>['office']['ownFields']
export type OwnField = Extract<Answer, { readonly ok: true }>['value'][number]

/** Fields in use that the office added to a kind of record. */
export function useOwnFields(table: OwnTable): readonly OwnField[] {
  const answer = useQuery(useTRPC().office.ownFields.queryOptions()).data
  return useMemo(() => (answer?.ok === true ? answer.value.filter((field) => field.table === table && (field.retiredOn ?? null) === null) : []), [answer, table])
}

/** Values of one record by field; undefined while they are read. */
export function useOwnValues(row: string): OwnValues | undefined {
  const isNew = row === 'new'
  const answer = useQuery(useTRPC().office.ownValuesOf.queryOptions({ row }, { enabled: !isNew })).data
  return useMemo(() => {
    if (isNew) return {}
    return answer?.ok === true ? Object.fromEntries(answer.value.map(({ field, value }) => [field, value])) : undefined
  }, [isNew, answer])
}

/** Columns of own fields for a list, the value of a row, and choices to narrow by. */
export function useOwnColumns<Row extends { readonly id: string }>(table: OwnTable) {
  const fields = useOwnFields(table)
  const answer = useQuery(useTRPC().office.ownValues.queryOptions({ table }, { enabled: fields.length > 0 })).data
  return useMemo(() => {
    const values = new Map(answer?.ok === true ? answer.value.map(({ row, field, value }) => [`${row} ${field}`, value]) : [])
    const valueOf = (row: string, field: string) => values.get(`${row} ${field}`) ?? ''
    const columns = fields.map(({ id, name }): ColDef<Row> => textColumn<Row>({ id, title: name, width: 130 }, (row) => valueOf(row.id, id)))
    const textOf = (row: string) => fields.map(({ id }) => valueOf(row, id)).join(' ').toLowerCase()
    return { columns, valueOf, textOf, fields }
  }, [fields, answer])
}
