import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openCore, type Core } from '#core/host/open-core.ts'
import { setUp } from '#core/usecase/set-up.ts'
import { newId } from '#renderer/parts/new-id.ts'
import { memoryStorage } from '../support/storage.ts'

const folder = mkdtempSync(join(tmpdir(), 'changping-client-'))
const seen: Request[] = []
let core: Core

/** The window as the client finds it: storage, and a fetch that leads to a real core. */
beforeAll(async () => {
  const opened = openCore({ folder, migrations: resolve('drizzle'), log: () => undefined, account: 'test' })
  if (!opened.ok) throw new Error('the core did not open')
  core = opened.value
  vi.stubGlobal('localStorage', memoryStorage())
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    const request = new Request(`http://core${path}`, init)
    seen.push(request)
    return core.handle(request)
  })
  await setUp(core.context({ kind: 'nobody' }, ''), {
    site: {
      command: newId<'command'>(), site: newId<'agency'>(), machine: 'A', practice: false,
      agency: { id: newId<'agency'>(), code: 'A01', name: '青岚县应急管理局', shortName: '县局', tier: 'county' },
      depots: [{ id: newId<'place'>(), code: 'D03', name: '县综合库' }],
    },
    administrator: { id: newId<'person'>(), name: '周保管', password: 'changping1', alsoKeeper: true },
  })
})

beforeEach(() => {
  localStorage.clear()
  seen.length = 0
})

afterAll(() => {
  vi.unstubAllGlobals()
  core.close()
  rmSync(folder, { recursive: true, force: true })
})

async function window() {
  const [{ createClient }, keeping] = await Promise.all([import('#renderer/app/client.ts'), import('#renderer/app/session-keeping.ts')])
  return { client: createClient(), ...keeping }
}

async function signedIn() {
  const opened = await window()
  opened.keepDeskName('一号台')
  const answer = await opened.client.people.signIn.mutate({ name: '周保管', password: 'changping1', desk: '一号台' })
  if (!answer.ok) throw new Error('not signed in')
  opened.keepSession(answer.value)
  return opened
}

describe('the client of a window', () => {
  it('gets a refusal as an answer, not as an error', async () => {
    const { client } = await window()
    expect(await client.people.signIn.mutate({ name: '周保管', password: 'wrong', desk: '一号台' })).toEqual({ ok: false, problems: [{ code: 'session.wrong-password' }] })
  })

  it('says with each call who calls, from which desk and in which language', async () => {
    const { client } = await signedIn()
    expect(await client.people.me.query()).toMatchObject({ name: '周保管' })
    const headers = seen.at(-1)?.headers
    expect(decodeURIComponent(headers?.get('x-changping-desk') ?? '')).toBe('一号台')
    expect(headers?.get('x-changping-language')).toBe('zh')
    expect(headers?.get('x-changping-session')).not.toBeNull()
  })

  it('keeps the session for the other windows and remembers who signed in here, the last first', async () => {
    const { keptSession, keepSession, recentNames } = await signedIn()
    expect(keptSession()?.person.name).toBe('周保管')
    keepSession({ token: 't', person: { id: 'p', name: '李科长' } })
    keepSession({ token: 't2', person: { id: 'q', name: '周保管' } })
    expect(recentNames()).toEqual(['周保管', '李科长'])
  })

  it('forgets a session that was refused, but not one that another window has begun since', async () => {
    const { keptSession, keepSession, forgetSession } = await window()
    keepSession({ token: 'new', person: { id: 'p', name: '周保管' } })
    forgetSession('old')
    expect(keptSession()?.token).toBe('new')
    forgetSession('new')
    expect(keptSession()).toBeUndefined()
  })

  it('goes back to signing in when an answer says that the session is over', async () => {
    const { client, keptSession, keepSession } = await window()
    keepSession({ token: 'ended', person: { id: 'p', name: '周保管' } })
    vi.spyOn(core, 'handle').mockResolvedValueOnce(Response.json([{ result: { data: { ok: false, problems: [{ code: 'session.missing' }] } } }]))
    await client.people.me.query()
    expect(keptSession()).toBeUndefined()
  })

  it('tells a core that is gone from an accident of its own', async () => {
    const { client } = await window()
    const { isDisconnected } = await import('#renderer/app/carrier.ts')
    vi.spyOn(core, 'handle').mockRejectedValueOnce(new TypeError('fetch failed'))
    const error = await client.people.names.query().catch((thrown: unknown) => thrown)
    expect(isDisconnected(error)).toBe(true)
  })
})
