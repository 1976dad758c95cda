import type { ListKind } from '#core/domain/import-lists.ts'
import type { OfficeList } from '#core/domain/lists.ts'
import type { ImportField } from '#core/domain/problems/import.ts'
import type { Layout } from '../layout.ts'
import type { RowReader } from '../read-cell.ts'
import type { TableRow } from '../read-tables.ts'
import type { ListMasters, Named } from './list-masters.ts'

/**
 * One record of a list by meaning, each value in its one spelling: codes of choices, ids of agencies and depots, plain
 * numbers. A field that a sheet does not speak of is absent; '' says that there is nothing.
 */
export type ListCells = { readonly [Field in ImportField]?: string }

/** A row of a sheet, read and judged. */
export type ListRow = { readonly sheet: string; readonly row: number; readonly cells: ListCells }

/** A record that the office has. */
export type KnownRow = { readonly id: string; readonly retired: boolean; readonly cells: ListCells }

export type Finder<T extends Named> = (written: string) => { readonly found: T } | { readonly similar: T | undefined }

/** What a cell is judged by. */
export type CellContext = {
  readonly reader: RowReader
  /** Heading of the cell's column, '' where it has none. */
  readonly heading: string
  readonly masters: ListMasters
  readonly agency: Finder<ListMasters['agencies'][number]>
  readonly depot: Finder<ListMasters['depots'][number]>
  /** Codes of agencies and depots as they stand, however they are shaped. */
  readonly codes: ReadonlySet<string>
  /** Zones that the file itself adds, as `depot id|key of code or name`, with their codes. */
  readonly zones: ReadonlyMap<string, string>
}

export type ListColumn = {
  readonly field: ImportField
  /** Headings, best first; the first one is written by an export. */
  readonly aliases: readonly string[]
  /** Columns that it is read from, where that is not its own alone. */
  readonly sources?: readonly ImportField[]
  /** Width in an exported sheet, in characters. */
  readonly width: number
  /** The office's list that the value is a row of; a new name may be added to it. */
  readonly list?: OfficeList
  /** Names an agency, by its id. */
  readonly namesAgency?: true
  /** Read although no column has it: the row cannot do without. */
  readonly needed?: true
  /** Heading in an exported sheet, where the first alias does not say it. */
  readonly heading?: string
  /** Says something of a person outside: never kept in the journal or with a batch. */
  readonly isPersonal?: true
  /** Only for those who may see costs. */
  readonly isMoney?: true
  /** The value in its one spelling; undefined leaves what stands, or the usual, as it is. */
  readonly read: (cell: CellContext) => string | undefined
  /** The value as a sheet shows it, so that `read` answers the same again; the value itself where absent. */
  readonly write?: (value: string, masters: ListMasters) => string
}

/** A master list as a sheet: what import reads and export writes. */
export type ListType = {
  readonly kind: ListKind
  readonly layout: Layout
  readonly columns: readonly ListColumn[]
  /** What a record is known by; the code first, then the name. */
  readonly code: ImportField
  readonly name: ImportField
  /** The name alone never makes two rows one record. */
  readonly codeOnly?: true
  /** Codes and names count inside this one: bins inside their depot. */
  readonly within?: ImportField
  /** Words that a sheet's name or title has. */
  readonly titles: readonly string[]
  /** What other rows of the file add: zones for their bins. */
  readonly zonesOf?: (rows: readonly TableRow[], depot: CellContext['depot']) => CellContext['zones']
}
