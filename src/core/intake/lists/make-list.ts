import type { ImportField } from '#core/domain/problems/import.ts'
import type { FieldOf, Layout } from '../layout.ts'
import type { ListColumn, ListType } from './list-type.ts'

const ordinal: FieldOf = { field: 'ordinal', aliases: ['序号', '编次', '行号', 'no', '序'] }
const remark: FieldOf = { field: 'remark', aliases: ['备注', '说明', '附注'] }

type Made = Omit<ListType, 'layout'> & {
  readonly required: readonly (readonly ImportField[])[]
  /** Columns that only feed others: a pack's unit and its size. */
  readonly parts?: readonly FieldOf[]
}

/** A list with the layout that follows from its columns. */
export function makeList({ required, parts = [], ...list }: Made): ListType {
  const fields = list.columns.map(({ field, aliases }: ListColumn): FieldOf => ({ field, aliases }))
  const layout: Layout = { name: list.kind, required, fields: [ordinal, ...fields, ...parts, remark] }
  return { ...list, layout }
}
