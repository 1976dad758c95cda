import { createHash } from 'node:crypto'
import type { Context } from '../../context.ts'
import { isListKind, listKinds, type ListKind, type SheetKind } from '../../domain/import-lists.ts'
import type { OfficeList } from '../../domain/lists.ts'
import type { ImportField, ImportFileProblem } from '../../domain/problems/import.ts'
import { accept, type Result } from '../../domain/result.ts'
import { checkList, type ListCheck } from '../../intake/lists/check-list.ts'
import type { ListMasters, NamedRow } from '../../intake/lists/list-masters.ts'
import type { ListType } from '../../intake/lists/list-type.ts'
import type { AsideRow, SheetChoice, Table } from '../../intake/read-tables.ts'
import { readWorkbook } from '../../intake/read-workbook.ts'
import { recogniseSheets, type RecognisedSheet } from '../../intake/recognise-sheets.ts'
import type { Fix, RowProblem } from '../../intake/row-problem.ts'
import type { Sheet } from '../../intake/sheet.ts'
import { permit } from '../permit.ts'
import { rememberedChoices } from '../remembered-columns.ts'
import { listMasters } from './list-masters.ts'
import { listRows } from './list-rows.ts'
import { listTypesOf, type ListTypes } from './own-cells.ts'
import { noAdditions, resolveNewNames, type Additions } from './name-additions.ts'
import { codeMaker, planList, type PlannedRow } from './plan-list.ts'

export type ListFile = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly choices: readonly SheetChoice[]
  readonly fixes: readonly Fix[]
  /** What a person says a sheet holds, where that is not what it looks like. */
  readonly kinds: readonly { readonly sheet: string; readonly kind: SheetKind }[]
}

export type ListTable = Omit<Table, 'rows' | 'aside' | 'titles' | 'tenThousands'> & { readonly kind: ListKind; readonly lines: number }

/** A workbook of master lists as understood and judged, with what would become of every row. Nothing is written. */
export type CheckedLists = {
  readonly sheets: readonly Sheet[]
  readonly recognised: readonly RecognisedSheet[]
  readonly tables: readonly ListTable[]
  readonly problems: readonly RowProblem[]
  readonly aside: readonly AsideRow[]
  readonly planned: readonly PlannedRow[]
  readonly entries: readonly { readonly list: OfficeList; readonly name: string }[]
  /** With the names that the file itself adds. */
  readonly masters: ListMasters
  /** The lists as this office has them, own fields among their columns. */
  readonly types: ListTypes
  readonly nothing: ImportFileProblem | undefined
  readonly sourceHash: string
}

type Working = { readonly types: ListTypes;  masters: ListMasters; readonly planned: PlannedRow[]; readonly additions: Additions; readonly checks: { readonly kind: ListKind; readonly check: ListCheck }[] }

export function checkListFile(ctx: Context, file: ListFile): Result<CheckedLists> {
  const read = readWorkbook(file)
  if (!read.ok) return read
  const sheets = read.value
  const recognised = recogniseSheets(sheets).map((seen) => ({ ...seen, kind: file.kinds.find(({ sheet }) => sheet === seen.sheet)?.kind ?? seen.kind }))
  const working: Working = { types: listTypesOf(ctx.connection.read), masters: listMasters(ctx), planned: [], additions: noAdditions(), checks: [] }
  for (const kind of listKinds) {
    const own = sheets.filter((sheet) => recognised.some((seen) => seen.sheet === sheet.name && seen.kind === kind))
    if (own.length > 0) checkOne(ctx, { kind, sheets: own, file }, working)
  }
  const checks = working.checks.map(({ check }) => check)
  const tables = working.checks.flatMap(({ kind, check }) => check.tables.map((table) => described(table, kind)))
  return accept({
    sheets, recognised, tables, problems: checks.flatMap(({ problems }) => problems), aside: checks.flatMap(({ aside }) => aside),
    planned: [...addedNames(ctx, working), ...working.planned], entries: [...working.additions.entries.values()], masters: working.masters, types: working.types,
    nothing: nothingIn(file.name, { tables, checks }), sourceHash: createHash('sha256').update(file.bytes).digest('hex'),
  })
}

