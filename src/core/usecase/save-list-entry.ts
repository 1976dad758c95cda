import type { Context } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/db.ts'
import { answer, type Result } from '../domain/result.ts'
import type { Problem } from '../domain/problem.ts'
import { ensureCategory, ensureFundingSource } from '../store/master-store.ts'
import { permit } from './permit.ts'
import { runCommand } from './run-command.ts'

/** A row of a list that an office extends; one that is there already stays as it is. */
export type ListEntry =
  | { readonly command: string; readonly list: 'category'; readonly code: string; readonly name: string }
  | { readonly command: string; readonly list: 'funding-source'; readonly name: string }

/** Adds a category of goods or a source of money. */
export function saveListEntry(ctx: Context, { command, ...entry }: ListEntry): Result<true> {
  return runCommand(ctx, { id: command, operation: 'list.save', payload: entry }, (db) => answer({
    answer: true as const, businessDate: ctx.today(), facts: entry,
    write: (tx: WriteDb) => (entry.list === 'category' ? ensureCategory(tx, entry.code, entry.name) : ensureFundingSource(tx, entry.name)),
  }, faultsOf(db, ctx, entry)))
}

function faultsOf(db: ReadDb, ctx: Context, entry: { readonly list: ListEntry['list']; readonly name: string; readonly code?: string }): readonly Problem[] {
  const forbidden = permit(db, ctx, 'master')
  if (forbidden) return [forbidden]
  const problems: Problem[] = entry.name.trim() === '' ? [{ code: 'master.field-missing', field: 'name' }] : []
  if (entry.list === 'category' && !/^[A-Z0-9]{1,16}$/.test(entry.code ?? '')) problems.push({ code: 'master.code-shape', value: entry.code ?? '' })
  return problems
}
