import { describe, expect, it } from 'vitest'
import { checkList } from '#core/intake/lists/check-list.ts'
import { itemsList, usualScale } from '#core/intake/lists/items.ts'
import { readDate } from '#core/intake/read-date.ts'
import { readQuantity } from '#core/intake/read-quantity.ts'
import { readWorkbook } from '#core/intake/read-workbook.ts'
import { readScanLog } from '#core/intake/scan-log.ts'

const date = (cell: string | number) => {
  const read = readDate(cell, { month: 'last-day', firstDay: 1900 })
  return 'date' in read ? (read.date ?? 'none') : read.fault
}
const water = { unit: '瓶', scale: 0, packs: [{ id: 'box', name: '箱', baseUnits: 24 }] } as const
const cloth = { unit: '平方米', scale: 2, packs: [{ id: 'roll', name: '卷', baseUnits: 20_000 }] } as const
const counted = (cell: string | number, item: typeof water | typeof cloth, unit = '') => {
  const read = readQuantity(cell, item, unit)
  return 'quantity' in read ? read.quantity : 'fault' in read ? read.fault : `unit ${read.strangeUnit}`
}

const catalogue = (csv: string) => {
  const sheets = readWorkbook({ name: '目录.csv', bytes: new TextEncoder().encode(csv) })
  if (!sheets.ok) throw new Error('unreadable')
  const categories = [{ code: 'SP', name: '食品饮水' }, { code: 'SH', name: '生活救助' }]
  return checkList({ list: itemsList, sheets: sheets.value, masters: { agencies: [], depots: [], zones: new Map(), lists: { category: categories }, moved: new Map(), year: 2026 } })
}
const lives = (heading: string, text: string) => catalogue(`物资编码,物资名称,计量单位,${heading}\nA-1,甲,个,${text}\n`).rows[0]?.cells

