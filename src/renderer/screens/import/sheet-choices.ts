import type { ImportField, SheetChoice } from './import-types.ts'

/** A person's answers about one sheet, joined with earlier ones; another header begins its columns anew. */
export function joinChoice(known: readonly SheetChoice[], choice: SheetChoice): SheetChoice[] {
  const before = known.find(({ sheet }) => sheet === choice.sheet)
  const { columns: _, ...others } = before ?? { sheet: choice.sheet }
  const kept = choice.header ? others : (before ?? others)
  const joined = { ...kept, ...choice, ...(choice.columns ? { columns: joinColumns(kept, choice.columns) } : {}) }
  return [...known.filter(({ sheet }) => sheet !== choice.sheet), joined]
}

type Columns = NonNullable<SheetChoice['columns']>

/** A meaning given to one column leaves the other. */
function joinColumns({ columns = [] }: SheetChoice, given: Columns): Columns {
  const letters = new Set(given.map(({ letter }) => letter))
  const taken = new Set(given.flatMap(({ field }) => (field === undefined ? [] : [field])))
  return [...columns.filter(({ letter }) => !letters.has(letter)).map((column) => (column.field !== undefined && taken.has(column.field) ? { letter: column.letter } : column)), ...given]
}

export function columnChoice(sheet: string, letter: string, field: ImportField | undefined): SheetChoice {
  return { sheet, columns: [{ letter, ...(field === undefined ? {} : { field }) }] }
}
