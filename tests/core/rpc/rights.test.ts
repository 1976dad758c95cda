import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#core/context.ts'
import { appRouter } from '#core/rpc/app-router.ts'
import { downloadTypes } from '#core/rpc/download-types.ts'
import { elsewhere, files, letters, table, type FileRow, type Row } from './rights-table.ts'
import { sampleCast, type Side } from './sample-cast.ts'

type Answer = { readonly ok: boolean; readonly value?: unknown; readonly problems?: readonly { readonly code: string }[] }

const rightRefusals = new Set(['right.missing', 'session.missing'])

const moneyShown = /"\w*(?:Fen|[pP]rice)":"?[1-9]/

describe('rights at the door', () => {
  let cast: Awaited<ReturnType<typeof sampleCast>>
  beforeAll(async () => {
    cast = await sampleCast()
  })
  afterAll(() => cast.connection.close())

  /** Whether an actor may and sees it, in a transaction that is taken back. */
  async function may([, , , shows, call]: Row, actor: Actor, at: Side): Promise<boolean> {
    cast.connection.client.exec('begin immediate')
    try {
      const answer = await call(cast.api(actor), at) as Answer
      if (shows === 'let past') return answer.problems?.some(({ code }) => rightRefusals.has(code)) !== true
      if (!answer.ok || shows === 'nothing more') return answer.ok
      const text = JSON.stringify(answer.value)
      return shows === 'money' ? moneyShown.test(text) : text.includes(String(at[shows]))
    } finally {
      cast.connection.client.exec('rollback')
    }
  }

  async function whoMay(row: Row, at: Side): Promise<string> {
    const allowed = []
    for (const [letter, role] of Object.entries(letters)) if (await may(row, cast.people.get(role) ?? { kind: 'nobody' }, at)) allowed.push(letter)
    return allowed.join('')
  }

  it.each(table.map((row, index) => [row[0], row[3], index] as const))('%s, %s: by role, at the own and at a foreign depot (row %i)', async (_procedure, _shows, index) => {
    const row = table[index]
    if (!row) throw new Error('no such row')
    const [, own, foreign] = row
    expect({ own: await whoMay(row, cast.own), foreign: await whoMay(row, cast.foreign) }).toEqual({ own, foreign })
  })

  /** Whether an actor is let past to a file; what would be written of it is thrown away. */
  async function mayFetch([kind, , , input]: FileRow, actor: Actor, at: Side): Promise<boolean> {
    const made = await downloadTypes[kind]?.(cast.requestOf(actor), input(at))
    if (made?.ok === true && made.value.body instanceof ReadableStream) await made.value.body.cancel()
    return made !== undefined && (made.ok || !made.problems.some(({ code }) => rightRefusals.has(code)))
  }

  it.each(files.map((row) => [row[0], row] as const))('file %s: by role, at the own and at a foreign depot', async (_kind, row) => {
    const allowed = { own: '', foreign: '' }
    for (const [letter, role] of Object.entries(letters)) {
      for (const side of ['own', 'foreign'] as const) if (await mayFetch(row, cast.people.get(role) ?? { kind: 'nobody' }, cast[side])) allowed[side] += letter
    }
    expect([allowed, await mayFetch(row, { kind: 'nobody' }, cast.own)]).toEqual([{ own: row[1], foreign: row[2] }, row[0] === 'command-card'])
  })

  it('has a row for every file', () => {
    expect(files.map(([kind]) => kind).toSorted()).toEqual(Object.keys(downloadTypes).toSorted())
  })

  it('answers nobody who is not signed in', async () => {
    const open = []
    for (const row of table) if (await may(row, { kind: 'nobody' }, cast.own)) open.push(row[0])
    expect(open).toEqual([])
  })

  it('keeps a keeper of one depot out of the agency\'s others', async () => {
    const admitted = []
    for (const row of table) if (row[1].includes('K') && !row[2].includes('K') && await may(row, cast.narrow, cast.own)) admitted.push(row[0])
    expect(admitted).toEqual([])
  })

  it('has a row for every procedure, or a reason why not', () => {
    const listed = new Set([...table.map(([procedure]) => procedure), ...Object.keys(elsewhere)])
    const procedures = Object.keys(appRouter['_def'].procedures)
    expect(procedures.filter((procedure) => !listed.has(procedure))).toEqual([])
    expect([...listed].filter((procedure) => !procedures.includes(procedure))).toEqual([])
  })
})
