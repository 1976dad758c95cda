import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseAnchor } from '#core/domain/anchor.ts'
import { checkNames, type Difference, type Verified } from '#core/domain/ledger-check.ts'
import { chainStart, lineHash, type JournalLine } from '#core/store/journal-store.ts'
import { openDraft } from '#core/usecase/open-draft.ts'
import { postDocument } from '#core/usecase/post-document.ts'
import { recordEntry } from '#core/usecase/record-entry.ts'
import { undoEntry } from '#core/usecase/undo-entry.ts'
import { viewDraft } from '#core/usecase/view-draft.ts'
import { headOf, verifyLedger } from '#core/usecase/verify-ledger.ts'
import { reverseDocument } from '#core/usecase/reverse-document.ts'
import { accepted, createDepot, line, type Depot } from '../depot.ts'

describe('verifying the ledger', () => {
  let depot: Depot
  let numbers: { readonly receipt: string; readonly issue: string; readonly reversal: string }

  beforeEach(() => {
    depot = createDepot()
    numbers = tradeOf(depot)
  })
  afterEach(() => depot.close())

  const verify = (anchor?: string): Verified => {
    const { client, read } = depot.connection
    return client.transaction(() => verifyLedger(read, { checks: checkNames.filter((name) => name !== 'anchor'), anchor: anchor === undefined ? undefined : parseAnchor(anchor) })).deferred()
  }
  const found = (name: string, verified = verify()): readonly Difference[] => verified.checks.find((check) => check.name === name)?.found ?? []

  it('finds nothing in a ledger that was only written by its own commands', () => {
    const verified = verify(headOf(depot.connection.read))
    expect(verified.checks.filter((check) => !check.ok)).toEqual([])
    expect(verified.checks.map((check) => check.name)).toEqual(checkNames)
    expect(verified).toMatchObject({ ok: true, head: expect.stringMatching(/^A02-1-5-[0-9a-f]{64}$/) })
  })

  it('finds nothing where papers of every kind were drafted, scanned, undone, posted and reversed in part', () => {
    const water = depot.item({ code: 'SP-001', unit: '瓶', barcode: '2900000000131', pack: { name: '箱', baseUnits: 24 } })
    const boat = depot.item({ code: 'FX-007', unit: '艘', tracking: 'serial', recoverable: true })
    const received = scanned(depot, [[water, '20'], [boat, '3'], [water, '5']])
    const issued = accepted(depot.record({ kind: 'issue', purpose: 'rescue', party: depot.township, lines: [line(water, 3), line(boat, 2)] }))
    accepted(depot.record({ kind: 'bin-move', purpose: '', lines: [line(water, 1, { to: depot.otherBin })] }))
    accepted(depot.record({ kind: 'issue', purpose: 'supplier-return', party: depot.township, lines: [line(water, 1)] }))
    const [first] = depot.connection.client.prepare('select id from document_line where document_id = ? order by position').pluck().all(issued.document) as string[]
    const red = { businessDate: depot.clock.today, reason: '发错', reverses: issued.document }
    accepted(reverseDocument(depot.ctx, { ...red, command: uuidv7(), document: uuidv7(), lines: [first ?? ''] }))
    accepted(reverseDocument(depot.ctx, { ...red, command: uuidv7(), document: uuidv7(), lines: [] }))
    expect(received.lines).toBe(2)
    expect(verify().checks.filter((check) => !check.ok)).toEqual([])
  })

  it.each([
    ['quantity of a movement', 'movement', 'update movement set quantity = quantity + 1 where id = 1', { kind: 'changed', table: 'movement', document: 'receipt', line: 1, item: '棉被', column: 'quantity', expected: 100, actual: 101 }],
    ['account of a movement', 'movement', "update movement set to_account_id = (select id from account where condition = 'good' and id not in (select to_account_id from movement where id = 1) and id <> from_account_id) where id = 1", { kind: 'changed', table: 'movement', document: 'receipt', line: 1, column: 'to_place' }],
    ['amount of a cost entry', 'cost_entry', 'update cost_entry set amount_fen = amount_fen + 1 where id = 2', { kind: 'changed', table: 'cost_entry', document: 'receipt', line: 2, item: '帐篷', column: 'amount_fen', expected: 90_000, actual: 90_001 }],
    ['quantity of a line', 'document_line', "update document_line set quantity = 99 where position = 1 and document_id = (select id from document where kind = 'receipt' order by id limit 1)", { kind: 'changed', table: 'document_line', document: 'receipt', line: 1, item: '棉被', column: 'quantity', expected: 100, actual: 99 }],
    ['price of a line', 'document_line', "update document_line set unit_price = '1' where position = 1 and document_id = (select id from document where kind = 'receipt' order by id limit 1)", { kind: 'changed', table: 'document_line', document: 'receipt', line: 1, column: 'unit_price', expected: '80', actual: '1' }],
    ['business date of a paper', 'document', "update document set business_date = '2026-11-19' where kind = 'issue'", { kind: 'changed', table: 'document', document: 'issue', column: 'business_date', expected: '2026-11-20', actual: '2026-11-19' }],
    ['goods of a reversed paper', 'document', "update document set goods = 'done' where goods = 'reversed'", { kind: 'changed', table: 'document', document: 'issue', column: 'goods', expected: 'reversed', actual: 'done' }],
    ['poster of a paper', 'document', "update document set posted_by = '别人' where kind = 'reversal'", { kind: 'changed', table: 'document', document: 'reversal', column: 'posted_by', expected: 'tester', actual: '别人' }],
    ['expiry of a lot', 'lot', "update lot set expires_on = '2030-01-01' where batch = 'M1'", { kind: 'changed', table: 'lot', document: 'receipt', item: '棉被', column: 'expires_on', expected: '', actual: '2030-01-01' }],
    ['funding source of a layer', 'receipt_layer', "update receipt_layer set funding_source = '捐赠' where line_id = (select id from document_line where position = 1 and item_name = '棉被' order by id limit 1)", { kind: 'changed', table: 'receipt_layer', document: 'receipt', line: 1, column: 'funding_source', expected: '', actual: '捐赠' }],
    ['name on an approval', 'approval', "update approval set person_name = '别人' where document_id = (select id from document where kind = 'issue')", { kind: 'changed', table: 'approval', document: 'issue', column: 'person_name', actual: '别人' }],
    ['deleted movement', 'movement', 'delete from movement where id = 2', { kind: 'missing', table: 'movement', document: 'receipt', line: 2, item: '帐篷', expected: 30 }],
    ['deleted cost entry', 'cost_entry', 'delete from cost_entry where id = 1', { kind: 'missing', table: 'cost_entry', document: 'receipt', line: 1, expected: 100 }],
    ['deleted line', 'document_line', "delete from document_line where position = 2 and document_id = (select id from document where kind = 'receipt' order by id limit 1)", { kind: 'missing', table: 'document_line', document: 'receipt', line: 2, item: '帐篷', expected: 30 }],
    ['inserted movement', 'movement', 'insert into movement select null, command_id, sequence, document_id, line_id, item_id, lot_id, from_account_id, to_account_id, 7, business_date, moved_at, null, null from movement where id = 1', { kind: 'extra', table: 'movement', document: 'receipt', line: 1, column: 'quantity', actual: 7 }],
    ['inserted cost entry', 'cost_entry', 'insert into cost_entry select null, command_id, document_id, line_id, movement_id, pool_id, layer_id, 7, 1, cause, business_date from cost_entry where id = 1', { kind: 'extra', table: 'cost_entry', document: 'receipt', line: 1, column: 'quantity', actual: 7 }],
    ['movement of a paper that was never posted', 'movement', "insert into movement select null, 'nobody', 9, (select id from document where goods = 'none'), line_id, item_id, lot_id, from_account_id, to_account_id, 7, business_date, moved_at, null, null from movement where id = 1", { kind: 'extra', table: 'movement', row: '#6', item: '棉被', actual: 7 }],
    ['draft made to look posted', 'document', "update document set goods = 'done', paper = 'approved' where goods = 'none'", { kind: 'extra', table: 'document' }],
    ['lot that nothing brought in', 'lot', "insert into lot (id, item_id, batch) select 'forged', item_id, 'X9' from lot limit 1", { kind: 'extra', table: 'lot', row: 'X9' }],
    ['approval by no command', 'approval', "insert into approval select document_id, 5, null, '别人', 'approved', '', at, 'nobody' from approval limit 1", { kind: 'extra', table: 'approval', document: 'receipt' }],
  ] as const)('names the row: %s', (...[, table, tampering, expected]) => {
    addDraft(depot)
    tamper(depot, table, tampering)
    const number = 'document' in expected ? { document: numbers[expected.document] } : {}
    expect(verify().ok).toBe(false)
    expect(found('posted-rows')).toContainEqual(expect.objectContaining({ ...expected, ...number }))
  })

  it('names one row and not its neighbours when one quantity is changed', () => {
    tamper(depot, 'movement', 'update movement set quantity = quantity + 1 where id = 1')
    expect(found('posted-rows')).toHaveLength(1)
  })

  it('names stock that is not the sum of its movements by item, place and lot', () => {
    tamper(depot, 'stock', "update stock set quantity = quantity + 5 where lot_id = (select id from lot where batch = 'M1') and bounded = 1")
    expect(found('stock-totals')).toContainEqual({ kind: 'changed', table: 'stock', row: 'A-01 M1', item: '棉被', column: 'quantity', expected: 100, actual: 105 })
    expect(found('keeping-totals')).toMatchObject([{ item: '棉被', expected: 105, actual: 100 }])
    expect(found('posted-rows')).toEqual([])
  })

  it('names a line of the stock grid that is not what stock says', () => {
    tamper(depot, 'stock_line', "update stock_line set held = held + 5 where batch = 'M1'")
    expect(found('stock-totals')).toEqual([{ kind: 'changed', table: 'stock_line', row: 'A-01 M1', item: '棉被', column: 'held', expected: 100, actual: 105 }])
  })

  it('names value that is not the sum of its entries', () => {
    tamper(depot, 'stock_value', 'update stock_value set amount_fen = amount_fen + 1 where quantity = 30')
    expect(found('value-totals')).toMatchObject([{ table: 'stock_value', item: '帐篷', column: 'amount_fen', expected: 90_000, actual: 90_001 }])
  })

  it('names a row whose parent is gone', () => {
    tamper(depot, 'packaging', "insert into packaging values ('p1', 'no such item', '箱', 12, null)")
    expect(found('foreign-keys')).toMatchObject([{ kind: 'missing', table: 'item', row: expect.stringContaining('packaging') }])
  })

  it.each([
    ['payload', "update journal set payload = replace(payload, '\"quantity\":40', '\"quantity\":41') where sequence = 3"],
    ['facts', "update journal set facts = replace(facts, '\"quantity\":40', '\"quantity\":41') where sequence = 3"],
    ['actor', "update journal set actor = '{}' where sequence = 3"],
    ['time', "update journal set posted_at = '2026-01-01T00:00:00.000Z' where sequence = 3"],
  ])('names the journal line whose %s was changed', (_column, tampering) => {
    tamper(depot, 'journal', tampering)
    expect(found('journal-chain')).toContainEqual(expect.objectContaining({ kind: 'broken', journal: '1-3', column: 'hash' }))
  })

  it('names a journal line whose facts can no longer be read, and the rows it left unexplained', () => {
    tamper(depot, 'journal', "update journal set facts = 'nothing' where sequence = 3")
    expect(found('posted-rows')).toContainEqual({ kind: 'broken', table: 'journal', journal: '1-3', column: 'facts' })
    expect(found('posted-rows')).toContainEqual(expect.objectContaining({ kind: 'extra', table: 'movement', document: numbers.issue }))
    expect(found('journal-chain')).toMatchObject([{ kind: 'broken', journal: '1-3' }])
  })

  it('names the gap where a journal line was taken out of the middle', () => {
    tamper(depot, 'journal', 'delete from journal where sequence = 3')
    expect(found('journal-chain')).toContainEqual({ kind: 'missing', table: 'journal', journal: '1-4', column: 'sequence', expected: 3, actual: 4 })
    expect(found('posted-rows')).toContainEqual(expect.objectContaining({ kind: 'extra', table: 'document', document: numbers.issue }))
  })

  it('finds a chain shortened at its end only by an anchor taken before', () => {
    const anchor = headOf(depot.connection.read)
    tamper(depot, 'journal', 'delete from journal where sequence = 5')
    expect(found('journal-chain')).toEqual([])
    expect(found('anchor', verify(anchor))).toMatchObject([{ kind: 'missing', journal: '1-5' }])
  })

  it('finds a chain that was changed and hashed again only by an anchor taken before', () => {
    const anchor = headOf(depot.connection.read)
    tamper(depot, 'journal', "update journal set desk = '别的电脑' where sequence = 2")
    hashAgain(depot)
    expect(found('journal-chain')).toEqual([])
    expect(verify().ok).toBe(true)
    expect(found('anchor', verify(anchor))).toMatchObject([{ kind: 'changed', journal: '1-5', column: 'hash' }])
    expect(found('anchor', verify(headOf(depot.connection.read)))).toEqual([])
  })

  it('finds an anchor of another office, and takes one whose hash is printed shortened', () => {
    const head = headOf(depot.connection.read)
    expect(found('anchor', verify(head.replace('A02', 'A03')))).toMatchObject([{ table: 'site', expected: 'A03', actual: 'A02' }])
    expect(verify(head.slice(0, -40)).ok).toBe(true)
    expect(parseAnchor('A02-1-5-abc')).toBeUndefined()
  })

  it('still holds over a new epoch, whose sequence begins at one', () => {
    depot.connection.client.exec('update site set epoch = 2')
    const rope = depot.item({ code: 'DZ-004' })
    accepted(depot.record({ lines: [line(rope, 3, { to: depot.bin })] }))
    expect(verify()).toMatchObject({ ok: true, head: expect.stringMatching(/^A02-2-1-/) })
  })
})

