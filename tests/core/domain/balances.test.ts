import { describe, expect, it } from 'vitest'
import { assert, constantFrom, integer, property } from 'fast-check'
import { balances } from '#core/domain/balances.ts'
import type { BalanceRow } from '#core/domain/balances.ts'
import { balanced } from '#core/report/balanced.ts'

function row(change: Partial<BalanceRow>): BalanceRow {
  const quantities = { openingQuantity: 10, inQuantity: 5, outQuantity: 3, closingQuantity: 12 }
  return { itemCode: 'SH-004', depot: 'D03', ...quantities, openingFen: 1000, inFen: 500, outFen: 300, closingFen: 1200, ...change }
}

describe('balances', () => {
  it('finds nothing where opening + in − out is closing, also with red-letter entries', () => {
    expect(balances([row({}), row({ inQuantity: -5, closingQuantity: 2, inFen: -500, closingFen: 200 })])).toEqual([])
  })

  it('names item, depot, measure and both numbers of every difference', () => {
    const where = { itemCode: 'SH-004', depot: 'D03' }
    expect(balances([row({ closingQuantity: 13, closingFen: 1199 }), row({})])).toEqual([
      { where, measure: 'quantity', expected: 12, found: 13 },
      { where, measure: 'amount', expected: 1200, found: 1199 },
    ])
  })

  it('looks at quantities alone where amounts are withheld', () => {
    const { openingFen: _o, inFen: _i, outFen: _u, closingFen: _c, ...bare } = row({})
    expect(balances([bare])).toEqual([])
    expect(balances([{ ...bare, outQuantity: 4 }])).toHaveLength(1)
  })

  it('compares the sums with stated totals', () => {
    const stated = { openingFen: 2000, inFen: 1000, outFen: 600, closingFen: 2400 }
    expect(balances([row({}), row({})], stated)).toEqual([])
    expect(balances([row({})], stated)).toHaveLength(4)
  })

  it('notices any change of any one number', () => {
    const keys = ['openingQuantity', 'inQuantity', 'outQuantity', 'closingQuantity', 'openingFen', 'inFen', 'outFen', 'closingFen'] as const
    assert(
      property(constantFrom(...keys), integer({ min: -1_000_000, max: 1_000_000 }).filter((by) => by !== 0), (key, by) => {
        expect(balances([row({ [key]: (row({})[key] ?? 0) + by })])).toHaveLength(1)
      }),
    )
  })
})

describe('balanced', () => {
  it('hands on what holds and throws at the first row that does not', async () => {
    const seen: BalanceRow[] = []
    const read = async () => {
      for await (const each of balanced([row({}), row({ closingFen: 0 }), row({})])) seen.push(each)
    }
    await expect(read()).rejects.toThrow('SH-004 in D03: amount 0, expected 1200')
    expect(seen).toHaveLength(1)
  })
})
