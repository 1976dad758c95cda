import { describe, expect, it } from 'vitest'
import { listTypes } from '#core/intake/lists/list-types.ts'
import { openingLayout } from '#core/intake/layouts/opening.ts'
import { scansLayout } from '#core/intake/layouts/scans.ts'
import { headingKey } from '#core/intake/plain-text.ts'
import { matchHeading } from '#core/intake/heading-match.ts'

describe('the headings a layout knows', () => {
  it.each([openingLayout, scansLayout, ...Object.values(listTypes).map(({ layout }) => layout)])('are written as headings are compared, each field once ($name)', (layout) => {
    const fields = layout.fields.map(({ field }) => field)
    expect(new Set(fields).size).toBe(fields.length)
    const aliases = layout.fields.flatMap(({ aliases }) => aliases)
    expect(aliases.map(headingKey)).toEqual(aliases)
  })

  it.each([
    ['期初/数量', 'quantity'], ['期末/结存数量', 'quantity'], ['数 量\n(含单位)', 'quantity'], ['*物资名称', 'itemName'], ['规格/型号', 'spec'], ['批号/序列号', 'batchOrSerial'],
    ['单价（元）', 'unitPrice'], ['期初/金额(万元)', 'amount'], ['归属单位', 'owner'], ['单位', 'unit'], ['有效期至', 'expiresOn'], ['收入/数量', 'quantity'],
  ])('%j means %s', (heading, field) => {
    expect(matchHeading(heading, openingLayout)[0]?.field).toBe(field)
  })

  it('trusts 期末 more than 期初 and both more than 收入, 发出 or 应储', () => {
    const score = (heading: string) => matchHeading(heading, openingLayout).find(({ field }) => field === 'quantity')?.score ?? 0
    expect(score('期末/数量')).toBeGreaterThan(score('期初/数量'))
    for (const other of ['收入/数量', '发出/数量', '应储数量', '计划/数量', '缺口数量']) expect(score(other)).toBeLessThan(0.5)
  })

  it('finds no meaning in a heading of another trade', () => {
    expect(matchHeading('电话', openingLayout)).toEqual([])
  })
})