/** Five journal lines: the office is founded; two receipts of two lines and one; an issue; the issue reversed. */
function tradeOf(depot: Depot) {
  const quilt = depot.item({ code: 'SH-004', name: '棉被', unit: '床' })
  const tent = depot.item({ code: 'SH-001', name: '帐篷', unit: '顶' })
  const receipt = accepted(depot.record({ lines: [line(quilt, 100, { to: depot.bin, batch: 'M1', unitPrice: '80' }), line(tent, 30, { to: depot.bin, batch: 'T1', unitPrice: '30' })] }))
  const issue = accepted(depot.record({ kind: 'issue', purpose: 'relief', party: depot.township, lines: [line(quilt, 40)] }))
  accepted(depot.record({ lines: [line(tent, 5, { to: depot.otherBin, batch: 'T2', unitPrice: '31' })] }))
  const reversal = accepted(reverseDocument(depot.ctx, {
    command: uuidv7(), document: uuidv7(), reverses: issue.document, lines: [], businessDate: depot.clock.today, reason: '发错单位',
  }))
  return { receipt: receipt.number, issue: issue.number, reversal: reversal.number }
}

/** A receipt entered at the station, its last entry undone, posted. */
function scanned(depot: Depot, entries: readonly (readonly [string, string])[]) {
  const document = uuidv7()
  accepted(openDraft(depot.ctx, { document, kind: 'receipt', purpose: 'purchase', depot: depot.depot }))
  for (const [item, typed] of entries) {
    accepted(recordEntry(depot.ctx, { entry: uuidv7(), document, item, text: '', typed, byPack: false, withoutBatch: true, reason: '', device: 'keyboard' }))
  }
  accepted(undoEntry(depot.ctx, { entry: uuidv7(), document, device: 'keyboard' }))
  const draft = accepted(viewDraft(depot.ctx, document))
  return { ...accepted(postDocument(depot.ctx, { command: uuidv7(), document, revision: draft.heading.revision })), lines: draft.lines.length }
}

