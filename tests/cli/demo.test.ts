import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changping } from './command-line.ts'

const samples = join(import.meta.dirname, '../samples')

describe('the practice ledger on the command line', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'changping-cli-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

  const here = (...args: readonly string[]) => changping('--data', folder, ...args)

  it('is made with its opening stock, one person per role, and only where no ledger is', async () => {
    const made = await here('demo', '--as-of', '2026-11-20', '--json')
    expect(made).toMatchObject({ code: 0, err: '' })
    expect(made.json()).toMatchObject({ folder, practice: true, documents: 13, valueYuan: '4091733.13' })
    expect(made.json()['people']).toHaveLength(7)
    expect(readdirSync(folder)).toContain('changping.db')
    expect(await here('demo')).toMatchObject({ code: 1, err: expect.stringContaining('已经有账') })
    expect(await here('verify')).toMatchObject({ code: 0 })
  })

  it('takes the sample sheets as their expected results say', async () => {
    await here('demo', '--bare', '--as-of', '2026-11-20')
    const stopped = await here('import', 'opening', join(samples, '期初库存.xlsx'), '--json')
    expect(stopped.code).toBe(2)
    expect((stopped.json()['problems'] as { row: number }[]).map(({ row }) => row)).toEqual([88, 89, 90, 91, 92, 93, 94])
    const posted = (await here('import', 'opening', join(samples, '期初库存.xlsx'), '--accept-good', '--json')).json()
    expect(posted).toMatchObject({ rowsOk: 71, valueYuan: '4091733.12', alreadyHeld: 0 })
    expect(posted['documents']).toHaveLength(13)
    expect((await here('import', 'opening', join(samples, '乡镇台账-多表.xlsx'), '--json')).json()).toMatchObject({ alreadyHeld: 17, documents: [] })
    expect(await here('verify')).toMatchObject({ code: 0 })
  })

  it('feeds the sample log once: 14 rows posted, 14 refused, and nothing the second time', async () => {
    await here('demo', '--as-of', '2026-11-20')
    const feed = () => here('import', 'scans', join(samples, '扫码记录-GBK.csv'), '--depot', 'D03', '--json')
    expect((await feed()).json()).toMatchObject({ posted: 14, refused: 14 })
    const { head } = (await here('verify', '--json')).json()
    expect((await feed()).json()).toMatchObject({ posted: 0, known: 14 })
    expect((await here('verify', '--json')).json()).toMatchObject({ ok: true, head })
  })
})
