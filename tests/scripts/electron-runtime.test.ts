import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { electronRuntime, fetchRuntime } from '../../scripts/start/electron-runtime.ts'

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'electron-runtime-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('electronRuntime', () => {
  it('is none where the package is there and the runtime is not', () => {
    expect(electronRuntime(folder)).toBeUndefined()
    writeFileSync(join(folder, 'path.txt'), 'electron')
    expect(electronRuntime(folder)).toBeUndefined()
  })

  it('is the program that the package names', () => {
    mkdirSync(join(folder, 'dist'))
    writeFileSync(join(folder, 'path.txt'), 'electron')
    writeFileSync(join(folder, 'dist', 'electron'), '')
    expect(electronRuntime(folder)).toBe(join(folder, 'dist', 'electron'))
  })
})

describe('fetchRuntime', () => {
  /** Runs a download script made of `code`. */
  async function fetching(code: string, stallMs = 60_000) {
    const script = join(folder, 'install.cjs')
    writeFileSync(script, `const fs = require('node:fs'), os = require('node:os'), path = require('node:path')\n${code}`)
    const said: string[] = []
    const fetched = await fetchRuntime({ script, folders: [], say: (line) => said.push(line), stallMs, everyMs: 20 })
    return { fetched, said }
  }

  it('succeeds when the download does, and tells how far it is', async () => {
    const { fetched, said } = await fetching(`
      fs.writeFileSync(path.join(os.tmpdir(), 'electron.zip'), Buffer.alloc(25_000_000))
      setTimeout(() => process.exit(0), 1000)`)
    expect(fetched).toEqual({ ok: true })
    expect(said.at(-1)).toBe('Fetching the Electron runtime … 20 MB')
  })

  it('gives up at once on refusal and says what the refusal was', async () => {
    const { fetched } = await fetching(`console.error('TypeError: fetch failed\\n    at somewhere'); process.exit(1)`)
    expect(fetched).toEqual({ ok: false, why: 'fetch failed' })
  })

  it('gives up when no byte comes', async () => {
    const { fetched } = await fetching('setTimeout(() => {}, 1_000_000)', 100)
    expect(fetched).toEqual({ ok: false, why: 'nothing came for 0.1 s' })
  })

  it('is patient with a slow download that still grows', async () => {
    const { fetched } = await fetching(`
      const file = path.join(os.tmpdir(), 'electron.zip')
      let times = 0
      setInterval(() => { fs.appendFileSync(file, 'x'); if (++times === 40) process.exit(0) }, 50)`, 1000)
    expect(fetched).toEqual({ ok: true })
  })
})