function addDraft(depot: Depot): void {
  depot.connection.client.prepare(`insert into document (id, kind, paper, goods, business_date, depot_id, owner_id, maker_name, started_at)
    values (?, 'receipt', 'draft', 'none', '2026-11-20', ?, ?, '某人', '2026-11-20T02:00:00.000Z')`).run(uuidv7(), depot.depot, depot.agency)
}

/** Changes the file as another program would: guards taken off, no keys checked. */
function tamper(depot: Depot, table: string, statement: string): void {
  const { client } = depot.connection
  client.pragma('foreign_keys = OFF')
  const guards = client.prepare("select name from sqlite_master where type = 'trigger' and tbl_name = ?").pluck().all(table)
  for (const name of guards) client.exec(`drop trigger ${String(name)}`)
  client.exec(statement)
}

function hashAgain({ connection }: Depot): void {
  const rows = connection.client.prepare(`select site_id siteId, epoch, sequence, command_id commandId, operation, actor, desk, business_date businessDate,
    posted_at postedAt, payload, answer, facts, digest from journal order by epoch, sequence`).all() as JournalLine[]
  let previous = chainStart
  for (const row of rows) {
    previous = lineHash(previous, row)
    connection.client.prepare('update journal set hash = ? where epoch = ? and sequence = ?').run(previous, row.epoch, row.sequence)
  }
}
