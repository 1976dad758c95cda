import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyDocument } from '#core/usecase/copy-document.ts'
import { postDocument } from '#core/usecase/post-document.ts'
import { reverseDocument } from '#core/usecase/reverse-document.ts'
import { viewDocument } from '#core/usecase/view-document.ts'
import { accepted, day, line } from '../depot.ts'
import { createCast, receivedAndIssued, roleCodes, type Cast } from './document-cast.ts'

let cast: Cast
beforeEach(() => {
  cast = createCast()
})
afterEach(() => {
  expect(cast.discrepancies()).toEqual([])
  cast.close()
})

const copy = (source: string, document: string = uuidv7()) => accepted(copyDocument(cast.ctx, { document, source }))
const reverse = (document: string, lines: readonly string[] = []) =>
  accepted(reverseDocument(cast.ctx, { command: uuidv7(), document: uuidv7(), reverses: document, lines, businessDate: day('2026-11-20'), reason: '数量录错' }))
const post = (document: string, revision: number) => postDocument(cast.ctx, { command: uuidv7(), document, revision })

describe('copying a paper', () => {
  it('makes a numbered draft of today with the same party and goods, lots to be chosen again', () => {
    const { issued } = receivedAndIssued(cast)
    const made = copy(issued.document)
    expect(made.number).toBe('CK-D03-2026-A-000002')
    const { heading, lines } = accepted(viewDocument(cast.ctx, made.document))
    expect(heading).toMatchObject({ state: 'draft', kind: 'issue', purpose: 'winter-relief', partyName: '云岭镇人民政府', businessDate: '2026-11-20', officialNumber: '', amountFen: undefined, lineCount: 1 })
    expect(lines).toMatchObject([{ itemName: '棉被', quantity: 30, lot: null, batch: '', bin: '' }])
    expect(accepted(post(made.document, made.revision)).amountFen).toBe(330_000)
  })

  it('done again under the same id answers the same draft and takes no second number', () => {
    const { issued } = receivedAndIssued(cast)
    const document = uuidv7()
    expect(copy(issued.document, document)).toEqual(copy(issued.document, document))
    expect(copy(issued.document).number).toBe('CK-D03-2026-A-000003')
  })

  it('makes one line of pieces and lots of the same goods', () => {
    const drone = cast.item({ code: 'FX-007', tracking: 'serial' })
    accepted(cast.record({ lines: ['S1', 'S2', 'S3'].map((serial) => line(drone, 1, { to: cast.bin, serial })) }))
    const issued = accepted(cast.record({ kind: 'issue', purpose: 'rescue', party: cast.township, lines: [line(drone, 1), line(drone, 1)] }))
    expect(accepted(viewDocument(cast.ctx, copy(issued.document).document)).lines).toMatchObject([{ quantity: 2, serial: '', lot: null }])
  })

  it('of a receipt asks for the batch again, but keeps bins and typed prices', () => {
    const { received } = receivedAndIssued(cast)
    expect(accepted(viewDocument(cast.ctx, copy(received.document).document)).lines)
      .toMatchObject([{ quantity: 100, batch: '', producedOn: '', bin: 'A-01', price: '110', amountFen: 1_100_000, fundingSource: '县级财政' }])
  })

  it('after a reversal, to correct it, keeps what stood on the delivery note', () => {
    const item = cast.item({ code: 'SH-004' })
    const received = accepted(cast.record({ lines: [line(item, 100, { to: cast.bin, batch: 'MB1', producedOn: '2026-01-01', unitPrice: '110' })] }))
    const red = reverse(received.document)
    for (const source of [red.document, received.document]) {
      const made = copy(source)
      const { heading, lines } = accepted(viewDocument(cast.ctx, made.document))
      expect(heading).toMatchObject({ kind: 'receipt', state: 'draft', reverses: null })
      expect(lines).toMatchObject([{ quantity: 100, batch: 'MB1', producedOn: '2026-01-01', price: '110' }])
    }
  })

  it('of a reversal takes the lines that it reversed, no others', () => {
    const [a, b] = [cast.item({ code: 'A' }), cast.item({ code: 'B' })]
    const received = accepted(cast.record({ lines: [line(a, 5, { to: cast.bin }), line(b, 7, { to: cast.bin })] }))
    const second = accepted(viewDocument(cast.ctx, received.document)).lines[1]?.line ?? ''
    expect(accepted(viewDocument(cast.ctx, copy(reverse(received.document, [second]).document).document)).lines).toMatchObject([{ itemCode: 'B', quantity: 7 }])
  })

  it('is refused for openings', () => {
    const item = cast.item({ code: 'A' })
    const opening = accepted(cast.record({ kind: 'opening', purpose: '', lines: [line(item, 5, { to: cast.bin })] }))
    expect(copyDocument(cast.ctx, { document: uuidv7(), source: opening.document })).toEqual({ ok: false, problems: [{ code: 'document.no-copy', number: opening.number }] })
  })

  it('takes the right to draft in the depot', () => {
    const { issued } = receivedAndIssued(cast)
    const may = roleCodes.filter((role) => copyDocument(cast.as(role), { document: uuidv7(), source: issued.document }).ok)
    expect(may).toEqual(['keeper', 'depot-head', 'officer'])
    expect(copyDocument(cast.townKeeper(), { document: uuidv7(), source: issued.document })).toMatchObject({ ok: false, problems: [{ code: 'right.missing' }] })
  })
})