describe('spellings in office sheets', () => {
  it.each([
    ['2022.6.15', '2022-06-15'], ['2030/06/15', '2030-06-15'], ['2023年10月8日', '2023-10-08'], ['20230512', '2023-05-12'], [43_434, '2018-11-30'], ['2026年11月30日', '2026-11-30'],
    ['2024-02-29', '2024-02-29'], ['2023-02-29', 'date-impossible'], ['2026-13-40', 'date-impossible'], ['2024年2月', '2024-02-29'], ['２０２４－０５－０８', '2024-05-08'],
    ['202405', '2024-05-31'], ['240501', '2024-05-01'], ['201201', 'date-unreadable'], ['2021', 'date-unreadable'], [2022.1, 'date-unreadable'], ['2022.6', '2022-06-30'],
    ['二〇二四年十二月三十一日', '2024-12-31'], ['2024-05-01 00:00:00', '2024-05-01'], [20_230_512, '2023-05-12'], ['25/12/2024', '2024-12-25'], ['24.5.1', '2024-05-01'], ['2024年5月底', 'date-unreadable'],
    ['/', 'none'], ['长期', 'none'], ['03/04/2025', 'date-unreadable'], ['明年', 'date-unreadable'], ['有效期至2027-02-28', '2027-02-28'],
  ])('reads %s as %s', (cell, expected) => {
    expect(date(cell)).toBe(expected)
  })

  it.each([
    ['10箱+5瓶', water, '', 245], ['1,280', water, '', 1280], [' 120 ', water, '瓶', 120], ['8箱19瓶', water, '', 211], ['２０', water, '', 20], ['20', water, '箱', 480],
    ['-20', water, '', 'negative'], ['10.5', water, '', 'fraction'], ['3桶', water, '', 'unit 桶'], ['3850.5平方米', cloth, '', 385_050], ['0.125', cloth, '', 'fraction'], ['1.5卷', cloth, '', 30_000],
    ['10 5', water, '', 'unreadable'], ['10+5', water, '', 'unreadable'], ['2箱零5瓶', water, '', 53], ['240瓶(10箱)', water, '', 240], ['240瓶(9箱)', water, '', 'unreadable'], ['20(瓶)', water, '', 20],
    ['1箱-2瓶', water, '', 'unreadable'], ['约20', water, '', 'unreadable'], ['12.5m2', cloth, '', 1250], ['9999999999999', water, '', 'too-large'], ['许多', water, '', 'unreadable'], ['', water, '', 'empty'],
  ] as const)('counts %s of %o in %s as %s', (...[cell, item, unit, expected]) => {
    expect(counted(cell, item, unit)).toBe(expected)
  })

  it('reads a catalogue with packs, barcodes, lives and yes or no, and names what it cannot', () => {
    const csv = '物资目录\n物资编码,物资名称,规格型号,计量单位,物资类别,箱规,条码,保质期(月),使用年限,是否回收,管理方式,参考单价\nSP-001,瓶装饮用水,550ml,瓶,食品饮水,箱=24,6901234567892,12,,否,批次,1.2\nSH-004,棉被,2.0m,床,生活救助,10床/包,,,8年,是,批次,110\nSP-001,重复,,瓶,,,,,,,,\nXX-1,怪,,个,没有的类,很多,,半年,,也许,,\n'
    const check = catalogue(csv)
    expect(check.rows.map(({ cells }) => [cells.itemCode, cells.category, cells.pack, cells.barcode, cells.shelfLife, cells.serviceLife, cells.recoverable, cells.unitPrice])).toEqual([
      ['SP-001', 'SP', '箱=24', '6901234567892', '12个月', '', 'false', '1.2'],
      ['SH-004', 'SH', '包=10', '', '', '96个月', 'true', '110'],
    ])
    expect(check.problems.map(({ row, field, reason }) => [row, field, reason.code])).toEqual([
      [5, 'itemCode', 'import.code-repeated'],
      [6, 'category', 'import.choice-unknown'], [6, 'pack', 'import.pack-unreadable'], [6, 'shelfLife', 'import.number-unreadable'], [6, 'recoverable', 'import.choice-unknown'],
    ])
  })

  it.each([
    ['保质期', '12', '12个月'], ['保质期(天)', '365', '365天'], ['保质期', '2年', '24个月'], ['保质期', '180天', '180天'],
  ] as const)('understands %s %s as a shelf life', (heading, text, life) => {
    expect(lives(heading, text)?.shelfLife).toBe(life)
  })

  it.each([['使用年限', '8'], ['使用年限(月)', '96'], ['使用年限', '96个月'], ['使用年限(年)', '8年']] as const)('understands %s %s as a service life', (heading, text) => {
    expect(lives(heading, text)?.serviceLife).toBe('96个月')
  })

  it('counts weighed and measured goods with two decimals where the catalogue does not say', () => {
    expect(['千克', '㎡', '床'].map(usualScale)).toEqual([2, 2, 0])
  })

  it('counts equal scans of a log and names a line without time or action', () => {
    const csv = '时间,扫描内容,动作\n2026/11/21 8:30,A,入库\n2026-11-21 08:30:00,A,入库\n昨天,A,入库\n2026-11-21 08:31:00,A,搬家\n2026-02-30 08:31:00,A,出库\n'
    const log = readScanLog({ name: 'log.csv', bytes: new TextEncoder().encode(csv) })
    if (!log.ok) throw new Error('unreadable')
    expect(log.value.rows).toEqual([
      { line: 2, at: '2026-11-21 08:30:00', text: 'A', action: '入库', occurrence: 1 },
      { line: 3, at: '2026-11-21 08:30:00', text: 'A', action: '入库', occurrence: 2 },
    ])
    expect(log.value.problems.map(({ row, reason }) => [row, reason.code])).toEqual([[4, 'import.scan-time-unreadable'], [5, 'import.scan-action-unknown'], [6, 'import.scan-time-unreadable']])
  })
})
