import { describe, expect, it } from 'vitest'
import { numbersMeant } from '#core/domain/number-tail.ts'

const series = [{ prefix: 'CK-D04-2026-A', last: 44 }, { prefix: 'RK-D03-2026-A', last: 3_214 }, { prefix: 'RK-D03-2025-A', last: 7 }]

describe('the numbers that people mean by a part of one', () => {
  it.each<[typed: string, meant: readonly string[]]>([
    ['44', ['CK-D04-2026-A-000044', 'RK-D03-2026-A-000044']],
    ['214', ['RK-D03-2026-A-000214', 'RK-D03-2026-A-003214', 'RK-D03-2026-A-002214', 'RK-D03-2026-A-001214']],
    ['0007', ['CK-D04-2026-A-000007', 'RK-D03-2026-A-000007', 'RK-D03-2025-A-000007']],
    ['D04-2026-A-44', ['CK-D04-2026-A-000044']],
    ['ck-d04-2026-a-000044', ['CK-D04-2026-A-000044']],
    ['CK-D04-2026-A-45', []],
    ['3215', []],
    ['0', []],
    ['jsy', []],
  ])('%s: %j', (typed, meant) => {
    expect(numbersMeant(series, typed)).toEqual(meant)
  })

  it('takes the beginning of a number for the newest of its series', () => {
    expect(numbersMeant(series, 'CK-')).toEqual(['CK-D04-2026-A-000044', 'CK-D04-2026-A-000043', 'CK-D04-2026-A-000042', 'CK-D04-2026-A-000041', 'CK-D04-2026-A-000040'])
    expect(numbersMeant(series, 'RK-D03-2025').slice(0, 2)).toEqual(['RK-D03-2025-A-000007', 'RK-D03-2025-A-000006'])
  })

  it('looks up no more than a few hundred, however many series there are', () => {
    const many = Array.from({ length: 2_000 }, (_, depot) => ({ prefix: `RK-D${depot}-2026-A`, last: 90_000 }))
    expect(numbersMeant(many, '214').length).toBeLessThanOrEqual(400)
  })
})
