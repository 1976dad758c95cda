import { uuidv7 } from 'uuidv7'
import { describe, expect, it } from 'vitest'
import type { WriteDb } from '#core/db/db.ts'
import { openDraft } from '#core/usecase/open-draft.ts'
import { postDocument } from '#core/usecase/post-document.ts'
import { recordEntry } from '#core/usecase/record-entry.ts'
import { accepted, createDepot, line } from '../depot.ts'

const full = 2

describe('every acknowledged write', () => {
  it('was committed on a connection with full synchronisation before it was answered', () => {
    const depot = createDepot()
    const { client } = depot.connection
    const commits: { readonly synchronous: unknown; readonly journal: unknown }[] = []
    const transact = <T>(work: (tx: WriteDb) => T): T => {
      const answer = depot.connection.transact(work)
      if (!client.inTransaction) commits.push({ synchronous: client.pragma('synchronous', { simple: true }), journal: client.pragma('journal_mode', { simple: true }) })
      return answer
    }
    const ctx = { ...depot.ctx, connection: { ...depot.connection, transact } }
    const item = depot.item({ code: 'X' })
    accepted(depot.record({ lines: [line(item, 5, { to: depot.bin, batch: 'B' })] }))
    const document = uuidv7()
    accepted(openDraft(ctx, { document, kind: 'issue', purpose: 'relief', depot: depot.depot, party: depot.township }))
    const scanned = accepted(recordEntry(ctx, { entry: uuidv7(), document, text: 'X', typed: '', byPack: false, withoutBatch: false, reason: '', device: 'gun' }))
    const revision = scanned.kind === 'recorded' ? scanned.document.revision : 0
    accepted(postDocument(ctx, { command: uuidv7(), document, revision }))
    expect(commits).toEqual([1, 2, 3].map(() => ({ synchronous: full, journal: 'wal' })))
    depot.close()
  })
})
