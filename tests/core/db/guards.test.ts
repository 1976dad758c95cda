import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDraft } from '#core/usecase/open-draft.ts'
import { accepted, createDepot, line, type Depot } from '../depot.ts'

describe('posted facts in the database itself', () => {
  let depot: Depot
  beforeEach(() => {
    depot = createDepot()
    const quilt = depot.item({ code: 'SH-004', pack: { name: '箱', baseUnits: 10 } })
    accepted(depot.record({ lines: [line(quilt, 100, { to: depot.bin, batch: 'M1', unitPrice: '80' })] }))
    accepted(depot.record({ kind: 'issue', purpose: 'relief', party: depot.township, lines: [line(quilt, 40)] }))
    accepted(openDraft(depot.ctx, { document: uuidv7(), kind: 'receipt', purpose: 'purchase', depot: depot.depot }))
    attempt("insert into print (id, document_id, kind, at, by_name) select 'p', id, 'form', '2026-11-20T08:00:00Z', '周保管' from document limit 1")()
  })
  afterEach(() => depot.close())

  const attempt = (statement: string) => () => depot.connection.client.exec(statement)

  it.each([
    ['movement', 'quantity = 1'], ['movement', "business_date = '2020-01-01'"], ['cost_entry', 'amount_fen = 0'], ['receipt_layer', "funding_source = 'x'"],
    ['journal', "payload = '{}'"], ['approval', "person_name = 'x'"], ['lot', "batch = 'x'"], ['packaging', 'base_units = 1'], ['print', "by_name = 'x'"],
  ])('%s refuses an update of %s', (table, change) => {
    expect(attempt(`update ${table} set ${change}`)).toThrow(/append-only|never changes/)
  })

  it.each(['movement', 'cost_entry', 'receipt_layer', 'journal', 'approval', 'lot', 'packaging', 'print', 'document'])('%s refuses a deletion', (table) => {
    expect(attempt(`delete from ${table}`)).toThrow(/append-only|never deleted/)
  })

  it.each(["business_date = '2020-01-01'", "number = 'X'", 'amount_fen = 0', "paper = 'draft'", "goods = 'none'", "posted_by = 'x'", "details = '{\"x\":1}'"])(
    'a posted paper refuses %s', (change) => {
      expect(attempt(`update document set ${change} where goods = 'done'`)).toThrow('a posted paper is frozen')
    },
  )

  it.each([
    'update document_line set quantity = 1', 'delete from document_line',
    "insert into document_line (id, document_id, position, item_id, quantity, item_code, item_name, unit, scale) select 'new', document_id, 99, item_id, 1, '', '', '', 0 from document_line limit 1",
  ])('lines of a posted paper refuse: %s', (statement) => {
    expect(attempt(statement)).toThrow('a posted paper is frozen')
  })

  it('a draft stays open to change', () => {
    expect(depot.connection.client.prepare("update document set business_date = '2026-11-01' where goods = 'none'").run().changes).toBe(1)
  })

  it('no bounded holding goes below zero, whoever writes', () => {
    expect(attempt('update stock set quantity = -1 where bounded = 1')).toThrow('CHECK constraint failed')
  })

  it('value without quantity is refused, whoever writes', () => {
    expect(attempt('update stock_value set quantity = 0')).toThrow('CHECK constraint failed')
  })
})
