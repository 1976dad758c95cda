import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startCore } from '../../scripts/start/core.ts'

describe('startCore', () => {
  let folder = ''
  const said: string[] = []
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'start-core-'))
    said.length = 0
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  /** Starts a core made of `code`; it finds its port in `port` and notes each start in `starts`. */
  function starting(code: string) {
    const script = join(folder, 'core.cjs')
    const starts = join(folder, 'starts')
    writeFileSync(script, `
      const fs = require('node:fs')
      const port = process.argv[2]
      fs.appendFileSync(${JSON.stringify(starts)}, port + '\\n')
      const starts = fs.readFileSync(${JSON.stringify(starts)}, 'utf8').trim().split('\\n').length
      ${code}`)
    const command = (port: string) => [process.execPath, script, port] as const
    const core = startCore({ command, cwd: folder, port: '0', say: (line) => said.push(line) })
    return { core, portsAsked: () => readFileSync(starts, 'utf8').trim().split('\n') }
  }

  it('answers with the address that the core names, and stops with it', async () => {
    const { core } = starting(`console.log('Open http://127.0.0.1:4711/?token=abc'); setInterval(() => {}, 1000)`)
    const running = await core
    if ('failed' in running) throw new Error('did not start')
    expect(running.url).toBe('http://127.0.0.1:4711/?token=abc')
    running.stop()
    expect(await running.ended).toBe(0)
  })

  it('starts a core that dies again, on the port where the windows look for it', async () => {
    const { core, portsAsked } = starting(`
      console.log('Open http://127.0.0.1:4711/?token=abc')
      setTimeout(() => process.exit(starts === 1 ? 3 : 0), 50)`)
    const running = await core
    if ('failed' in running) throw new Error('did not start')
    expect(await running.ended).toBe(0)
    expect(portsAsked()).toEqual(['0', '4711'])
    expect(said).toContain('The core has stopped unexpectedly; starting it again.')
  })

  it('passes on the refusal of a core that never comes up, once', async () => {
    const { core, portsAsked } = starting(`console.log('该账本已在另一个窗口打开。'); process.exit(2)`)
    expect(await core).toEqual({ failed: 2 })
    expect(portsAsked()).toEqual(['0'])
  })
})
