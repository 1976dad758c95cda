import { ownValueOf, type OwnKind } from '#core/domain/own-fields.ts'
import type { OwnSlot } from '#core/domain/problems/import.ts'
import { headingKey } from '../plain-text.ts'
import { dateOf, textOf } from '../read-cell.ts'
import { typeIt } from '../row-problem.ts'
import type { ListColumn, ListType } from './list-type.ts'

export type OwnColumn = { readonly slot: OwnSlot; readonly name: string; readonly kind: OwnKind; readonly choices: readonly string[] }

/** The list with a column for each field that the office added itself. */
export function withOwnColumns(list: ListType, own: readonly OwnColumn[]): ListType {
  const columns = own.map(ownColumn)
  const fields = columns.map(({ field, aliases }) => ({ field, aliases }))
  return { ...list, columns: [...list.columns, ...columns], layout: { ...list.layout, fields: [...list.layout.fields, ...fields] } }
}

function ownColumn({ slot, name, kind, choices }: OwnColumn): ListColumn {
  return {
    field: slot, aliases: [headingKey(name)], heading: name, width: 16,
    read: ({ reader }) => {
      // Sheets spell days in more ways than a field does.
      if (kind === 'date') return dateOf(reader, slot, 'first-day') ?? ''
      const written = textOf(reader, slot)
      const value = ownValueOf({ kind, choices }, written)
      if (value !== undefined) return value
      const proposal = kind === 'choice' ? { kind: 'choose', choices: choices.map((choice) => ({ to: choice, label: choice })) } as const : typeIt
      reader.problems.push({ field: slot, value: written, reason: { code: 'master.own-value', field: name, kind, value: written }, proposal })
      return undefined
    },
  }
}
