import { hash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { applyMigrations, migrationState } from '#core/db/migrate.ts'
import { backupName, backupNamed, backupsToDrop } from '#core/domain/backup.ts'
import { nextMachine } from '#core/domain/machine-letter.ts'
import { newBackupName } from '#core/host/backups.ts'
import type { Core } from '#core/host/open-core.ts'
import { restoreFolder } from '#core/host/restore-folder.ts'
import type { BackupMade, BackupStanding, Restored } from '#core/rpc/services.ts'
import { accepted, migrations } from '../depot.ts'
import { call, contextOf, folderHere, foundOffice, openOffice, receive, removeFolder, type Office } from './office.ts'

describe('backing up and restoring', () => {
  let folder: string
  let core: Core
  let office: Office
  beforeEach(() => {
    folder = folderHere()
    core = openOffice(folder)
    office = foundOffice(core)
    accepted(receive(core, office))
    accepted(receive(core, office))
  })
  afterEach(() => {
    core.close()
    removeFolder(folder)
  })

  const backUp = async () => accepted(await call<BackupMade>(core, 'system.backUp'))
  const restore = (backup: string, last: Readonly<Record<string, number>> = {}) => call<Restored>(core, 'system.restore', { backup, last })
  const file = () => join(folder, 'changping.db')
  const numbers = () => contextOf(core).connection.client.prepare('select number from document order by number').pluck().all()

  it('copies everything that was committed, verified, while the core goes on', async () => {
    const made = await backUp()
    expect(made).toMatchObject({ reason: 'by-hand', head: expect.stringMatching(/^A02-1-3-/), file: join(folder, 'backups', made.name), second: null })
    expect(contents(made.file)).toEqual(contents(file()))
    accepted(receive(core, office))
  })

  it('refuses a backup of a damaged database and leaves no half of one behind', async () => {
    core.close()
    damage(file(), 'saved_view')
    core = openOffice(folder)
    expect(await call(core, 'system.backUp')).toEqual({ ok: false, problems: [{ code: 'host.damaged', file: file() }] })
    expect(readdirSync(join(folder, 'backups'))).toEqual([])
    await core.check()
    expect(contextOf(core).health.failedChecks).toEqual(['quick-check'])
  })

  it('keeps a ledger that does not hold as it is, but puts none back, and lets it push no daily backup out', async () => {
    core.close()
    const client = new Database(file())
    client.exec("drop trigger journal_no_update; update journal set desk = '别处' where sequence = (select max(sequence) from journal)")
    client.close()
    core = openOffice(folder, { keepsHouse: true })
    const made = await backUp()
    expect(contents(made.file)).toEqual(contents(file()))
    expect(await restore(made.name)).toEqual({ ok: false, problems: [{ code: 'host.backup-unsound', file: made.file }] })
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(readdirSync(join(folder, 'backups')).filter((name) => name.includes('daily'))).toEqual([])
  })

  it('keeps a copy in the second place, says where it is missing, and reminds after seven days without', async () => {
    const stick = join(folder, 'stick')
    expect(await call(core, 'system.chooseSecondPlace', { folder: stick })).toEqual({ ok: false, problems: [{ code: 'host.second-place-unreachable', folder: stick }] })
    mkdirSync(stick)
    expect(await call<BackupStanding>(core, 'system.chooseSecondPlace', { folder: stick })).toMatchObject({ ok: true, value: { secondPlace: stick, secondOverdue: false } })
    const made = await backUp()
    expect(made.second).toBe(join(stick, made.name))
    expect(contents(join(stick, made.name))).toEqual(contents(file()))
    rmSync(stick, { recursive: true })
    expect(await backUp()).toMatchObject({ second: null })
    core.close()
    const inDays = (days: number) => {
      const later = { wallMs: () => Date.now() + days * 86_400_000, monotonicMs: () => performance.now() }
      core = openOffice(folder, { clock: later })
      return query<{ secondOverdue: boolean }>(core, 'system.health')
    }
    expect(await inDays(6)).toMatchObject({ secondOverdue: false })
    core.close()
    expect(await inDays(8)).toMatchObject({ secondOverdue: true })
  })

  it('makes one daily backup at the first start of the day and none at the second', async () => {
    const daily = () => readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('-daily.db'))
    core.close()
    core = openOffice(folder, { keepsHouse: true })
    await vi.waitFor(() => expect(daily()).toHaveLength(1), { timeout: 10_000 })
    core.close()
    core = openOffice(folder, { keepsHouse: true })
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(daily()).toHaveLength(1)
  })

  it('puts a backup back as it was, but for epoch and numbers, and keeps the replaced file', async () => {
    const made = await backUp()
    accepted(receive(core, office))
    const replacedContents = contents(file())
    const restored = accepted(await restore(made.name))
    expect(restored).toMatchObject({ epoch: 2, machine: 'A', head: made.head, series: [{ prefix: 'RK-D03-2026-A', last: 3 }] })
    const [before, after] = [contents(made.file), contents(file())]
    expect({ ...after, site: '', number_series: '' }).toEqual({ ...before, site: '', number_series: '' })
    expect(contextOf(core).connection.client.prepare('select epoch, machine from site').get()).toEqual({ epoch: 2, machine: 'A' })
    expect(contextOf(core).connection.client.pragma('synchronous', { simple: true })).toBe(2)
    expect(contents(restored.replaced ?? '')).toEqual(replacedContents)
    expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([])
  })

  it('EC30 goes on above every number given out before, in a new epoch of the same chain', async () => {
    const made = await backUp()
    accepted(receive(core, office))
    accepted(receive(core, office))
    accepted(await restore(made.file))
    expect(accepted(receive(core, office)).number).toBe('RK-D03-2026-A-000005')
    expect(numbers()).toEqual(['RK-D03-2026-A-000001', 'RK-D03-2026-A-000002', 'RK-D03-2026-A-000005'])
    expect(await call(core, 'system.verify', {})).toMatchObject({ ok: true, value: { ok: true, head: expect.stringMatching(/^A02-2-1-/) } })
  })

  it('goes on above the last printed number where a person names it', async () => {
    const made = await backUp()
    accepted(await restore(made.name, { 'RK-D03-2026-A': 127, 'CK-D03-2026-A': 9 }))
    expect(accepted(receive(core, office)).number).toBe('RK-D03-2026-A-000128')
  })

  it('never lowers a number, whatever a person names', async () => {
    const made = await backUp()
    accepted(await restore(made.name, { 'RK-D03-2026-A': 1 }))
    expect(accepted(receive(core, office)).number).toBe('RK-D03-2026-A-000003')
  })

  it('takes the next letter where neither the replaced file nor a person can say what was given out', async () => {
    const made = await backUp()
    core.close()
    core = openOffice(join(folder, 'elsewhere'))
    expect(accepted(await restore(made.file))).toMatchObject({ epoch: 2, machine: 'B' })
    expect(accepted(receive(core, office)).number).toBe('RK-D03-2026-B-000001')
  })

  it('never uses an epoch twice, however often it is restored', async () => {
    const made = await backUp()
    accepted(await restore(made.name))
    accepted(receive(core, office))
    expect(accepted(await restore(made.name))).toMatchObject({ epoch: 3 })
  })

  it('refuses what is no sound backup and leaves the ledger as it is', async () => {
    const made = await backUp()
    truncateSync(made.file, 6000)
    writeFileSync(join(folder, 'notes.db'), '不是数据库')
    const before = contents(file())
    expect(await restore(made.name)).toEqual({ ok: false, problems: [{ code: 'host.backup-unsound', file: made.file }] })
    expect(await restore(join(folder, 'notes.db'))).toMatchObject({ ok: false, problems: [{ code: 'host.backup-unsound' }] })
    expect(await restore(join(folder, 'none.db'))).toMatchObject({ ok: false, problems: [{ code: 'host.backup-not-found' }] })
    expect(contents(file())).toEqual(before)
    accepted(receive(core, office))
  })

  it('refuses a backup that is damaged where nobody has looked yet', async () => {
    const made = await backUp()
    damage(made.file, 'saved_view')
    expect(await restore(made.name)).toEqual({ ok: false, problems: [{ code: 'host.backup-unsound', file: made.file }] })
  })

  it('does not let what a killed core had not yet written back run into the restored ledger', async () => {
    const made = await backUp()
    accepted(receive(core, office))
    for (const suffix of ['', '-wal']) copyFileSync(file() + suffix, `${folder}/killed${suffix}`)
    core.close()
    for (const suffix of ['', '-wal']) copyFileSync(`${folder}/killed${suffix}`, file() + suffix)
    const restored = accepted(await restoreFolder({ folder, migrations, wanted: { backup: made.name, last: {} } }))
    core = openOffice(folder)
    expect({ ...contents(file()), site: '', number_series: '' }).toEqual({ ...contents(made.file), site: '', number_series: '' })
    expect(accepted(receive(core, office)).number).toBe('RK-D03-2026-A-000004')
    const kept = new Database(restored.replaced ?? '')
    expect(kept.prepare('select count(*) from document').pluck().get()).toBe(3)
    kept.close()
  })

  it('backs an older database up before it migrates it', () => {
    core.close()
    rmSync(file())
    const older = olderMigrations(folder)
    const client = new Database(file())
    applyMigrations(client, older)
    client.close()
    core = openOffice(folder)
    const [name] = readdirSync(join(folder, 'backups'))
    expect(backupNamed(name ?? '')?.reason).toBe('migration')
    const copy = new Database(join(folder, 'backups', name ?? ''), { readonly: true })
    expect(migrationState(copy, migrations)).toBe('behind')
    copy.close()
  })
})

