import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { read } from 'xlsx'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gridSheet } from '#core/report/grid-sheet.ts'
import type { Grid } from '#core/report/grid-sheet.ts'
import type { Sheet, SheetRow } from '#core/report/sheet.ts'
import { writeWorkbook } from '#core/report/workbook.ts'
import { xmlText } from '#core/report/xlsx/xml.ts'
import { firstSheet, madeAt, mergesOf, shownOf, valuesOf, written, zh } from './read-workbook.ts'

const grid: Grid = {
  title: '物资目录',
  columns: [
    { key: 'no', heading: '序号', width: 6, kind: 'integer', counts: true },
    { key: 'code', heading: '物资编码', width: 12, kind: 'code' },
    { key: 'name', heading: '物资名称', width: 20, kind: 'text' },
    { key: 'held', heading: '账面数量', width: 10, kind: 'quantity' },
    { key: 'fen', heading: '金额', width: 12, kind: 'amount', total: true },
  ],
  rows: [
    { code: '007', name: '棉被', held: 5, scale: 0, fen: 123_456 },
    { code: '1e5', name: '安全绳', held: 35, scale: 1, fen: -50, look: 'red' },
  ],
  withAmounts: true,
}

const named = (name: string): Sheet => ({ ...gridSheet(zh, grid), name })

const options = { words: zh, madeAt }

describe('writeWorkbook', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workbook-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('writes any grid with title, numbered rows, filters and a total', async () => {
    const sheet = await firstSheet(gridSheet(zh, { ...grid, about: '截止日期：2026年11月20日' }))
    expect(shownOf(sheet, 1)).toEqual(['物资目录'])
    expect(shownOf(sheet, 2)).toEqual(['截止日期：2026年11月20日'])
    expect(valuesOf(sheet, 3)).toEqual(['序号', '物资编码', '物资名称', '账面数量', '金额'])
    expect(valuesOf(sheet, 4)).toEqual([1, '007', '棉被', 5, 1234.56])
    expect(valuesOf(sheet, 5)).toEqual([2, '1e5', '安全绳', 3.5, -0.5])
    expect(shownOf(sheet, 6)).toEqual(['合计', null, 1234.06])
    expect(sheet.autoFilter).toBe('A3:E5')
    expect(mergesOf(sheet)).toEqual(['A1:E1', 'A2:E2', 'A6:C6'])
    expect(sheet.getCell('C5').font.color).toEqual({ argb: 'FFC00000' })
  })

  it('reads the same in a second library', async () => {
    const path = join(folder, 'out.xlsx')
    await writeWorkbook(path, [gridSheet(zh, grid)], options)
    const sheet = read(await readFile(path)).Sheets['物资目录']
    expect(sheet?.['B3']).toMatchObject({ t: 's', v: '007' })
    expect(sheet?.['E3']).toMatchObject({ t: 'n', v: 1234.56 })
    expect(sheet?.['E4']).toMatchObject({ v: -0.5 })
  })

  it('keeps any text as it is: markup, quotes, formulas, line breaks; only what XML cannot hold goes', async () => {
    const texts = ['<b>"&\'</b>', '=1+1', ' 两 头 空格 ', '上\n下', '𠮷野家', '铃\u0007声', 'x'.repeat(40_000)]
    const sheet = await firstSheet(gridSheet(zh, { ...grid, rows: texts.map((name) => ({ name })) }))
    const kept = texts.map((_, at) => sheet.getCell(3 + at, 3).value)
    expect(kept.slice(0, 5)).toEqual(texts.slice(0, 5))
    expect(kept[5]).toBe('铃声')
    expect(kept[6]).toBe('x'.repeat(32_767))
  })

  it('writes what Excel would take for an escape so that Excel shows it as it is', () => {
    expect(xmlText('_x0041_ and a_b')).toBe('_x005F_x0041_ and a_b')
  })

  it('shortens tabs to what Excel accepts and keeps them apart', async () => {
    const names = ['SH-004 棉被/大:号*', 'SH-004 棉被/大:号*', '长'.repeat(40), '', "'引号'"]
    const workbook = await written(names.map(named))
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['SH-004 棉被 大 号', 'SH-004 棉被 大 号 (2)', '长'.repeat(31), 'Sheet', '引号'])
  })

  it('writes rows as they come, from a stream to a stream', async () => {
    async function* rows(): AsyncGenerator<SheetRow> {
      for (let at = 0; at < 5000; at++) yield { code: String(at), name: '棉被', held: at, fen: 1 }
    }
    const chunks: Buffer[] = []
    const receiver = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk)
        done()
      },
    })
    expect(await writeWorkbook(receiver, [gridSheet(zh, { ...grid, rows: rows() })], options)).toEqual({ sheets: 1, rows: 5000 })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Buffer.concat(chunks).buffer)
    expect(workbook.worksheets[0]?.getCell('B5002').value).toBe('4999')
    expect(workbook.worksheets[0]?.getCell('E5003').value).toBe(50)
  })

  it('makes no row before the receiver takes the ones before', async () => {
    let made = 0
    function* rows(): Generator<SheetRow> {
      for (; made < 1_000_000; made++) yield { code: String(Math.sin(made)), name: String(Math.cos(made)) }
    }
    const stuck = new Writable({ highWaterMark: 1024, write() {} })
    const writing = writeWorkbook(stuck, [gridSheet(zh, { ...grid, rows: rows() })], options)
    let before = -1
    while (before !== made) {
      before = made
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    expect(made).toBeLessThan(20_000)
    stuck.destroy(new Error('stick pulled out'))
    await expect(writing).rejects.toThrow('stick pulled out')
  })

  it('leaves nothing behind when a row throws half way, and keeps the older file', async () => {
    const path = join(folder, 'out.xlsx')
    await writeWorkbook(path, [gridSheet(zh, grid)], options)
    const before = await readFile(path)
    function* rows(): Generator<SheetRow> {
      for (let at = 0; at < 20_000; at++) yield { code: String(at) }
      throw new Error('sum does not hold')
    }
    await expect(writeWorkbook(path, [gridSheet(zh, { ...grid, rows: rows() })], options)).rejects.toThrow('sum does not hold')
    expect(await readdir(folder)).toEqual(['out.xlsx'])
    expect(await readFile(path)).toEqual(before)
  })

  it('says so when the folder is not there', async () => {
    await expect(writeWorkbook(join(folder, 'none', 'out.xlsx'), [gridSheet(zh, grid)], options)).rejects.toThrow(/ENOENT/)
  })

  it('does not take words for numbers', async () => {
    await expect(firstSheet(gridSheet(zh, { ...grid, rows: [{ fen: '很多' }] }))).rejects.toThrow(/not a number/)
  })

  it('gives equal bytes for equal sheets', async () => {
    const [one, two] = [join(folder, '1.xlsx'), join(folder, '2.xlsx')]
    for (const path of [one, two]) await writeWorkbook(path, [gridSheet(zh, grid)], options)
    expect(await readFile(one)).toEqual(await readFile(two))
  })
})
