import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyDocument } from '#core/usecase/copy-document.ts'
import { reverseDocument } from '#core/usecase/reverse-document.ts'
import { viewDocument, viewNeighbours } from '#core/usecase/view-document.ts'
import { accepted, day, line } from '../depot.ts'
import { createCast, receivedAndIssued, roleCodes, type Cast } from './document-cast.ts'

let cast: Cast
beforeEach(() => {
  cast = createCast()
})
afterEach(() => cast.close())

function reverse(document: string, lines: readonly string[] = []) {
  return accepted(reverseDocument(cast.ctx, { command: uuidv7(), document: uuidv7(), reverses: document, lines, businessDate: day('2026-11-20'), reason: '数量录错' }))
}

describe('one paper', () => {
  it('says what was done, at which price, from which lot and bin, and who posted it at which desk', () => {
    const { issued } = receivedAndIssued(cast)
    const { heading, lines } = accepted(viewDocument(cast.ctx, issued.document))
    expect(heading).toMatchObject({
      number: 'CK-D03-2026-A-000001', state: 'posted', shape: 'issue', depotName: '县应急物资综合仓库', partyName: '云岭镇人民政府', amountFen: 330_000,
      makerName: 'tester', postedBy: 'tester', desk: 'test desk', postedAt: cast.clock.now, sequence: 3,
    })
    expect(lines).toMatchObject([{
      itemName: '棉被', batch: 'MB231112', producedOn: '2023-11-12', serviceUntil: '2031-11-12', bin: 'A-01', asked: 30, quantity: 30, price: '110.00', amountFen: 330_000,
      pack: { name: '包', baseUnits: 10 }, reversed: false,
    }])
  })

  it('shows a reversal in red, and both papers name each other', () => {
    const { issued } = receivedAndIssued(cast)
    const red = reverse(issued.document)
    const reversal = accepted(viewDocument(cast.ctx, red.document))
    expect(reversal.heading).toMatchObject({ state: 'posted', shape: 'issue', reverses: issued.document, reversesNumber: issued.number, reason: '数量录错', amountFen: -330_000 })
    expect(reversal.lines).toMatchObject([{ quantity: -30, asked: undefined, price: '110.00', amountFen: -330_000, bin: 'A-01' }])
    const original = accepted(viewDocument(cast.ctx, issued.document))
    expect(original.heading.state).toBe('reversed')
    expect(original.lines[0]?.reversed).toBe(true)
    expect(original.reversals).toMatchObject([{ id: red.document, number: red.number, reason: '数量录错', postedBy: 'tester', desk: 'test desk', lineCount: 1 }])
    expect(original.may).toMatchObject({ reverse: false, edit: false, post: false, copy: true })
    expect(reversal.may).toMatchObject({ reverse: false, copy: true })
  })

  it('keeps the lines not reversed standing, to be reversed later', () => {
    const [a, b] = [cast.item({ code: 'A' }), cast.item({ code: 'B' })]
    const received = accepted(cast.record({ lines: [line(a, 5, { to: cast.bin, unitPrice: '1' }), line(b, 7, { to: cast.bin, unitPrice: '1' })] }))
    const [first] = accepted(viewDocument(cast.ctx, received.document)).lines
    reverse(received.document, [first?.line ?? ''])
    const view = accepted(viewDocument(cast.ctx, received.document))
    expect([view.heading.state, view.may.reverse, view.lines.map(({ reversed }) => reversed)]).toEqual(['part-reversed', true, [true, false]])
  })

  it('shows what several lots gave to one line row by row, the asked quantity once', () => {
    const water = cast.item({ code: 'SP-001' })
    accepted(cast.record({ lines: [line(water, 10, { to: cast.bin, batch: 'W1', expiresOn: '2027-01-01', unitPrice: '1.2' }), line(water, 10, { to: cast.otherBin, batch: 'W2', expiresOn: '2027-02-01', unitPrice: '1.5' })] }))
    const issued = accepted(cast.record({ kind: 'issue', purpose: 'relief', party: cast.township, lines: [line(water, 14)] }))
    const { lines, heading } = accepted(viewDocument(cast.ctx, issued.document))
    expect(lines.map(({ batch, bin, asked, quantity, price, amountFen }) => [batch, bin, asked, quantity, price, amountFen]))
      .toEqual([['W1', 'A-01', 14, 10, '1.20', 1200], ['W2', 'B-01', undefined, 4, '1.50', 600]])
    expect(heading.amountFen).toBe(1800)
  })

  it('says 待估价 for what came without a price, and no money at all on a bin move', () => {
    const rope = cast.item({ code: 'DZ-004' })
    const received = accepted(cast.record({ lines: [line(rope, 5, { to: cast.bin })] }))
    const moved = accepted(cast.record({ kind: 'bin-move', purpose: '', lines: [line(rope, 2, { from: cast.bin, to: cast.otherBin })] }))
    expect(accepted(viewDocument(cast.ctx, received.document)).lines).toMatchObject([{ unpriced: true, price: undefined, amountFen: undefined }])
    const move = accepted(viewDocument(cast.ctx, moved.document))
    expect(move.heading.amountFen).toBeUndefined()
    expect(move.lines).toMatchObject([{ bin: 'A-01', toBin: 'B-01', unpriced: false, price: undefined, amountFen: undefined }])
  })

  it('is seen by whom it concerns, with acts and money by right', () => {
    const { received, issued } = receivedAndIssued(cast)
    const draft = accepted(copyDocument(cast.ctx, { document: uuidv7(), source: issued.document }))
    const acts = (role: (typeof roleCodes)[number], document: string) => {
      const { may, heading } = accepted(viewDocument(cast.as(role), document))
      return [...Object.entries(may).filter(([, allowed]) => allowed).map(([act]) => act), ...(heading.amountFen === undefined ? [] : ['amount'])].toSorted().join(' ')
    }
    expect(Object.fromEntries(roleCodes.map((role) => [role, [acts(role, received.document), acts(role, draft.document)]]))).toEqual({
      keeper: ['copy', 'copy edit post'],
      'depot-head': ['amount copy reverse seeCost', 'copy edit post seeCost'],
      officer: ['amount copy reverse seeCost', 'copy edit seeCost'],
      leader: ['amount seeCost', 'seeCost'],
      finance: ['amount seeCost', 'seeCost'],
      auditor: ['amount seeCost', 'seeCost'],
      admin: ['', ''],
    })
    expect(viewDocument(cast.townKeeper(), received.document)).toEqual({ ok: false, problems: [{ code: 'right.missing', right: 'view' }] })
    expect(viewDocument({ ...cast.ctx, actor: { kind: 'nobody' } }, received.document)).toEqual({ ok: false, problems: [{ code: 'session.missing' }] })
    expect(viewDocument(cast.ctx, uuidv7())).toMatchObject({ ok: false, problems: [{ code: 'document.not-found' }] })
  })

  it('hides every price and amount without the right to see costs', () => {
    const { received } = receivedAndIssued(cast)
    const { lines, heading } = accepted(viewDocument(cast.as('keeper'), received.document))
    expect(JSON.stringify({ lines, amount: heading.amountFen })).not.toMatch(/110(\.00)?"|11000|1100000/)
    expect(lines).toMatchObject([{ quantity: 100, price: undefined, amountFen: undefined }])
  })
})

describe('first, previous, next and last paper', () => {
  it('go by business date among papers of the same kind that the actor sees', () => {
    const item = cast.item({ code: 'SP-001' })
    const receipt = (date: string, more: object = {}) => accepted(cast.record({ businessDate: day(date), lines: [line(item, 9, { to: cast.bin })], ...more })).document
    const [third, first, second] = [receipt('2026-11-12'), receipt('2026-11-10'), receipt('2026-11-11')]
    const town = accepted(cast.record({ businessDate: day('2026-11-13'), depot: cast.townDepot, owner: cast.township, lines: [line(item, 9, { to: cast.townBin })] })).document
    accepted(cast.record({ kind: 'issue', purpose: 'relief', party: cast.township, businessDate: day('2026-11-14'), lines: [line(item, 1)] }))
    expect(accepted(viewNeighbours(cast.ctx, second))).toEqual({ first, previous: first, next: third, last: town })
    expect(accepted(viewNeighbours(cast.as('keeper'), second))).toEqual({ first, previous: first, next: third, last: third })
    expect(accepted(viewNeighbours(cast.ctx, first))).toEqual({ first, previous: undefined, next: second, last: town })
  })
})
