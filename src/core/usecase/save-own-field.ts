import type { Context } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/db.ts'
import type { OwnKind, OwnTable } from '../domain/own-fields.ts'
import type { Problem } from '../domain/problem.ts'
import { answer, type Result } from '../domain/result.ts'
import { ownFields } from '../query/own-fields.ts'
import { saveOwnField as writeOwnField } from '../store/own-store.ts'
import { permit } from './permit.ts'
import { runCommand } from './run-command.ts'

export type SaveOwnField = {
  readonly command: string
  readonly id: string
  /** The revision that was seen; 0 for a new field. */
  readonly revision: number
  readonly table: OwnTable
  readonly name: string
  readonly kind: OwnKind
  readonly choices: readonly string[]
  readonly retired: boolean
}

const mostFields = 30

/** Adds a field to items, places or agencies, or changes its name and choices. Its kind stays: values of it are kept. */
export function saveOwnField(ctx: Context, { command, ...input }: SaveOwnField): Result<{ readonly id: string; readonly revision: number }> {
  return runCommand(ctx, { id: command, operation: 'own-field.save', payload: input }, (db) => {
    const known = ownFields(db)
    const before = known.find(({ id }) => id === input.id)
    const choices = input.kind === 'choice' ? [...new Set(input.choices.map((choice) => choice.trim()).filter((choice) => choice !== ''))] : []
    const row = {
      id: input.id, tableName: input.table, name: input.name.trim(), kind: input.kind, choices: JSON.stringify(choices), retiredOn: input.retired ? before?.retiredOn ?? ctx.today() : null,
    }
    const others = known.filter(({ id, table }) => table === input.table && id !== input.id)
    return answer({ answer: { id: input.id, revision: input.revision + 1 }, businessDate: ctx.today(), facts: row, write: (tx: WriteDb) => writeOwnField(tx, row) },
      faultsOf(db, ctx, { input, before, others, choices }))
  })
}

type Known = ReturnType<typeof ownFields>
type Checking = { readonly input: Omit<SaveOwnField, 'command'>; readonly before: Known[number] | undefined; readonly others: Known; readonly choices: readonly string[] }

function faultsOf(db: ReadDb, ctx: Context, checking: Checking): readonly Problem[] {
  const forbidden = permit(db, ctx, 'master')
  if (forbidden) return [forbidden]
  const { input, before } = checking
  if ((before?.revision ?? 0) !== input.revision) return [{ code: 'master.changed-elsewhere', table: 'own-field', id: input.id }]
  return [...nameFaults(checking), ...kindFaults(checking)]
}

function nameFaults({ input, before, others }: Checking): readonly Problem[] {
  const name = input.name.trim()
  if (name === '') return [{ code: 'master.field-missing', field: 'name' }]
  if (others.some((other) => other.name === name)) return [{ code: 'master.name-taken', name }]
  return before === undefined && others.length >= mostFields ? [{ code: 'master.too-many', limit: mostFields }] : []
}

function kindFaults({ input, before, choices }: Checking): readonly Problem[] {
  if (before && (before.kind !== input.kind || before.table !== input.table)) return [{ code: 'master.own-kind-fixed', name: before.name }]
  return input.kind === 'choice' && choices.length === 0 ? [{ code: 'master.own-choices-missing' }] : []
}
