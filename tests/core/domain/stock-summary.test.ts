import { describe, expect, it } from 'vitest'
import { holdingKinds, outsideKinds, type PlaceKind } from '#core/domain/place.ts'
import { columnFor, summaryFigures, type SummaryFlow } from '#core/domain/stock-summary.ts'

const flow = (side: 'in' | 'out', other: PlaceKind, more: Partial<SummaryFlow> = {}): SummaryFlow => ({
  item: 'i', depot: 'd', side, other, before: { quantity: 0, amountFen: 0 }, within: { quantity: 10, amountFen: 100 }, ...more,
})

describe('the columns of 收入 and 发出', () => {
  const read = (side: 'in' | 'out') => Object.fromEntries([...outsideKinds, ...holdingKinds].map((kind) => [kind, columnFor(side, kind)]))

  it('take goods by where they come from', () => {
    expect(read('in')).toEqual({
      'outside:supplier': 'inPurchase', 'outside:upper-agency': 'inTransfer', 'outside:donor': 'inDonation', 'outside:count': 'inCountGain',
      borrower: 'inReturn', recipient: 'inReturn', 'in-transit': 'inTransfer', dispute: 'inTransfer', bin: 'inTransfer', receiving: 'inTransfer', 'supplier-site': 'inTransfer',
    })
  })

  it('and by where they go', () => {
    expect(read('out')).toEqual({
      'outside:consumed': 'outUse', recipient: 'outUse', borrower: 'outLoan', 'outside:scrapped': 'outDisposal', 'outside:count': 'outCountLoss',
      'in-transit': 'outTransfer', dispute: 'outTransfer', bin: 'outTransfer', receiving: 'outTransfer', 'supplier-site': 'outTransfer',
    })
  })
})

describe('figures of one item in one depot', () => {
  it('keep what has no column in the sums and name it', () => {
    const figures = summaryFigures([flow('in', 'outside:supplier'), flow('in', 'outside:other'), flow('out', 'outside:supplier'), flow('out', 'outside:lost')])
    expect(figures).toMatchObject({ inPurchase: 10, inQuantity: 20, inFen: 200, outQuantity: 20, outFen: 200, outUse: 0 })
    expect(figures.others).toEqual([{ kind: 'other-receipt', quantity: 10 }, { kind: 'supplier-return', quantity: 10 }, { kind: 'other', quantity: 10 }])
  })

  it('take recoveries from recipients as 归还', () => {
    expect(summaryFigures([flow('in', 'recipient')])).toMatchObject({ inReturn: 10, inQuantity: 10, outUse: 0 })
  })

  it('open with everything before the first day and with 期初 of any day, less what of it was reversed', () => {
    const before = { quantity: 7, amountFen: 70 }
    expect(summaryFigures([
      flow('in', 'outside:opening', { before }), flow('in', 'outside:opening', { within: { quantity: -3, amountFen: -30 } }),
      flow('out', 'outside:consumed', { before: { quantity: 2, amountFen: 20 } }),
    ])).toMatchObject({ openingQuantity: 12, openingFen: 120, inQuantity: 0, outQuantity: 10, outFen: 100 })
  })
})
