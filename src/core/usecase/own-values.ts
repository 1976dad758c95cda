import type { ReadDb } from '../db/db.ts'
import { ownValueOf, type OwnTable, type OwnValues } from '../domain/own-fields.ts'
import type { Problem } from '../domain/problem.ts'
import { answer, type Result } from '../domain/result.ts'
import { ownFields, ownValuesOf } from '../query/own-fields.ts'

type Reading = { readonly table: OwnTable; readonly row: string; readonly given: OwnValues | undefined }

/** Values as they are kept, or which field does not take what was typed. What stands already may stay, whatever became of its field. */
export function readOwnValues(db: ReadDb, { table, row, given = {} }: Reading): Result<OwnValues> {
  const entries = Object.entries(given)
  if (entries.length === 0) return answer({}, [])
  const fields = ownFields(db)
  const before = new Map(ownValuesOf(db, row).map(({ field, value }) => [field, value]))
  const problems: Problem[] = []
  const kept: Record<string, string> = {}
  for (const [id, typed] of entries) {
    if (typed === (before.get(id) ?? '')) continue
    const field = fields.find((known) => known.id === id && known.table === table && (known.retiredOn ?? null) === null)
    const value = field && ownValueOf(field, typed)
    if (!field) problems.push({ code: 'master.own-field-gone' })
    else if (value === undefined) problems.push({ code: 'master.own-value', field: field.name, kind: field.kind, value: typed })
    else kept[id] = value
  }
  return answer(kept, problems)
}
