import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { foundOffice, openOffice } from '../core/host/office.ts'
import { changping } from './command-line.ts'

describe('master lists from the command line', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'changping-lists-'))
    const core = openOffice(folder)
    foundOffice(core)
    core.close()
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

  const here = (...args: readonly string[]) => changping('--data', folder, ...args)
  const sheet = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }

  it('adds agencies, and depots of theirs, and finds its own export again without a difference', async () => {
    const agencies = sheet('单位.csv', '单位代码,单位名称,级别\nA40,县水利局,县级\nA41,云岭镇人民政府,乡镇\n')
    expect((await here('import', 'agencies', agencies, '--json')).json()).toMatchObject({ posted: true, added: 2, problems: [] })
    const depots = sheet('仓库.csv', '仓库代码,仓库名称,归属单位,仓库类型\nD40,防汛仓库,县水利局,专项\n')
    expect((await here('import', 'depots', depots, '--json')).json()).toMatchObject({ posted: true, added: 1 })
    for (const list of ['agencies', 'depots']) {
      const out = join(folder, `${list}.xlsx`)
      expect(await here('export', list, '--out', out, '--json')).toMatchObject({ code: 0, err: '' })
      expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
      expect((await here('import', list, out, '--json')).json()).toMatchObject({ posted: false, added: 0, changed: 0, problems: [] })
    }
  })

  it('adds nothing and ends with 2 where a row has a problem; the good ones where that is asked for', async () => {
    const file = sheet('供应商.csv', '供应商名称,供应商类别,供应内容\n粮油公司,粮油,大米\n,超市,牛奶\n')
    const ran = await here('import', 'suppliers', file, '--json')
    expect(ran).toMatchObject({ code: 2 })
    expect(ran.json()).toMatchObject({ posted: false, added: 0, problems: [{ row: 3, column: '供应商名称', value: '', reason: '「单位名称」没有填。' }] })
    expect((await here('import', 'suppliers', file, '--accept-good', '--json')).json()).toMatchObject({ posted: true, added: 1 })
  })
})
