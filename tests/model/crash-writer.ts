import { writeSync } from 'node:fs'
import { uuidv7 } from 'uuidv7'
import { connect } from '#core/db/connection.ts'
import { openDraft } from '#core/usecase/open-draft.ts'
import { postDocument } from '#core/usecase/post-document.ts'
import { recordDocument } from '#core/usecase/record-document.ts'
import { recordEntry } from '#core/usecase/record-entry.ts'
import { reverseDocument } from '#core/usecase/reverse-document.ts'
import { contextOver, day, line } from '../core/depot.ts'

/**
 * Posts receipts, scanned issues and reversals until it is killed. A line on standard output acknowledges each, written
 * only after the core answered: what stands there must be whole in the file, whatever happens next.
 */
const file = process.argv[2] ?? ''
const connection = connect(file)
const ctx = contextOver(connection, { now: '2026-11-20T02:00:00.000Z', today: day('2026-11-20') })
const one = (sql: string) => (connection.client.prepare(sql).get() as { id: string }).id
const depot = one("select id from place where kind = 'depot'")
const bin = one("select id from place where code = 'A-01'")
const agency = one("select id from agency where code = 'A02'")
const party = one("select id from agency where code = 'A12'")
const item = one("select id from item where code = 'X'")
const acknowledge = (text: string) => writeSync(1, `${text}\n`)

for (;;) {
  const received = recordDocument(ctx, {
    command: uuidv7(), document: uuidv7(), kind: 'receipt', purpose: 'purchase', businessDate: ctx.today(), depot, owner: agency,
    lines: [line(item, 10, { to: bin, batch: 'B', unitPrice: '1.2' }), line(item, 5, { to: bin, batch: 'C', unitPrice: '1.3' })],
  })
  if (received.ok) acknowledge(`posted ${received.value.document}`)
  const document = uuidv7()
  openDraft(ctx, { document, kind: 'issue', purpose: 'relief', depot, party })
  const entry = uuidv7()
  const scanned = recordEntry(ctx, { entry, document, text: 'X', typed: '12', byPack: false, withoutBatch: false, reason: '', device: 'gun' })
  if (scanned.ok && scanned.value.kind === 'recorded') {
    acknowledge(`scanned ${entry}`)
    const posted = postDocument(ctx, { command: uuidv7(), document, revision: scanned.value.document.revision })
    if (posted.ok) acknowledge(`posted ${document}`)
    const red = uuidv7()
    const reversed = reverseDocument(ctx, { command: uuidv7(), document: red, reverses: document, lines: [], businessDate: ctx.today(), reason: 'crash' })
    if (reversed.ok) acknowledge(`posted ${red}`)
  }
}
