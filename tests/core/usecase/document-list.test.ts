import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '#core/context.ts'
import { copyDocument } from '#core/usecase/copy-document.ts'
import { exportDocuments, listDocuments, summariseDocuments, type AskedDocuments } from '#core/usecase/list-documents.ts'
import { voidDraft } from '#core/usecase/open-draft.ts'
import { reverseDocument } from '#core/usecase/reverse-document.ts'
import { uuidv7 } from 'uuidv7'
import { accepted, day, line } from '../depot.ts'
import { createCast, receivedAndIssued, roleCodes, type Cast } from './document-cast.ts'

const all: AskedDocuments = { keyword: '', kinds: [], state: 'all' }

let cast: Cast
beforeEach(() => {
  cast = createCast()
})
afterEach(() => cast.close())

function numbers(ctx: Context, asked: Partial<AskedDocuments> = {}) {
  return accepted(listDocuments(ctx, { filter: { ...all, ...asked }, from: 0, to: 100 })).rows.map(({ number }) => number)
}

describe('the list of papers', () => {
  it('has the newest business date on top and finds by number, party, goods and dates', () => {
    receivedAndIssued(cast)
    const [issue, receipt] = ['CK-D03-2026-A-000001', 'RK-D03-2026-A-000001']
    expect(numbers(cast.ctx)).toEqual([issue, receipt])
    const found: readonly (readonly [Partial<AskedDocuments>, readonly string[]])[] = [
      [{ keyword: 'rk-d03' }, [receipt]], [{ keyword: '云岭' }, [issue]], [{ keyword: 'qlmf' }, [receipt]], [{ keyword: '棉被' }, [issue, receipt]],
      [{ keyword: '〔2026〕17' }, [issue]], [{ keyword: '100%' }, []], [{ kinds: ['receipt'] }, [receipt]], [{ from: day('2026-11-19') }, [issue]], [{ to: day('2026-11-18') }, [receipt]],
    ]
    for (const [asked, expected] of found) expect([asked, numbers(cast.ctx, asked)]).toEqual([asked, expected])
  })

  it('parts papers by state: a reversed one is not posted any more, a void draft keeps its number', () => {
    const { received, issued } = receivedAndIssued(cast)
    const copy = accepted(copyDocument(cast.ctx, { document: uuidv7(), source: received.document }))
    const voided = accepted(copyDocument(cast.ctx, { document: uuidv7(), source: received.document }))
    accepted(voidDraft(cast.ctx, { document: voided.document, revision: voided.revision }))
    accepted(reverseDocument(cast.ctx, { command: uuidv7(), document: uuidv7(), reverses: issued.document, lines: [], businessDate: day('2026-11-20'), reason: '数量录错' }))
    expect(numbers(cast.ctx, { state: 'draft' })).toEqual([copy.number])
    expect(numbers(cast.ctx, { state: 'void' })).toEqual([voided.number])
    expect(numbers(cast.ctx, { state: 'reversed' })).toEqual([issued.number])
    expect(numbers(cast.ctx, { state: 'posted' })).toEqual(['CX-D03-2026-A-000001', received.number])
    expect(accepted(summariseDocuments(cast.ctx, all)).counts).toEqual({ all: 5, draft: 1, posted: 2, reversed: 1, void: 1 })
  })

  it('sums money by kind, reversals below zero, and never over different kinds', () => {
    const { issued } = receivedAndIssued(cast)
    accepted(reverseDocument(cast.ctx, { command: uuidv7(), document: uuidv7(), reverses: issued.document, lines: [], businessDate: day('2026-11-20'), reason: '数量录错' }))
    const { amounts } = accepted(summariseDocuments(cast.ctx, all))
    expect(Object.fromEntries(amounts.map(({ kind, amountFen }) => [kind, amountFen]))).toEqual({ issue: 330_000, receipt: 1_100_000, reversal: -330_000 })
  })

  it('goes on from the row before as it would have counted, by any order and both ways', () => {
    const item = cast.item({ code: 'SP-001' })
    for (let at = 0; at < 23; at += 1) accepted(cast.record({ businessDate: day(`2026-11-${String(1 + (at % 4)).padStart(2, '0')}`), lines: [line(item, 1 + at, { to: cast.bin, unitPrice: String(at % 3) })] }))
    for (const column of ['businessDate', 'number', 'amount', 'party', 'recorded'] as const) {
      for (const direction of ['asc', 'desc'] as const) {
        const ask = (from: number, to: number, after?: { readonly key: string | number; readonly id: string }) => accepted(listDocuments(cast.ctx, { filter: all, sort: { column, direction }, from, to, after })).rows
        const whole = ask(0, 100)
        const jumped = [0, 5, 10, 15, 20].flatMap((from) => ask(from, from + 5))
        const walked = [...ask(0, 5)]
        for (let block = 1; block < 5; block += 1) walked.push(...ask(5 * block, 5 * block + 5, walked.at(-1)))
        expect(jumped.map(({ id }) => id)).toEqual(whole.map(({ id }) => id))
        expect(walked.map(({ id }) => id)).toEqual(whole.map(({ id }) => id))
      }
    }
  })

  it('holds the papers of the actor\'s own depots, of all where sight is shared, with money by right', () => {
    receivedAndIssued(cast)
    const rice = cast.item({ code: 'SP-009' })
    accepted(cast.record({ depot: cast.townDepot, owner: cast.township, lines: [line(rice, 5, { to: cast.townBin, unitPrice: '2' })] }))
    const seen = Object.fromEntries(roleCodes.map((role) => {
      const rows = accepted(listDocuments(cast.as(role), { filter: all, from: 0, to: 100 })).rows
      return [role, rows.map(({ number, amountFen }) => `${number?.slice(0, 6)} ${amountFen ?? '-'}`)]
    }))
    const county = ['CK-D03 330000', 'RK-D03 1100000']
    const shared = ['RK-T01 -', ...county]
    const bare = ['CK-D03 -', 'RK-D03 -']
    expect(seen).toEqual({ keeper: bare, 'depot-head': county, officer: shared, leader: shared, finance: county, auditor: shared, admin: bare })
    expect(numbers(cast.townKeeper())).toEqual(['RK-T01-2026-A-000001'])
    expect(accepted(summariseDocuments(cast.as('keeper'), all)).amounts).toEqual([])
  })

  it('goes to a file whole, in its order, for those who may export', async () => {
    receivedAndIssued(cast)
    const { rows, withAmounts } = accepted(exportDocuments(cast.as('keeper'), { filter: all, sort: { column: 'number', direction: 'asc' } }))
    const found: (string | null)[] = []
    for await (const { number, amountFen } of rows) found.push(number, String(amountFen))
    expect(found).toEqual(['CK-D03-2026-A-000001', 'null', 'RK-D03-2026-A-000001', 'null'])
    expect(withAmounts).toBe(false)
    expect(exportDocuments(cast.as('admin'), { filter: all })).toMatchObject({ ok: false, problems: [{ code: 'right.missing', right: 'export' }] })
  })
})
