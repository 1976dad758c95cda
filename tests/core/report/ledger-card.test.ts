import { describe, expect, it } from 'vitest'
import { ledgerCardSheets } from '#core/report/ledger-card.ts'
import type { LedgerCard } from '#core/report/ledger-card.ts'
import { ledgerCardRows } from '#core/report/ledger-card-rows.ts'
import type { LedgerCardRow, LedgerEntry, LedgerSpan } from '#core/report/ledger-card-rows.ts'
import { mergesOf, shownOf, valuesOf, written, zh } from './read-workbook.ts'

const nothing = { quantity: 0, amountFen: 0 }

const span: LedgerSpan = {
  from: '2026-01-01',
  to: '2026-11-20',
  scale: 0,
  opening: { quantity: 100, amountFen: 1_100_000 },
  yearBefore: { in: nothing, out: nothing },
}

function entry(date: string, side: 'in' | 'out', quantity: number): LedgerEntry {
  const rest = { voucherKind: '入库单', voucherNumber: 'RK-D03-2026-A-000001', summary: '采购入库', party: '青岚纺织', batch: 'MB231112', person: '周保管' }
  return { ...rest, date, side, quantity, amountFen: quantity * 11_000, reversal: quantity < 0 }
}

function rowsOf(change: Partial<LedgerSpan>, entries: readonly LedgerEntry[]): readonly LedgerCardRow[] {
  return [...ledgerCardRows(zh, { ...span, ...change }, entries)]
}

/** Month, day, what, in, out, balance: as one reads down a card. */
function read(rows: readonly LedgerCardRow[]): readonly string[] {
  return rows.map((row) => [row.year, row.month, row.day ?? '', row.summary, row.inQuantity ?? '', row.outQuantity ?? '', row.balanceQuantity].join(' '))
}

describe('rows of a ledger card', () => {
  it('opens with 上年结转 and closes each month that moved with 本月合计 and 本年累计', () => {
    const rows = rowsOf({}, [entry('2026-01-05', 'in', 30), entry('2026-01-20', 'out', 10), entry('2026-03-02', 'out', 5)])
    expect(read(rows)).toEqual([
      '2026 1 1 上年结转   100',
      '2026 1 5 采购入库 30  130',
      '2026 1 20 采购入库  10 120',
      '2026 1  本月合计 30 10 120',
      '2026 1  本年累计 30 10 120',
      '2026 3 2 采购入库  5 115',
      '2026 3  本月合计 0 5 115',
      '2026 3  本年累计 30 15 115',
    ])
  })

  it('opens with 期初结存 where nothing was left from the year before, or the stock was opened inside the period', () => {
    expect(read(rowsOf({ opening: nothing }, []))).toEqual(['2026 1 1 期初结存   0'])
    expect(read(rowsOf({ openingRemark: '含期初建账 QC-D03-2026-A-000001' }, []))).toEqual(['2026 1 1 期初结存   100'])
  })

  it('carries a year forward and starts the next one from nothing', () => {
    const rows = rowsOf({ from: '2025-01-01', to: '2026-12-31' }, [entry('2025-12-31', 'in', 20), entry('2026-02-01', 'out', 50)])
    expect(read(rows)).toEqual([
      '2025 1 1 上年结转   100',
      '2025 12 31 采购入库 20  120',
      '2025 12  本月合计 20 0 120',
      '2025 12  本年累计 20 0 120',
      '2025 12 31 结转下年   120',
      '2026 1 1 上年结转   120',
      '2026 2 1 采购入库  50 70',
      '2026 2  本月合计 0 50 70',
      '2026 2  本年累计 0 50 70',
      '2026 12 31 结转下年   70',
    ])
  })

  it('in the middle of a year opens with 期初结存 and counts the months before into 本年累计', async () => {
    const yearBefore = { in: { quantity: 40, amountFen: 440_000 }, out: { quantity: 7, amountFen: 77_000 } }
    const rows = rowsOf({ from: '2026-06-01', to: '2026-06-30', yearBefore }, [entry('2026-06-30', 'in', 1)])
    expect(read(rows)).toEqual(['2026 6 1 期初结存   100', '2026 6 30 采购入库 1  101', '2026 6  本月合计 1 0 101', '2026 6  本年累计 41 7 101'])
  })

  it('passes over years in which nothing moved, still carrying the balance', () => {
    expect(read(rowsOf({ from: '2024-01-01', to: '2025-12-31' }, []))).toEqual([
      '2024 1 1 上年结转   100',
      '2024 12 31 结转下年   100',
      '2025 1 1 上年结转   100',
      '2025 12 31 结转下年   100',
    ])
  })

  it('sets a reversal in red, negative, on the side it corrects', () => {
    const rows = rowsOf({}, [entry('2026-01-05', 'in', 30), entry('2026-01-06', 'in', -30)])
    expect(rows[2]).toMatchObject({ look: 'red', inQuantity: -30, inPrice: '110.00', inFen: -330_000, balanceQuantity: 100, balanceFen: 1_100_000 })
    expect(rows[3]).toMatchObject({ look: 'strong', summary: '本月合计', inQuantity: 0, inFen: 0 })
  })

  it('prices the balance by what is left of amount and quantity, and not at all when nothing is left', () => {
    const rows = rowsOf({ scale: 2, opening: { quantity: 300, amountFen: 1000 } }, [{ ...entry('2026-01-05', 'out', 300), amountFen: 1000 }])
    expect(rows[0]).toMatchObject({ balancePrice: '3.33' })
    expect(rows[1]).toMatchObject({ outPrice: '3.33', balanceQuantity: 0, balanceFen: 0 })
    expect(rows[1]).not.toHaveProperty('balancePrice')
  })

  it('refuses entries out of order, outside the period, or that end at another balance than stated', () => {
    expect(() => rowsOf({}, [entry('2026-02-01', 'in', 1), entry('2026-01-31', 'in', 1)])).toThrow(/out of order/)
    expect(() => rowsOf({}, [entry('2026-11-21', 'in', 1)])).toThrow(/outside/)
    expect(rowsOf({ closing: { quantity: 101, amountFen: 1_111_000 } }, [entry('2026-02-01', 'in', 1)])).toHaveLength(4)
    expect(() => rowsOf({ closing: { quantity: 101, amountFen: 1_111_001 } }, [entry('2026-02-01', 'in', 1)])).toThrow(/expected 101 \/ 1111001/)
  })
})

