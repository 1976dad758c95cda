import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isStale } from '../../scripts/build/freshness.ts'

describe('isStale', () => {
  let folder = ''
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'freshness-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  /** Writes a file changed `second` seconds into the test's own time; its folder is as old as the oldest. */
  function file(name: string, second: number): string {
    const path = join(folder, name)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, '')
    utimesSync(path, second, second)
    return path
  }
  const age = (name: string, second: number) => utimesSync(join(folder, name), second, second)

  it('builds what is missing', () => {
    file('src/a.ts', 10)
    expect(isStale(join(folder, 'out.js'), [join(folder, 'src')])).toBe(true)
  })

  it('keeps what is newer than all its sources', () => {
    file('src/deep/a.ts', 10)
    age('src/deep', 10)
    age('src', 10)
    expect(isStale(file('out.js', 20), [join(folder, 'src')])).toBe(false)
  })

  it('builds again when a source deep inside is newer', () => {
    file('src/deep/a.ts', 30)
    age('src/deep', 10)
    age('src', 10)
    expect(isStale(file('out.js', 20), [join(folder, 'src')])).toBe(true)
  })

  it('builds again when a source was deleted', () => {
    rmSync(file('src/a.ts', 10))
    age('src', 30)
    expect(isStale(file('out.js', 20), [join(folder, 'src')])).toBe(true)
  })

  it('does not mind a source that does not exist yet', () => {
    expect(isStale(file('out.js', 20), [join(folder, 'later')])).toBe(false)
  })
})
