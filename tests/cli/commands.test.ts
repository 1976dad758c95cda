import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { commandTable } from '../../src/cli/command-table.ts'
import { helpText } from '../../src/cli/help-text.ts'
import { columnsOf, wrapText } from '../../src/cli/wrap-text.ts'
import { en } from '#core/i18n/en.ts'
import { zh } from '#core/i18n/zh.ts'
import { serveFolder } from '#core/host/serve-folder.ts'
import { migrations } from '../core/depot.ts'
import { foundOffice, openOffice, receive } from '../core/host/office.ts'
import { changping, initArguments } from './command-line.ts'

const root = join(import.meta.dirname, '../..')

describe('the command line', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'changping-cli-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

  const here = (...args: readonly string[]) => changping('--data', folder, ...args)
  /** An office with one posted receipt of ten quilts. */
  const office = () => {
    const core = openOffice(folder)
    receive(core, foundOffice(core))
    core.close()
  }
  const tamper = () => {
    const client = new Database(join(folder, 'changping.db'))
    client.exec('drop trigger movement_no_update; update movement set quantity = 11')
    client.close()
  }

  it('lists every command with what it does, and every option of one', async () => {
    const all = await changping('--help')
    expect(all.code).toBe(0)
    for (const command of commandTable) {
      expect(all.out).toContain(command.name)
      const one = await changping(...command.name.split(' '), '--help')
      expect(one).toMatchObject({ code: 0, err: '' })
      for (const option of ['data', 'json', ...Object.keys(command.options)]) expect(one.out).toContain(`--${option}`)
    }
  })

  it('keeps its help within 80 columns, in Chinese and in English', () => {
    for (const { host: { cli } } of [zh, en]) {
      for (const command of [undefined, ...commandTable]) {
        const lines = helpText(command, commandTable, cli).split('\n')
        expect(lines.filter((line) => columnsOf(line) > 80)).toEqual([])
        expect(lines.filter((line) => line.startsWith('  ') && columnsOf(line) < 10)).toEqual([])
      }
    }
  })

  it('breaks a line between words and Chinese characters, and before no closing sign', () => {
    expect(wrapText('one two three', 8)).toEqual(['one two', 'three'])
    expect(wrapText('核对账本，然后备份。', 8)).toEqual(['核对账', '本，然后', '备份。'])
    expect(wrapText('overlongword', 4)).toEqual(['overlongword'])
    expect(columnsOf('D03 仓库')).toBe(8)
  })

  it.each([['--help'], ['frob']])('ends quietly where nobody reads on: %s', async (word) => {
    const child = spawn(process.execPath, ['src/cli/main.ts', word], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.destroy()
    let err = ''
    if (word === 'frob') child.stderr.destroy()
    else child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    await new Promise((resolve) => child.once('exit', resolve))
    expect([err, child.signalCode]).toEqual(['', null])
    expect(child.exitCode).toBe(word === 'frob' ? 2 : 0)
  })

  it.each([
    ['an unknown command', ['frob'], '「frob」'],
    ['half a command', ['import'], '「import」'],
    ['an unknown option', ['verify', '--frob'], '--frob'],
    ['an option without its value', ['verify', '--anchor'], '--anchor'],
    ['a value where none belongs', ['verify', '--json=yes'], '--json'],
    ['a word too many', ['verify', 'now'], '「now」'],
    ['a file left out', ['restore'], 'FILE'],
    ['a required option left out', ['init', '--agency', '县应急管理局'], '--code'],
    ['a number that is none', ['restore', 'x.db', '--last', 'RK-D03'], '「RK-D03」'],
    ['a port that is none', ['serve', '--port', '99999'], '「99999」'],
    ['no command at all', ['--json'], '命令'],
  ])('refuses %s in one sentence and ends with 2', async (_title, args, named) => {
    const ran = await here(...args)
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(named)
    expect(ran.err.split('\n')).toHaveLength(1)
    expect(readdirSync(folder)).toEqual([])
  })

  it('says the same in English where the system does', async () => {
    expect(en.host.cli.unknownCommand('frob')).toContain('frob')
    const ran = spawnSync(process.execPath, ['src/cli/main.ts', 'frob'], { cwd: root, encoding: 'utf8', env: { ...process.env, LC_ALL: 'en_US.UTF-8' } })
    expect(ran).toMatchObject({ status: 2, stdout: '', stderr: 'There is no command "frob"; see --help.\n' })
  })

  it('begins a ledger once, with a password and a recovery code shown once', async () => {
    const begun = await here(...initArguments, '--json')
    expect(begun).toMatchObject({ code: 0, err: '' })
    expect(begun.json()).toMatchObject({ folder, administrator: '王敏', password: expect.stringMatching(/^[a-z2-9]{12}$/), recoveryCode: expect.stringMatching(/^\w{4}(-\w{4})+$/) })
    const again = await here(...initArguments, '--json')
    expect(again).toMatchObject({ code: 1, err: '这个文件夹里已经有账了。请直接登录，或换一个文件夹。' })
    expect(again.json()).toMatchObject({ problems: [{ code: 'host.already-founded' }] })
  })

  it('names the field that the core does not take', async () => {
    const refused = await here(...initArguments.map((word) => (word === 'D03' ? '三号' : word)))
    expect(refused).toMatchObject({ code: 1, err: '「site.depots.0.code」的内容不合规定，没有办。请核对后再试。' })
  })

  it.each([['verify'], ['backup']])('does not begin a ledger by %s', async (command) => {
    expect(await here(command)).toMatchObject({ code: 1, err: expect.stringContaining('还没有账') })
    expect(readdirSync(folder)).toEqual([])
  })

  it('verifies a sound ledger with 0, and prints one JSON object and nothing else', async () => {
    office()
    const ran = await here('verify', '--json')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.json()).toMatchObject({ ok: true, head: expect.stringMatching(/^A02-1-2-[0-9a-f]{64}$/) })
    expect((ran.json()['checks'] as { ok: boolean }[]).every((check) => check.ok)).toBe(true)
  })

  it('names the row whose quantity was changed in the file by other means, and does not end with 0', async () => {
    office()
    tamper()
    const ran = await here('verify', '--json')
    expect(ran.code).toBe(1)
    expect(ran.json()).toMatchObject({ ok: false })
    expect(ran.json()['checks']).toContainEqual({
      name: 'posted-rows', ok: false, differences: 1,
      found: [expect.objectContaining({ kind: 'changed', table: 'movement', document: 'RK-D03-2026-A-000001', line: 1, item: '棉被', column: 'quantity', expected: 10, actual: 11 })],
    })
    const told = await here('verify')
    expect(told.out).toContain('变了：movement.quantity RK-D03-2026-A-000001 第 1 行 「棉被」')
    expect(told.out).toContain('应为 10，实为 11')
    expect(told.err).toMatch(/^账本核对没有通过：\d+ 项检查发现 \d+ 处不同。$/)
  })

  it('finds a chain that was cut by the anchor of a backup', async () => {
    office()
    const { head } = (await here('backup', '--json')).json() as { head: string }
    expect(await here('verify', '--anchor', head)).toMatchObject({ code: 0 })
    const client = new Database(join(folder, 'changping.db'))
    client.exec('drop trigger journal_no_delete; delete from journal where sequence = 2')
    client.close()
    const cut = await here('verify', '--anchor', head, '--json')
    expect(cut.code).toBe(1)
    expect(cut.json()['checks']).toContainEqual(expect.objectContaining({ name: 'anchor', ok: false }))
    expect(await here('verify', '--anchor', 'A02-1')).toMatchObject({ code: 1, err: expect.stringContaining('校验码') })
  })

  it('backs up, remembers a second place, and restores', async () => {
    office()
    const second = join(folder, 'stick')
    mkdirSync(second)
    const made = (await here('backup', '--second-place', second, '--json')).json() as { name: string; second: string }
    expect(existsSync(made.second)).toBe(true)
    const restored = await here('restore', made.name, '--last', 'RK-D03-2026-A=127', '--json')
    expect(restored).toMatchObject({ code: 0, err: '' })
    expect(restored.json()).toMatchObject({ epoch: 2, machine: 'A', series: [{ prefix: 'RK-D03-2026-A', last: 127 }] })
    expect(existsSync(restored.json()['replaced'] as string)).toBe(true)
    expect(await here('verify')).toMatchObject({ code: 0 })
  })

  it('restores over a database that cannot be opened any more', async () => {
    office()
    const { file } = (await here('backup', '--json')).json() as { file: string }
    writeFileSync(join(folder, 'changping.db'), '坏了'.repeat(5000))
    expect(await here('verify')).toMatchObject({ code: 1, err: expect.stringContaining('不是账本文件') })
    expect(await here('restore', file, '--json')).toMatchObject({ code: 0 })
    expect(await here('verify')).toMatchObject({ code: 0 })
  })

  it('talks to the core that runs, and restores through it', async () => {
    office()
    const served = await serveFolder({ folder, port: 0, migrations, screens: undefined })
    if (!served.ok) throw new Error(served.sentence)
    try {
      const { name } = (await here('backup', '--json')).json() as { name: string }
      expect(await here('verify')).toMatchObject({ code: 0, err: '' })
      expect((await here('restore', name, '--json')).json()).toMatchObject({ epoch: 2 })
      expect((await here('verify', '--json')).json()).toMatchObject({ ok: true })
    } finally {
      await served.close()
    }
  })

  it('passes by the file of a core that was killed', async () => {
    office()
    writeFileSync(join(folder, 'core.json'), JSON.stringify({ port: 1, pid: 1, key: 'k'.repeat(43) }))
    expect(await here('verify')).toMatchObject({ code: 0 })
  })

  it('serves a folder from a process of its own until it is told to stop', async () => {
    const child = spawn(process.execPath, ['src/cli/main.ts', '--data', folder, 'serve', '--json'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    const ended = new Promise((resolve) => child.once('exit', resolve))
    if (!existsSync(join(root, 'out/renderer/index.html'))) {
      expect(await ended).toBe(2)
      expect(err).toContain('npm run build')
      return
    }
    await vi.waitFor(() => expect(out).toContain('http://127.0.0.1:'), { timeout: 10_000 })
    const { url } = JSON.parse(out) as { url: string }
    const page = await fetch(url, { redirect: 'manual' })
    expect(page.status).toBe(303)
    expect(await here('init')).toMatchObject({ code: 2 })
    expect(await here(...initArguments)).toMatchObject({ code: 0 })
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(out.trim().split('\n')).toHaveLength(1)
    expect(existsSync(join(folder, 'core.json'))).toBe(false)
  })
})
