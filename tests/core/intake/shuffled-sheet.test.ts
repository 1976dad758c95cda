import * as XLSX from 'xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkOpening } from '#core/intake/opening-rows.ts'
import { sheetsOf } from './build-book.ts'
import { officeMasters } from './office.ts'

const masters = officeMasters()
const goods = masters.items.filter(({ tracking }) => tracking === 'batch' || tracking === 'quantity')

/** Ways to head each column, by hand from sheets of the trade. */
const headings = {
  depot: ['仓库', '仓库名称', '储备点', '库房', '所属仓库'],
  code: ['物资编码', '编码', '物资编号', '物料编码'],
  name: ['物资名称', '品名', '名称', '装备名称'],
  unit: ['计量单位', '单位'],
  batch: ['批号', '批次', '生产批号'],
  produced: ['生产日期', '出厂日期', '生产时间'],
  quantity: ['数量', '现有数量', '库存数量', '结存数量', '数量(含单位)'],
  price: ['单价', '单价(元)', '含税单价'],
  remark: ['备注', '说明'],
} as const

const dateSpellings = [
  (y: number, m: number, d: number) => `${y}.${m}.${d}`,
  (y: number, m: number, d: number) => `${y}年${m}月${d}日`,
  (y: number, m: number, d: number) => `${y}/${String(m).padStart(2, '0')}/${String(d).padStart(2, '0')}`,
  (y: number, m: number, d: number) => Number(`${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`),
  (y: number, m: number, d: number) => ({ t: 'n', v: Date.UTC(y, m - 1, d) / 86_400_000 + 25_569, z: 'yyyy"年"m"月"d"日"' }),
  (y: number, m: number, d: number) => Date.UTC(y, m - 1, d) / 86_400_000 + 25_569,
]

const quantitySpellings = [
  (count: number) => count,
  (count: number) => String(count),
  (count: number) => `${count}`.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  (count: number) => count.toLocaleString('en'),
]

const line = fc.record({
  depot: fc.constantFrom(...masters.depots), item: fc.constantFrom(...goods), count: fc.integer({ min: 1, max: 2_000_000 }), batch: fc.stringMatching(/^[A-Z]{1,3}\d{4,6}$/),
  year: fc.integer({ min: 2015, max: 2026 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }),
  cents: fc.integer({ min: 1, max: 99_999 }), date: fc.constantFrom(...dateSpellings), written: fc.constantFrom(...quantitySpellings), remark: fc.constantFrom('', '抽检合格', '与合计无关'),
})
const shape = fc.record({
  order: fc.shuffledSubarray(Object.keys(headings) as (keyof typeof headings)[], { minLength: 9 }), pick: fc.array(fc.nat(20), { minLength: 9, maxLength: 9 }),
  titles: fc.nat(4), blanks: fc.boolean(), lines: fc.array(line, { minLength: 1, maxLength: 12 }),
})

describe('a sheet whatever its columns, headings and spellings', () => {
  it('reads back to the rows that were written', () => {
    fc.assert(fc.property(shape, ({ order, pick, titles, blanks, lines }) => {
      const head = order.map((column, at) => headings[column][(pick[at] ?? 0) % headings[column].length])
      const body = lines.map((one) => order.map((column) => cellsOf(one)[column]))
      const rows = [...Array.from({ length: titles }, (_, at) => [`应急物资台账 ${at + 1}`]), ...(blanks ? [[]] : []), head, ...body.flatMap((row) => (blanks ? [row, []] : [row])), ['合计']]
      const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(rows), '台账')
      const check = checkOpening({ sheets: sheetsOf(new Uint8Array(XLSX.write(book, { type: 'buffer' }) as Buffer)), masters })
      expect(check.problems).toEqual([])
      expect(check.rows.map(({ depotId, itemId, quantity, batch, producedOn, price, remark }) => ({ depotId, itemId, quantity, batch, producedOn, price, remark: remark ?? '' })))
        .toEqual(lines.map((one) => ({
          depotId: one.depot.id, itemId: one.item.id, quantity: one.count * 10 ** one.item.scale, batch: one.batch, remark: one.remark,
          producedOn: `${one.year}-${String(one.month).padStart(2, '0')}-${String(one.day).padStart(2, '0')}`, price: String(one.cents / 100),
        })))
    }), { numRuns: 150 })
  })
})

type Line = typeof line extends fc.Arbitrary<infer One> ? One : never

function cellsOf(one: Line): Readonly<Record<keyof typeof headings, unknown>> {
  return {
    depot: one.depot.name, code: one.item.code, name: one.item.name, unit: one.item.unit, batch: one.batch, produced: one.date(one.year, one.month, one.day),
    quantity: one.written(one.count), price: one.cents / 100, remark: one.remark,
  }
}
