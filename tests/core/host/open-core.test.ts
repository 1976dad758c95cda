import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openCore, type Core } from '#core/host/open-core.ts'
import { refusalSentence } from '#core/host/refusal-sentence.ts'
import type { Clock } from '#core/host/watch-clock.ts'
import { commandLineHeader } from '#core/rpc/wire.ts'
import { accepted, migrations } from '../depot.ts'
import { call, contextOf, folderHere, foundOffice, openOffice, receive, removeFolder } from './office.ts'

const open = (folder: string) => openCore({ folder, migrations, account: 'tester', log: () => {}, keepsHouse: false })
const root = join(import.meta.dirname, '../../..')

describe('opening a data folder', () => {
  let folder: string
  let opened: Core[]
  beforeEach(() => {
    folder = folderHere()
    opened = []
  })
  afterEach(() => {
    for (const core of opened) core.close()
    removeFolder(folder)
  })
  const keep = (core: Core) => {
    opened.push(core)
    return core
  }
  const file = () => join(folder, 'changping.db')
  /** An office with two receipts, closed again. */
  const office = () => {
    const core = openOffice(folder)
    const ids = foundOffice(core)
    accepted(receive(core, ids))
    accepted(receive(core, ids))
    core.close()
    return ids
  }
  const change = (statement: string) => {
    const client = new Database(file())
    client.pragma('foreign_keys = OFF')
    client.exec(statement)
    client.close()
  }

  it('writes on a connection with a write-ahead log and full synchronisation, and nothing else writes', () => {
    const core = keep(openOffice(folder))
    const { client } = contextOf(core).connection
    expect({ journal: client.pragma('journal_mode', { simple: true }), synchronous: client.pragma('synchronous', { simple: true }), keys: client.pragma('foreign_keys', { simple: true }) })
      .toEqual({ journal: 'wal', synchronous: 2, keys: 1 })
  })

  it('refuses a second opener and lets the next one in after the first has closed', () => {
    const core = openOffice(folder)
    expect(open(folder)).toEqual({ ok: false, problems: [{ code: 'host.in-use', folder }] })
    core.close()
    keep(accepted(open(folder)))
  })

  it('lets the next one in when the first was killed', async () => {
    const script = `import { openCore } from '#core/host/open-core.ts'
      console.log(openCore({ folder: ${JSON.stringify(folder)}, migrations: 'drizzle', account: 'x', log: () => {} }).ok); setInterval(() => {}, 1000)`
    const holder = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    await new Promise((resolve) => holder.stdout.once('data', resolve))
    expect(open(folder)).toMatchObject({ ok: false, problems: [{ code: 'host.in-use' }] })
    holder.kill('SIGKILL')
    await new Promise((resolve) => holder.once('exit', resolve))
    keep(accepted(open(folder)))
  })

  it.skipIf(process.platform === 'win32')('refuses a folder that cannot be written, and leaves it as it is', () => {
    const locked = join(folder, '只读')
    mkdirSync(locked)
    chmodSync(folder, 0o755)
    chmodSync(locked, 0o555)
    const script = `import { openCore } from '#core/host/open-core.ts'
      const opened = openCore({ folder: ${JSON.stringify(locked)}, migrations: 'drizzle', account: 'x', log: () => {} })
      console.log(JSON.stringify(opened)); process.exit(0)`
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
    const { stdout } = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], { cwd: root, encoding: 'utf8', ...nobody })
    expect(JSON.parse(stdout)).toEqual({ ok: false, problems: [{ code: 'host.folder-read-only', folder: locked }] })
    expect(readdirSync(locked)).toEqual([])
  })

  it.each([
    ['a folder that a service copies about', 'OneDrive - 县应急局', { code: 'host.synced-folder', service: 'OneDrive' }],
    ['坚果云', '我的坚果云', { code: 'host.synced-folder', service: '坚果云' }],
  ])('refuses %s before anything is written there', (_title, name, problem) => {
    const synced = join(folder, name, '常平')
    expect(open(synced)).toEqual({ ok: false, problems: [{ ...problem, folder: synced }] })
    expect(readdirSync(folder)).toEqual([])
  })

  it('refuses a file that is no database', () => {
    writeFileSync(file(), '这不是账本'.repeat(1000))
    expect(open(folder)).toEqual({ ok: false, problems: [{ code: 'host.not-a-database', file: file() }] })
  })

  it('refuses a file whose header is damaged', () => {
    office()
    const bytes = Buffer.alloc(statSync(file()).size)
    const client = new Database(file(), { readonly: true })
    client.serialize().copy(bytes)
    client.close()
    bytes.fill(0, 0, 100)
    writeFileSync(file(), bytes)
    expect(open(folder)).toMatchObject({ ok: false, problems: [{ code: 'host.not-a-database' }] })
  })

  it('refuses a file that is damaged behind its header', () => {
    office()
    const bytes = Buffer.from('SQLite format 3\0')
    writeFileSync(file(), Buffer.concat([bytes, Buffer.alloc(8000, 255)]))
    expect(open(folder)).toEqual({ ok: false, problems: [{ code: 'host.damaged', file: file() }] })
  })

  it('does not take an emptied file for a new ledger where there are backups', () => {
    office()
    mkdirSync(join(folder, 'backups'))
    copyFileSync(file(), join(folder, 'backups', 'changping-20261120-080000000-daily.db'))
    truncateSync(file(), 0)
    expect(open(folder)).toMatchObject({ ok: false, problems: [{ code: 'host.damaged' }] })
  })

  it("refuses another program's database", () => {
    change('create table songs (title text)')
    expect(open(folder)).toEqual({ ok: false, problems: [{ code: 'host.not-a-ledger', file: file() }] })
  })

  it('refuses a database written by a newer build', () => {
    office()
    change("insert into __drizzle_migrations (hash, created_at) values ('of the future', 9999999999999)")
    expect(open(folder)).toEqual({ ok: false, problems: [{ code: 'host.newer-database', file: file() }] })
  })

  it('refuses a database whose migrations are not those of this build', () => {
    office()
    change("update __drizzle_migrations set hash = 'other' where rowid = 1")
    expect(open(folder)).toEqual({ ok: false, problems: [{ code: 'host.altered-migrations', file: file() }] })
  })

  it('lets go of a folder whose database it refused', () => {
    writeFileSync(file(), '这不是账本'.repeat(1000))
    open(folder)
    writeFileSync(file(), '')
    keep(accepted(open(folder)))
  })

  it('stops posting at once where the last journal line was changed', () => {
    const ids = office()
    change("drop trigger journal_no_update; update journal set desk = '别处' where sequence = (select max(sequence) from journal)")
    const core = keep(openOffice(folder))
    expect(receive(core, ids)).toEqual({ ok: false, problems: [{ code: 'ledger.posting-stopped', checks: ['journal-chain'] }] })
  })

  it('checks file, chain and totals after opening, stops posting where one fails and tells the windows', async () => {
    const ids = office()
    change('drop trigger stock_line_on_change; update stock set quantity = quantity + 1 where bounded = 1')
    const logged: unknown[] = []
    const core = keep(openOffice(folder, { keepsHouse: true, log: (message, facts) => logged.push({ message, ...facts }) }))
    const changes = await core.handle(new Request('http://core/changes', { headers: { [commandLineHeader]: core.key } }))
    const reader = changes.body?.getReader()
    const told = async () => new TextDecoder().decode((await reader?.read())?.value)
    expect(await told()).toContain('standing')
    expect(await told()).toContain('"operation":"health"')
    expect(contextOf(core).health.failedChecks).toEqual(['stock-totals', 'keeping-totals'])
    expect(receive(core, ids)).toEqual({ ok: false, problems: [{ code: 'ledger.posting-stopped', checks: ['stock-totals', 'keeping-totals'] }] })
    expect(JSON.stringify(logged)).toContain('棉被')
  })

  it('finds nothing wrong with a sound ledger', async () => {
    office()
    const core = keep(openOffice(folder))
    await core.check()
    expect(contextOf(core).health.failedChecks).toEqual([])
  })

  it('EC30 says 磁盘已满 where the disk is full, keeps the draft, and posts it once there is room', async () => {
    const ids = office()
    const core = keep(openOffice(folder))
    const { client } = contextOf(core).connection
    const document = uuidv7()
    expect(await call(core, 'draft.open', { document, kind: 'receipt', purpose: 'purchase', depot: ids.depot })).toMatchObject({ ok: true })
    for (let batch = 0; batch < 12; batch += 1) {
      const entry = { entry: uuidv7(), document, item: ids.item, text: '', typed: '5', byPack: false, described: { batch: `${batch}`.repeat(200) }, withoutBatch: false, reason: '', device: 'x' }
      expect(await call(core, 'draft.enter', entry)).toMatchObject({ ok: true, value: { kind: 'recorded' } })
    }
    const counts = () => client.prepare("select (select count(*) from journal) as journal, (select count(*) from movement) as movement, (select count(*) from document where goods = 'none') as drafts").get()
    const before = counts()
    const { revision } = client.prepare('select revision from document where id = ?').get(document) as { revision: number }
    const posting = { command: uuidv7(), document, revision }
    client.pragma(`max_page_count = ${client.pragma('page_count', { simple: true }) as number}`)
    const refused = await call(core, 'document.post', posting)
    expect(refused).toEqual({ ok: false, problems: [{ code: 'host.disk-full', folder, freeMegabytes: expect.any(Number), neededMegabytes: 100 }] })
    expect(refused.ok ? '' : refusalSentence(refused.problems)).toMatch(/^磁盘已满：.*草稿还在；请腾出空间再试一次。$/)
    expect(counts()).toEqual(before)
    client.pragma('max_page_count = 1000000')
    expect(await call(core, 'document.post', posting)).toMatchObject({ ok: true })
  })
})