describe('names and number of backups', () => {
  it('reads its own names and no others', () => {
    const name = backupName({ madeAt: '2026-11-20T18:01:02.003Z', offsetMinutes: 480, reason: 'by-hand' })
    expect(name).toBe('changping-20261121-020102003+0800-by-hand.db')
    expect(backupNamed(name)).toEqual({ reason: 'by-hand', madeAt: '2026-11-20T18:01:02.003Z' })
    const west = backupName({ madeAt: '2026-11-20T18:01:02.003Z', offsetMinutes: -210, reason: 'daily' })
    expect(west).toBe('changping-20261120-143102003-0330-daily.db')
    expect(backupNamed(west)).toEqual({ reason: 'daily', madeAt: '2026-11-20T18:01:02.003Z' })
    expect(backupNamed('changping-20261120-080102003-by-hand.db')).toEqual({ reason: 'by-hand', madeAt: '2026-11-20T08:01:02.003Z' })
    expect(backupNamed('changping.db')).toBeUndefined()
    expect(backupNamed('changping-20269920-080102003+0800-daily.db')).toBeUndefined()
    expect(backupNamed('changping-20261120-080102003-often.db')).toBeUndefined()
  })

  it('drops the oldest of each reason beyond its number, and never one of another reason', () => {
    const made = (madeAt: string, reason: 'daily' | 'import') => ({ name: backupName({ madeAt, offsetMinutes: 480, reason }), reason, madeAt })
    const days = Array.from({ length: 16 }, (_, day) => made(`2026-11-${String(day + 1).padStart(2, '0')}T00:00:00.000Z`, 'daily'))
    expect(backupsToDrop([...days, made('2020-01-01T00:00:00.000Z', 'import')])).toEqual([days[0]?.name, days[1]?.name])
  })

  it('names a backup by the clock of the machine', () => {
    vi.stubEnv('TZ', 'Asia/Shanghai')
    expect(newBackupName('2026-11-20T18:01:02.003Z', 'daily')).toBe('changping-20261121-020102003+0800-daily.db')
    vi.unstubAllEnvs()
  })

  it('goes by the instant where earlier names stand in UTC', () => {
    const names = ['changping-20261120-100000000+0800-daily.db', 'changping-20261120-080000000-daily.db', ...Array.from({ length: 13 }, (_, day) => `changping-202612${day + 10}-000000000+0800-daily.db`)]
    const backups = names.flatMap((name) => {
      const said = backupNamed(name)
      return said ? [{ name, ...said }] : []
    })
    expect(backupsToDrop(backups)).toEqual(['changping-20261120-100000000+0800-daily.db'])
  })

  it.each([['A', 'B'], ['Y', 'Z'], ['Z', 'AA'], ['AA', 'AB'], ['AZ', 'BA']])('goes from letter %s to %s', (from, to) => {
    expect(nextMachine(from)).toBe(to)
  })
})

