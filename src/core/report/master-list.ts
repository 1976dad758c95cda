import type { Words } from '#core/i18n/words.ts'
import type { ListKind } from '#core/domain/import-lists.ts'
import { gridSheet } from './grid-sheet.ts'
import type { Sheet } from './sheet.ts'

export type MasterList = {
  readonly kind: ListKind
  readonly columns: readonly { readonly field: string; readonly aliases: readonly string[]; readonly heading?: string; readonly width: number }[]
  readonly rows: readonly { readonly [field: string]: string | undefined }[]
}

/** A master list as a sheet. Its headings are those that the import reads, whatever the language of the screen. */
export function masterListSheet(words: Words, { kind, columns, rows }: MasterList): Sheet {
  return gridSheet(words, {
    title: words.intake.lists.names[kind], withAmounts: true, frozenColumns: 2,
    rows: rows.map((row) => Object.fromEntries(columns.map(({ field }) => [keyOf(field), row[field] ?? '']))),
    columns: columns.map(({ field, aliases, heading, width }) => ({ key: keyOf(field), heading: heading ?? aliases[0] ?? field, width, kind: 'text' })),
  })
}

/** A sheet's rows keep `scale` for themselves. */
function keyOf(field: string): string {
  return `cell-${field}`
}
