import type { Context } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/db.ts'
import type { SheetChoice, Table } from '../intake/read-tables.ts'
import { keptMappings } from '../query/import-mappings.ts'
import { keepMapping } from '../store/import-store.ts'

type Mapped = Pick<Table, 'sheet' | 'state' | 'fingerprint' | 'columns'>

/** The columns of a layout as a person matched them at an earlier import, for sheets where nobody matches them now; undefined where none was kept. */
export function rememberedChoices(db: ReadDb, sheets: readonly Mapped[], choices: readonly SheetChoice[]): readonly SheetChoice[] | undefined {
  const open = sheets.filter(({ state, sheet }) => state === 'read' && choices.find((choice) => choice.sheet === sheet)?.columns === undefined)
  const kept = keptMappings(db, open.map(({ fingerprint }) => fingerprint))
  if (kept.size === 0) return undefined
  const own = open.flatMap(({ sheet, fingerprint }): readonly SheetChoice[] => {
    const columns = kept.get(fingerprint)
    return columns ? [{ ...choices.find((choice) => choice.sheet === sheet), sheet, columns }] : []
  })
  return [...choices.filter((choice) => !own.some(({ sheet }) => sheet === choice.sheet)), ...own]
}

/** What a person said of a sheet's columns holds for the next sheet of the same layout. */
export function keepColumns(tx: WriteDb, ctx: Context, { sheets, choices }: { readonly sheets: readonly Mapped[]; readonly choices: readonly SheetChoice[] }): void {
  for (const { sheet, state, fingerprint, columns } of sheets) {
    const matched = (choices.find((choice) => choice.sheet === sheet)?.columns ?? []).length > 0
    if (!matched || state !== 'read') continue
    keepMapping(tx, { fingerprint, columns: JSON.stringify(columns.map(({ letter, field }) => ({ letter, field }))), at: ctx.now() })
  }
}
