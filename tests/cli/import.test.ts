import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { foundOffice, openOffice } from '../core/host/office.ts'
import { changping } from './command-line.ts'

const heading = '仓库,物资编码,物资名称,计量单位,批号,数量,单价,金额,库位\n'
const good = 'D03,SH-004,棉被,床,M1,100,80,8000,A-01\n'
const bad = 'D03,XX-999,不认识的物资,床,M1,5,1,5,A-01\n'

describe('importing and exporting from the command line', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'changping-cli-'))
    const core = openOffice(folder)
    foundOffice(core)
    core.close()
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

  const here = (...args: readonly string[]) => changping('--data', folder, ...args)
  const sheet = (name: string, ...rows: readonly string[]) => {
    writeFileSync(join(folder, name), heading + rows.join(''))
    return join(folder, name)
  }
  const backups = () => readdirSync(join(folder, 'backups')).filter((name) => name.includes('-import'))

  it('posts nothing and ends with 2 where a row has a problem, naming sheet, row, column, value and reason', async () => {
    const ran = await here('import', 'opening', sheet('期初.csv', good, bad), '--json')
    expect(ran.code).toBe(2)
    expect(ran.json()).toMatchObject({ rowsOk: 1, documents: [], problems: [{ row: 3, value: 'XX-999', reason: expect.stringContaining('XX-999') }] })
    expect(Object.keys((ran.json()['problems'] as object[])[0] ?? {})).toEqual(['sheet', 'row', 'column', 'value', 'reason'])
    expect(ran.err).toContain('--accept-good')
  })

  it('posts the good rows where that is asked for, after a backup, and knows them again under another name', async () => {
    const file = sheet('期初.csv', good, bad)
    const ran = await here('import', 'opening', file, '--accept-good', '--json')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.json()).toMatchObject({ rowsOk: 1, valueYuan: '8000.00', alreadyHeld: 0, documents: [{ number: expect.stringMatching(/^QC-D03-/), lines: 1 }] })
    expect(backups()).toHaveLength(1)
    renameSync(file, join(folder, '换个名字.csv'))
    const again = await here('import', 'opening', join(folder, '换个名字.csv'), '--accept-good', '--json')
    expect(again.json()).toMatchObject({ alreadyHeld: 1, documents: [] })
    expect(backups()).toHaveLength(1)
  })

  it('asks before more stock is added to a depot that has an opening', async () => {
    await here('import', 'opening', sheet('期初.csv', good))
    const more = sheet('补.csv', good.replace('M1,100', 'M2,7').replace('8000', '560'))
    expect(await here('import', 'opening', more)).toMatchObject({ code: 1, err: expect.stringContaining('期初') })
    expect((await here('import', 'opening', more, '--more', '--json')).json()).toMatchObject({ documents: [{ lines: 1 }] })
  })

  it('posts nothing into a ledger that does not hold', async () => {
    const client = new Database(join(folder, 'changping.db'))
    client.exec("drop trigger journal_no_update; update journal set desk = '别处'")
    client.close()
    expect(await here('import', 'opening', sheet('期初.csv', good))).toMatchObject({ code: 1, err: expect.stringContaining('日志链') })
  })

  it('feeds a handheld log: each row posted or refused with its reason, and nothing twice', async () => {
    await here('import', 'opening', sheet('期初.csv', good))
    const log = join(folder, '扫码.csv')
    writeFileSync(log, '时间,条码,动作\n2026-11-19 08:00:00,SH-004,出库\n2026-11-19 08:01:00,没有这个码,出库\n')
    const fed = await here('import', 'scans', log, '--depot', 'D03', '--json')
    expect(fed).toMatchObject({ code: 0, err: '' })
    expect(fed.json()).toMatchObject({ posted: 0, refused: 2 })
    expect(await here('import', 'scans', log, '--depot', 'D99')).toMatchObject({ code: 1, err: expect.stringContaining('D99') })
    expect(await here('import', 'scans', log, '--depot', 'D03', '--purpose', 'party')).toMatchObject({ code: 2, err: expect.stringContaining('「party」') })
  })

  it('says which file is not there', async () => {
    expect(await here('import', 'opening', join(folder, '没有.xlsx'))).toMatchObject({ code: 1, err: expect.stringContaining('没有.xlsx') })
  })

  it('saves the stock ledger of some days as a workbook', async () => {
    await here('import', 'opening', sheet('期初.csv', good))
    const out = join(folder, '台账.xlsx')
    expect(await here('export', 'ledger', '--out', out, '--from', '2026-01-01', '--depot', 'D03', '--cards', '--json')).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
    expect(await here('export', 'ledger', '--out', out, '--from', '2026-13-01')).toMatchObject({ code: 2, err: expect.stringContaining('2026-13-01') })
    expect(await here('export', 'ledger', '--out', out, '--from', '2026-02-01', '--to', '2026-01-01')).toMatchObject({ code: 1, err: expect.stringContaining('2026-02-01') })
  })

  it('saves the stock list as a workbook, and leaves no half of one', async () => {
    await here('import', 'opening', sheet('期初.csv', good))
    const out = join(folder, '库存.xlsx')
    expect(await here('export', 'stock', '--out', out, '--depot', 'D03', '--json')).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
    expect(await here('export', 'stock', '--out', join(folder, '没有的文件夹', '库存.xlsx'))).toMatchObject({ code: 1, err: expect.stringContaining('库存.xlsx') })
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})