const headings =
  '年｜月｜日｜凭证类型｜凭证号｜摘要｜来源/去向单位｜批号/序列号｜收入数量｜收入单价｜收入金额｜发出数量｜发出单价｜发出金额｜结存数量｜结存单价｜结存金额｜经手人｜备注'.split('｜')

function card(itemCode: string, itemName: string): LedgerCard {
  return {
    head: { itemCode, itemName, spec: '2.0m×1.5m', unit: '床', scale: 0, depot: '县综合库', highest: 2000, lowest: 600 },
    span,
    entries: [entry('2026-01-05', 'in', 30), entry('2026-01-06', 'in', -30)],
  }
}

const cards = {
  unit: '青岚县应急管理局',
  period: { from: '2026-01-01', to: '2026-11-20' },
  maker: '陈会计',
  madeOn: '2026-11-20',
  cards: [card('SH-004', '棉被'), card('SH-006', '棉大衣')],
  withAmounts: true,
}

describe('库存明细账', () => {
  it('is a sheet for each item with its fields above the official columns', async () => {
    const { worksheets } = await written(ledgerCardSheets(zh, cards))
    expect(worksheets.map((sheet) => sheet.name)).toEqual(['SH-004 棉被', 'SH-006 棉大衣'])
    const [, second] = worksheets
    if (!second) throw new Error('no second sheet')
    expect(shownOf(second, 3)).toEqual([
      '物资编码：SH-006', '名称：棉大衣', '规格：2.0m×1.5m', '单位：床',
      '仓库：县综合库', '最高储备：2000', '最低储备：600', '第 2 页',
    ])
    const [upper, lower] = [valuesOf(second, 4), valuesOf(second, 5)]
    expect(upper.map((group, at) => (group === lower[at] ? group : `${String(group)}${String(lower[at])}`))).toEqual(headings)
    expect(mergesOf(second)).toEqual(expect.arrayContaining(['A1:S1', 'I4:K4', 'L4:N4', 'O4:Q4', 'A4:A5', 'S4:S5']))
    expect(second.pageSetup.printTitlesRow).toBe('1:5')
  })

  it('shows the reversal in red with its minus, totals in bold, and the signatures last', async () => {
    const [first] = (await written(ledgerCardSheets(zh, cards))).worksheets
    expect(first?.getCell('I8').value).toBe(-30)
    expect(first?.getCell('K8').value).toBe(-3300)
    expect(first?.getCell('F8').font.color).toEqual({ argb: 'FFC00000' })
    expect(first?.getCell('F9').value).toBe('本月合计')
    expect(first?.getCell('F9').font.bold).toBe(true)
    expect(first?.getCell('A11').value).toBe('单位负责人：')
  })

  it('leaves out prices and amounts for whoever may not see costs', async () => {
    const [first] = (await written(ledgerCardSheets(zh, { ...cards, withAmounts: false }))).worksheets
    expect(first?.columnCount).toBe(19 - 6)
  })
})
