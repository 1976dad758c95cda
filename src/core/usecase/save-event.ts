import type { Context } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/db.ts'
import type { BusinessDate } from '../domain/business-date.ts'
import type { ResponseLevel, WarningColour } from '../domain/events.ts'
import type { Problem } from '../domain/problem.ts'
import { answer, type Result } from '../domain/result.ts'
import { eventRow } from '../query/event-list.ts'
import { keepName, saveEvent as writeEvent } from '../store/master-store.ts'
import { unlisted } from './kind-faults.ts'
import { permit } from './permit.ts'
import { runCommand } from './run-command.ts'
import { searchTextOf } from './search-text.ts'

export type SaveEvent = {
  readonly command: string
  readonly id: string
  /** The revision that was seen; 0 for a new event. */
  readonly revision: number
  readonly name: string
  readonly hazard: string
  readonly colour: WarningColour
  /** Null before one is declared. */
  readonly level: ResponseLevel | null
  readonly startedOn: BusinessDate | ''
  /** '' while it goes on. */
  readonly endedOn: BusinessDate | ''
  readonly remark: string
  readonly retired: boolean
}

/** Adds or changes an event: known before a level is declared, ended or mistaken ones stay. */
export function saveEvent(ctx: Context, { command, ...input }: SaveEvent): Result<{ readonly id: string; readonly revision: number }> {
  const { retired, revision, ...columns } = input
  return runCommand(ctx, { id: command, operation: 'event.save', payload: input }, (db) => {
    const before = eventRow(db, input.id)
    const facts = { ...columns, name: input.name.trim(), retiredOn: retired ? before?.retiredOn ?? ctx.today() : null }
    return answer({
      answer: { id: input.id, revision: revision + 1 }, businessDate: ctx.today(), facts,
      write: (tx: WriteDb) => {
        writeEvent(tx, { ...facts, ...searchTextOf([facts.name]) })
        if (before && before.name !== facts.name) keepName(tx, { tableName: 'event', rowId: input.id, name: before.name, until: ctx.today() })
      },
    }, faultsOf(db, ctx, input))
  })
}

function faultsOf(db: ReadDb, ctx: Context, input: Omit<SaveEvent, 'command'>): readonly Problem[] {
  const forbidden = permit(db, ctx, 'master')
  if (forbidden) return [forbidden]
  const { id, revision, hazard, startedOn, endedOn } = input
  if ((eventRow(db, id)?.revision ?? 0) !== revision) return [{ code: 'master.changed-elsewhere', table: 'event', id }]
  const problems: Problem[] = []
  if (input.name.trim() === '') problems.push({ code: 'master.field-missing', field: 'name' })
  if (hazard === '') problems.push({ code: 'master.field-missing', field: 'hazard' })
  if (startedOn === '') problems.push({ code: 'master.field-missing', field: 'startedOn' })
  if (endedOn !== '' && endedOn < startedOn) problems.push({ code: 'master.days-reversed' })
  return [...problems, ...unlisted(db, [['hazard', 'hazard', hazard]])]
}