type One = { readonly kind: ListKind; readonly sheets: readonly Sheet[]; readonly file: ListFile }

function checkOne(ctx: Context, { kind, sheets, file }: One, working: Working): void {
  const list = working.types[kind]
  const { choices, fixes } = file
  const asked = { list, sheets, masters: working.masters, fixes }
  const first = checkList({ ...asked, choices })
  const remembered = rememberedChoices(ctx.connection.read, first.tables, choices)
  const check = remembered === undefined ? first : checkList({ ...asked, choices: remembered })
  const rows = resolveNewNames(ctx, { list, rows: check.rows, additions: working.additions })
  const known = listRows[kind].known(ctx.connection.read)
  const nextCode = codeMaker(listRows[kind].codePrefix, [...known, ...rows, ...working.planned].map(({ cells }) => cells[list.code] ?? ''))
  const planned = planList({ list, rows, known, newId: () => ctx.newId(), nextCode, unseen: unseenBy(ctx, list) })
  working.checks.push({ kind, check })
  working.planned.push(...planned)
  working.masters = withNames(working.masters, { list, planned })
}

function unseenBy(ctx: Context, { columns }: ListType): ReadonlySet<ImportField> {
  const blind = permit(ctx.connection.read, ctx, 'view-cost') !== undefined
  return new Set(blind ? columns.filter(({ isMoney }) => isMoney).map(({ field }) => field) : [])
}

/** What a list adds and renames is known to the lists after it; the earlier names stay known too. */
function withNames(masters: ListMasters, { list, planned }: { readonly list: ListType; readonly planned: readonly PlannedRow[] }): ListMasters {
  const { kind, code, name } = list
  const names = planned.filter(({ action }) => action !== 'known').map(({ id, cells }): NamedRow => ({ id, code: cells[code] ?? '', name: cells[name] ?? '', shortName: cells.shortName ?? '' }))
  const kept = (rows: readonly NamedRow[]): readonly NamedRow[] => [...names, ...rows]
  if (kind === 'agencies' || kind === 'suppliers') return { ...masters, agencies: kept(masters.agencies) }
  return kind === 'depots' ? { ...masters, depots: kept(masters.depots) } : masters
}

/** Agencies and zones that only a cell of another row names, before everything that names them. */
function addedNames(ctx: Context, { additions, planned }: Working): readonly PlannedRow[] {
  const used = [...listRows.agencies.known(ctx.connection.read), ...planned].map(({ cells }) => cells.agencyCode ?? '')
  const nextCode = codeMaker(listRows.agencies.codePrefix, used)
  const row = (id: string, cells: PlannedRow['cells'], { sheet, row: number }: { readonly sheet: string; readonly row: number }) =>
    ({ sheet, row: number, id, action: 'added', before: undefined, cells, differences: [] } as const)
  return [
    ...[...additions.agencies.values()].map((named): PlannedRow => ({ list: 'agencies', ...row(named.id, { agencyCode: nextCode(), agencyName: named.name }, named) })),
    ...[...additions.zones.values()].map((named): PlannedRow => ({ list: 'bins', ...row(named.id, { depot: named.depot, placeKind: 'zone', placeCode: named.name, placeName: named.name }, named) })),
  ]
}

function described({ rows, aside: _, titles: __, tenThousands: ___, ...table }: Table, kind: ListKind): ListTable {
  return { ...table, kind, lines: rows.length }
}

type Seen = { readonly tables: readonly ListTable[]; readonly checks: readonly ListCheck[] }

function nothingIn(name: string, { tables, checks }: Seen): ImportFileProblem | undefined {
  if (tables.every(({ state }) => state !== 'read')) return { code: 'import.no-table', name }
  const lines = checks.reduce((sum, { rows, problems, aside }) => sum + rows.length + problems.length + aside.filter(({ kind }) => kind === 'skipped').length, 0)
  return lines === 0 ? { code: 'import.no-rows', name } : undefined
}

/** The lists of a file, in the order in which they are taken. */
export function listsIn({ recognised }: Pick<CheckedLists, 'recognised'>): readonly ListKind[] {
  return listKinds.filter((kind) => recognised.some((seen) => seen.kind !== undefined && isListKind(seen.kind) && seen.kind === kind))
}
