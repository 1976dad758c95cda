import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLog } from '#core/host/log-file.ts'

describe('the log of a data folder', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'changping-log-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const file = () => join(folder, 'changping.log')

  it('is not begun before there is something to say', () => {
    const log = openLog(folder)
    expect(readdirSync(folder)).toEqual([])
    log('accident', { reference: 'A1B2C3' })
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ msg: 'accident', reference: 'A1B2C3', time: expect.stringMatching(/^\d{4}-/) })
  })

  it('makes room at a start once it is longer than five megabytes, and keeps the one before', () => {
    writeFileSync(file(), '')
    truncateSync(file(), 5 * 1024 * 1024 + 1)
    openLog(folder)('accident', {})
    expect(readdirSync(folder).toSorted()).toEqual(['changping.log', 'changping.log.1'])
    expect(statSync(file()).size).toBeLessThan(1000)
    openLog(folder)('again', {})
    expect(readFileSync(file(), 'utf8').trim().split('\n')).toHaveLength(2)
  })
})
