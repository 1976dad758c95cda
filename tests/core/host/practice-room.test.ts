import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveFolder, type ServedFolder } from '#core/host/serve-folder.ts'
import type { OpenedPractice } from '#core/rpc/services.ts'
import { migrations } from '../depot.ts'

describe('sample data beside a real ledger', () => {
  const folder = mkdtempSync(join(tmpdir(), 'changping-practice-'))
  let served: Extract<ServedFolder, { readonly ok: true }>

  beforeAll(async () => {
    const opened = await serveFolder({ folder, port: 0, migrations, screens: folder })
    if (!opened.ok) throw new Error(opened.sentence)
    served = opened
  })
  afterAll(async () => {
    await served.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  it('is offered and not yet made', async () => {
    expect(await ask(served.windowUrl(), 'site.practice')).toEqual({ offered: true, made: false, home: null })
  })

  it('is made once: one person per role with passwords, in a folder and on a port of its own', async () => {
    const { url, people } = await open(served, false)
    expect(people.map(({ role }) => role)).toEqual(['仓库保管员', '仓库负责人', '调拨员', '领导', '财务', '只读', '管理员'])
    expect(new URL(url).port).not.toBe(String(served.port))
    expect(existsSync(join(folder, 'practice', 'changping.db'))).toBe(true)
    const standing = await ask(url, 'site.standing')
    expect(standing).toMatchObject({ founded: true, practice: true })
  })

  it('leaves the real ledger as it was', async () => {
    expect(await ask(served.windowUrl(), 'site.standing')).toMatchObject({ founded: false })
  })

  it('opens again without telling the passwords again, and leads back', async () => {
    const { url, people } = await open(served, false)
    expect(people).toEqual([])
    expect(await ask(url, 'site.practice')).toEqual({ offered: false, made: false, home: `http://127.0.0.1:${served.port}/` })
  })

  it('begins anew when it is emptied, with other passwords', async () => {
    const first = await open(served, true)
    const second = await open(served, true)
    expect(second.people).toHaveLength(first.people.length)
    expect(second.people.map(({ password }) => password)).not.toEqual(first.people.map(({ password }) => password))
  })
})

async function open({ windowUrl }: Extract<ServedFolder, { readonly ok: true }>, fresh: boolean): Promise<OpenedPractice> {
  const answer = await ask(windowUrl(), 'site.openPractice', { fresh }) as { readonly ok: true; readonly value: OpenedPractice }
  return answer.value
}

/** One call as a window that has just been admitted makes it; `input` makes it a command. */
async function ask(windowUrl: string, path: string, input?: unknown): Promise<unknown> {
  const admitted = await fetch(windowUrl, { redirect: 'manual' })
  const cookie = admitted.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const init = input === undefined ? {} : { method: 'POST', body: JSON.stringify(input) }
  const response = await fetch(new URL(`/rpc/${path}`, windowUrl), { ...init, headers: { cookie, 'content-type': 'application/json' } })
  return ((await response.json()) as { readonly result: { readonly data: unknown } }).result.data
}
