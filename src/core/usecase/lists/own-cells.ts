import type { ReadDb } from '../../db/db.ts'
import { listKinds, type ListKind } from '../../domain/import-lists.ts'
import type { OwnTable, OwnValues } from '../../domain/own-fields.ts'
import { ownSlots } from '../../domain/problems/import.ts'
import type { ListCells, ListType } from '../../intake/lists/list-type.ts'
import { listTypes } from '../../intake/lists/list-types.ts'
import { withOwnColumns, type OwnColumn } from '../../intake/lists/own-column.ts'
import { ownFields, ownValues } from '../../query/own-fields.ts'

const tables: { readonly [Kind in ListKind]: OwnTable | undefined } = { agencies: 'agency', suppliers: 'agency', depots: 'place', bins: undefined, items: 'item' }

export type ListTypes = { readonly [Kind in ListKind]: ListType }

/** Every list with the columns of the office's own fields. */
export function listTypesOf(db: ReadDb): ListTypes {
  const own = listKinds.map((kind) => [kind, withOwnColumns(listTypes[kind], slotsOf(db, tables[kind]))] as const)
  return { ...listTypes, ...Object.fromEntries(own) }
}

type Slot = OwnColumn & { readonly id: string }

/** The fields in use, as many as a sheet has columns for. */
function slotsOf(db: ReadDb, table: OwnTable | undefined): readonly Slot[] {
  const fields = ownFields(db).filter((field) => field.table === table && (field.retiredOn ?? null) === null)
  return ownSlots.flatMap((slot, at) => {
    const field = fields[at]
    return field ? [{ slot, id: field.id, name: field.name, kind: field.kind, choices: field.choices }] : []
  })
}

/** Values of own fields as cells, by record; every field in use has a cell. */
export function ownCellsOf(db: ReadDb, table: OwnTable): (row: string) => ListCells {
  const slots = slotsOf(db, table)
  const values = new Map(slots.length === 0 ? [] : ownValues(db, table).map(({ row, field, value }) => [`${row} ${field}`, value]))
  return (row) => Object.fromEntries(slots.map(({ slot, id }) => [slot, values.get(`${row} ${id}`) ?? '']))
}

/** Cells back as values of own fields. */
export function ownValuesIn(db: ReadDb, table: OwnTable, cells: ListCells): OwnValues {
  return Object.fromEntries(slotsOf(db, table).flatMap(({ slot, id }) => {
    const value = cells[slot]
    return value === undefined ? [] : [[id, value]]
  }))
}
