import type { Context } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/db.ts'
import { hazardClasses, type OfficeList } from '../domain/lists.ts'
import type { Problem } from '../domain/problem.ts'
import { answer, type Result } from '../domain/result.ts'
import { seededConditions } from '../domain/seeds.ts'
import { listRows, type ListRow } from '../query/list-rows.ts'
import { orderList, saveListRow } from '../store/list-store.ts'
import { permit } from './permit.ts'
import { runCommand } from './run-command.ts'

/** A row of a list that an office extends, as people edit it. */
export type ListEntry = {
  readonly command: string
  readonly list: OfficeList
  /** The kept code of a row that is there; '' for a new one, whose code is then its name. A category's code is typed. */
  readonly code: string
  readonly name: string
  /** The class of a hazard. */
  readonly grouping?: string | undefined
  /** Whether goods of a new condition count as usable; fixed afterwards. */
  readonly usable?: boolean | undefined
  readonly retired?: boolean | undefined
}

/** Adds a row to a list, renames it, takes it out of use or back. A source of money keeps its name: receipts carry it. */
export function saveListEntry(ctx: Context, { command, ...entry }: ListEntry): Result<{ readonly code: string }> {
  return runCommand(ctx, { id: command, operation: 'list.save', payload: entry }, (db) => {
    const code = entry.code.trim() || entry.name.trim()
    const rows = listRows(db).filter(({ list }) => list === entry.list)
    const before = rows.find((row) => row.code === code)
    const facts = {
      list: entry.list, code, name: entry.name.trim(), grouping: entry.grouping ?? before?.grouping ?? '', usable: entry.usable ?? false,
      retiredOn: entry.retired === true ? before?.retiredOn ?? ctx.today() : null,
    }
    return answer({ answer: { code }, businessDate: ctx.today(), facts, write: (tx: WriteDb) => saveListRow(tx, facts) }, faultsOf(db, ctx, { entry: { ...entry, code }, rows, before }))
  })
}

type Checking = { readonly entry: Omit<ListEntry, 'command'>; readonly rows: readonly ListRow[]; readonly before: ListRow | undefined }

function faultsOf(db: ReadDb, ctx: Context, checking: Checking): readonly Problem[] {
  const forbidden = permit(db, ctx, 'master')
  return forbidden ? [forbidden] : [...nameFaults(checking), ...ruleFaults(checking)]
}

function nameFaults({ entry, rows, before }: Checking): readonly Problem[] {
  const name = entry.name.trim()
  if (name === '') return [{ code: 'master.field-missing', field: 'name' }, ...codeFaults(entry, before)]
  const isTaken = rows.some((row) => row.code !== entry.code && row.name === name)
  return [...(isTaken ? [{ code: 'master.name-taken', name } as const] : []), ...codeFaults(entry, before)]
}

/** Item codes begin with their category's. */
function codeFaults({ list, code }: Checking['entry'], before: ListRow | undefined): readonly Problem[] {
  const isFit = list !== 'category' || before !== undefined || /^[A-Z0-9]{1,16}$/.test(code)
  return isFit ? [] : [{ code: 'master.code-shape', value: code }]
}

function ruleFaults(checking: Checking): readonly Problem[] {
  switch (checking.entry.list) {
    case 'hazard': return groupingFaults(checking)
    case 'funding-source': return renameFaults(checking)
    case 'condition': return retireFaults(checking)
    default: return []
  }
}

function groupingFaults({ entry, before }: Checking): readonly Problem[] {
  const value = entry.grouping ?? before?.grouping ?? ''
  return hazardClasses.some((known) => known === value) ? [] : [{ code: 'master.choice-unknown', field: 'grouping', value }]
}

function renameFaults({ entry, before }: Checking): readonly Problem[] {
  return before && entry.name.trim() !== before.name ? [{ code: 'master.name-carried', name: before.name }] : []
}

/** The ledger's own rules name these. */
function retireFaults({ entry }: Checking): readonly Problem[] {
  const isNeeded = seededConditions.some(({ code }) => code === entry.code)
  return entry.retired === true && isNeeded ? [{ code: 'master.needed', name: entry.name }] : []
}

export type OrderList = { readonly command: string; readonly list: OfficeList; readonly codes: readonly string[] }

/** Puts a list into another order; rows that are not named stay behind the others. */
export function orderListEntries(ctx: Context, { command, ...payload }: OrderList): Result<true> {
  return runCommand(ctx, { id: command, operation: 'list.order', payload }, (db) => {
    const forbidden = permit(db, ctx, 'master')
    const rest = listRows(db).filter((row) => row.list === payload.list && !payload.codes.includes(row.code)).map(({ code }) => code)
    const codes = [...payload.codes, ...rest]
    return answer({ answer: true as const, businessDate: ctx.today(), facts: { ...payload, codes }, write: (tx: WriteDb) => orderList(tx, payload.list, codes) }, forbidden ? [forbidden] : [])
  })
}
