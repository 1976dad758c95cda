import { hash } from 'node:crypto'
import type { WriteDb } from '../db/db.ts'
import { perConnection } from '../db/db.ts'
import { journal } from '../schema/journal.ts'
import { placeholders } from './placeholders.ts'

/** A journal line before it is chained: texts are JSON, `actor` and `desk` say who and where. */
export type JournalLine = {
  readonly siteId: string
  readonly epoch: number
  readonly sequence: number
  readonly commandId: string
  readonly operation: string
  readonly actor: string
  readonly desk: string
  readonly businessDate: string
  readonly postedAt: string
  readonly payload: string
  readonly answer: string
  readonly facts: string
  readonly digest: string
}

/** What the first line is chained to. */
export const chainStart = '0'.repeat(64)

/** sha256 over the previous hash and every field, each preceded by its length so that fields cannot run together. */
export function lineHash(previous: string, line: JournalLine): string {
  const fields = [
    previous, line.siteId, String(line.epoch), String(line.sequence), line.commandId, line.operation, line.actor, line.desk,
    line.businessDate, line.postedAt, line.payload, line.answer, line.facts, line.digest,
  ]
  return hash('sha256', fields.map((field) => `${field.length}:${field}`).join(''))
}

/** Two commands are the same when operation and payload are. */
export function payloadDigest(operation: string, payload: string): string {
  return hash('sha256', `${operation.length}:${operation}${payload}`)
}

const statements = perConnection((tx: WriteDb) => ({
  insert: tx.insert(journal).values(placeholders(
    'siteId', 'epoch', 'sequence', 'commandId', 'operation', 'actor', 'desk', 'businessDate', 'postedAt', 'payload', 'answer', 'facts', 'digest', 'hash',
  )).prepare(),
}))

export function appendLine(tx: WriteDb, previous: string, line: JournalLine): void {
  statements(tx).insert.run({ ...line, hash: lineHash(previous, line) })
}