/** Hash of every row of every table, by table. */
function contents(file: string): Readonly<Record<string, string>> {
  const client = new Database(file, { readonly: true })
  const tables = client.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name").pluck().all() as string[]
  const hashes = tables.map((table) => {
    const rows = client.prepare(`select * from "${table}"`).all().map((row) => JSON.stringify(row)).toSorted()
    return [table, `${rows.length} ${hash('sha256', rows.join('\n'))}`]
  })
  client.close()
  return Object.fromEntries(hashes)
}

/** Overwrites the first page of a table, as a bad sector would. */
function damage(file: string, table: string): void {
  const client = new Database(file, { readonly: true })
  const page = client.prepare('select rootpage from sqlite_master where name = ?').pluck().get(table) as number
  client.close()
  const bytes = readFileSync(file)
  bytes.fill(255, (page - 1) * 4096, page * 4096)
  writeFileSync(file, bytes)
}

/** The migrations without the last: what an earlier build knew. */
function olderMigrations(folder: string): string {
  const older = join(folder, 'older')
  mkdirSync(join(older, 'meta'), { recursive: true })
  const journal = JSON.parse(readFileSync(join(migrations, 'meta/_journal.json'), 'utf8')) as { entries: { tag: string }[] }
  const [first] = journal.entries
  writeFileSync(join(older, 'meta/_journal.json'), JSON.stringify({ ...journal, entries: [first] }))
  writeFileSync(join(older, `${first?.tag ?? ''}.sql`), readFileSync(join(migrations, `${first?.tag ?? ''}.sql`)))
  return older
}

async function query<T>(core: Core, path: string): Promise<T> {
  const response = await core.handle(new Request(`http://core/rpc/${path}`, { headers: { 'x-changping-command-line': core.key } }))
  return ((await response.json()) as { result: { data: T } }).result.data
}