describe('EC30 a clock that jumps', () => {
  let folder: string
  beforeEach(() => {
    folder = folderHere()
  })
  afterEach(() => removeFolder(folder))

  const minute = 60_000
  const day = 86_400_000
  const start = Date.parse('2026-11-20T02:00:00.000Z')

  it.each([
    ['set back by an hour', -60 * minute, true],
    ['set back by three minutes', -3 * minute, true],
    ['set back by one minute', -minute, false],
    ['set ahead by eight hours', 8 * 60 * minute, false],
    ['set ahead by two days', 2 * day, true],
  ])('%s asks before the next posting only where it matters', (_title, jumpMs, asks) => {
    const time = { wall: start, monotonic: 0 }
    const clock: Clock = { wallMs: () => time.wall, monotonicMs: () => time.monotonic }
    const core = openOffice(folder, { clock })
    const ids = foundOffice(core)
    accepted(receive(core, ids))
    time.wall += 30_000 + jumpMs
    time.monotonic += 30_000
    const answered = receive(core, ids)
    expect(answered.ok).toBe(!asks)
    if (!answered.ok) expect(answered.problems[0]?.code).toBe('clock.jumped')
    core.close()
  })

  it('asks no more once the clock is put right, nor once a person has confirmed it', () => {
    const time = { wall: start, monotonic: 0 }
    const core = openOffice(folder, { clock: { wallMs: () => time.wall, monotonicMs: () => time.monotonic } })
    const ids = foundOffice(core)
    time.wall += 2 * day
    expect(receive(core, ids).ok).toBe(false)
    time.wall -= 2 * day
    expect(receive(core, ids).ok).toBe(true)
    time.wall += 3 * day
    expect(receive(core, ids).ok).toBe(false)
    contextOf(core).health.clockJumpedFrom = undefined
    expect(receive(core, ids).ok).toBe(true)
    time.wall += 2 * day
    expect(receive(core, ids).ok).toBe(false)
    core.close()
  })

  it('counts days asleep as days gone by, not as a jump', () => {
    const time = { wall: start, monotonic: 0 }
    const core = openOffice(folder, { clock: { wallMs: () => time.wall, monotonicMs: () => time.monotonic } })
    const ids = foundOffice(core)
    time.wall += 5 * day
    time.monotonic += 5 * day
    expect(receive(core, ids).ok).toBe(true)
    core.close()
  })
})
