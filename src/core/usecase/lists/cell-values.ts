import type { ImportField } from '../../domain/problems/import.ts'
import type { ListCells } from '../../intake/lists/list-type.ts'

/** Reads a record's cells: texts with what is usual where a cell says nothing, numbers or none. */
export function cellReader(cells: ListCells) {
  const text = (field: ImportField, usual = ''): string => cells[field] || usual
  return { text, number: (field: ImportField): number | null => (text(field) === '' ? null : Number(text(field))) }
}

export function textOr(value: number | null): string {
  return value === null ? '' : String(value)
}
