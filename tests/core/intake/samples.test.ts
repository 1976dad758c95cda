import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { annotateWorkbook } from '#core/intake/annotate-workbook.ts'
import { checkOpening } from '#core/intake/opening-rows.ts'
import { readScanLog } from '#core/intake/scan-log.ts'
import { readWorkbook } from '#core/intake/read-workbook.ts'
import { sample } from '../../samples.ts'
import { officeMasters } from './office.ts'

const opening = (name: string, more = {}) => {
  const sheets = readWorkbook({ name, bytes: new Uint8Array(sample(name)) })
  if (!sheets.ok) throw new Error(JSON.stringify(sheets.problems))
  return checkOpening({ sheets: sheets.value, masters: officeMasters(), ...more })
}

describe('an office\'s own opening sheets', () => {
  it('finds 71 good rows, seven problems at their rows, and the value to the fen', () => {
    const check = opening('期初库存.xlsx')
    expect(check.rows).toHaveLength(71)
    expect(check.amountFen).toBe(409_173_312)
    expect(check.problems.map(({ row, field, value, reason }) => [row, field, value, reason.code])).toEqual([
      [88, 'quantity', '-20', 'import.quantity-negative'],
      [89, 'itemCode', 'ZZ-999', 'import.item-unknown'],
      [90, 'depot', '县物资总库', 'import.depot-unknown'],
      [91, 'unit', '桶', 'import.unit-not-of-item'],
      [92, 'producedOn', '2026-13-40', 'import.date-impossible'],
      [93, 'quantity', '10.5', 'import.quantity-fraction'],
      [94, 'amount', '405', 'import.amount-differs'],
    ])
    expect(new Set(check.rows.map((row) => row.depotId)).size).toBe(13)
    expect(new Set(check.rows.map((row) => row.ownerId)).size).toBe(9)
    expect(check.asOf.get('期初库存')).toBe('2026-11-20')
    expect(check.totals).toEqual([{ sheet: '期初库存', rows: 71, amountFen: 409_173_312, statedFen: 409_173_312, statedRow: 96 }])
    expect(check.sheets[0]?.header).toEqual({ first: 3, last: 4 })
    expect(check.sheets[0]?.columns.map(({ letter, heading, confidence }) => [letter, heading, confidence >= 0.9]).at(9)).toEqual(['J', '期初/数量', true])
    expect(check.sheets[0]?.columns.filter(({ field, confidence }) => field !== undefined && confidence >= 0.9)).toHaveLength(17)
    expect(Map.groupBy(check.aside, ({ kind }) => kind).get('subtotal')).toHaveLength(13)
    expect(check.rows.filter((row) => row.serials.length === 0 && ['FX-007', 'TX-001', 'TX-003'].includes(row.itemId)).length).toBeGreaterThan(0)
  })

  it('proposes the depot that a wrong name resembles and takes the row once the fix is accepted', () => {
    const check = opening('期初库存.xlsx', { fixes: [{ field: 'depot', value: '县物资总库', to: 'D03' }] })
    expect(check.problems.some(({ row }) => row === 90)).toBe(false)
    expect(opening('期初库存.xlsx').problems.find(({ row }) => row === 90)?.proposal).toEqual({ kind: 'use', to: 'D03', label: '县应急物资综合仓库' })
  })

  it('reads the townships\' workbook sheet by depot and leaves the hidden sheet alone', () => {
    const check = opening('乡镇台账-多表.xlsx')
    expect(check.rows).toHaveLength(17)
    expect(check.problems).toEqual([])
    expect([...new Set(check.rows.map((row) => row.depotId))].toSorted()).toEqual(['D08', 'D09', 'D11', 'D12'])
    expect(check.sheets.filter((sheet) => sheet.state === 'hidden')).toHaveLength(1)
  })

  it('reads a handheld\'s log in GBK, line by line', () => {
    const log = readScanLog({ name: '扫码记录-GBK.csv', bytes: new Uint8Array(sample('扫码记录-GBK.csv')) })
    if (!log.ok) throw new Error('unreadable')
    expect(log.value.problems).toEqual([])
    expect(log.value.rows).toHaveLength(28)
    expect(log.value.rows[0]).toEqual({ line: 2, at: '2026-11-21 08:30:03', text: '2900000000018', action: '入库', occurrence: 1 })
  })

  it.each([
    ['nothing', new Uint8Array(), 'import.file-empty'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'import.file-unreadable'],
    ['half a zip', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]), 'import.file-unreadable'],
  ])('refuses %s by name', (_what, bytes, code) => {
    const read = readWorkbook({ name: 'x.xlsx', bytes })
    expect(read.ok ? 'read' : read.problems[0]?.code).toBe(code)
  })

  it('marks the bad cells in the user\'s own workbook and leaves the others', async () => {
    const bytes = new Uint8Array(sample('期初库存.xlsx'))
    const check = opening('期初库存.xlsx')
    const made = await annotateWorkbook(bytes, check.problems.map(({ sheet, row, column, value }) => ({ sheet, row, letter: column.letter, note: `看 ${value}` })))
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(new Uint8Array(made).buffer)
    const problem = check.problems[0]
    const cell = workbook.getWorksheet(problem?.sheet ?? '')?.getCell(`${problem?.column.letter}${problem?.row}`)
    expect(cell?.note).toBe('看 -20')
    const again = readWorkbook({ name: 'again.xlsx', bytes: made })
    expect(again.ok && checkOpening({ sheets: again.value, masters: officeMasters() }).rows).toHaveLength(71)
  })
})
