import { describe, expect, it } from 'vitest'
import { changeLines, type ChangeLine } from '#renderer/app/change-lines.ts'
import { followChanges, newsOf, type News } from '#renderer/app/change-stream.ts'

const encoder = new TextEncoder()

function bodyOf(...pieces: readonly string[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(body) {
      for (const piece of pieces) body.enqueue(encoder.encode(piece))
      body.close()
    },
  })
}

describe('lines of the change stream', () => {
  it('puts lines together however the bytes were cut, and drops an unfinished last one', async () => {
    const lines: ChangeLine[] = []
    for await (const line of changeLines(bodyOf('{"sequence":1,"oper', 'ation":"standing"}\n{"heart', 'beat":true}\n\n{"seq'))) lines.push(line)
    expect(lines).toEqual([{ sequence: 1, operation: 'standing' }, { heartbeat: true }])
  })

  it('keeps a Chinese letter whole that two pieces share', async () => {
    const bytes = encoder.encode('{"sequence":1,"operation":"过账"}\n')
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]))
        controller.close()
      },
    })
    for await (const line of changeLines(body)) expect(line).toEqual({ sequence: 1, operation: '过账' })
  })
})

describe('what a line means', () => {
  it.each<[string, ChangeLine, readonly News[]]>([
    ['a heartbeat: nothing', { heartbeat: true }, []],
    ['where we stand already: nothing', { sequence: 7, operation: 'standing' }, []],
    ['the next change: that change', { sequence: 8, operation: 'document.post' }, [{ kind: 'change', sequence: 8, operation: 'document.post' }]],
    ['a change of drafts, which are not journalled: that change', { sequence: 0, operation: 'draft.void' }, [{ kind: 'change', sequence: 0, operation: 'draft.void' }]],
    ['an empty ledger where one was: another one', { sequence: 0, operation: 'standing' }, [{ kind: 'gap', sequence: 0 }]],
    ['a later change: something was missed', { sequence: 9, operation: 'document.post' }, [{ kind: 'gap', sequence: 9 }]],
    ['the core stands further: something was missed', { sequence: 8, operation: 'standing' }, [{ kind: 'gap', sequence: 8 }]],
    ['the core stands earlier: another ledger, as after a restore', { sequence: 3, operation: 'standing' }, [{ kind: 'gap', sequence: 3 }]],
  ])('%s', (_title, line, news) => {
    expect(newsOf(line, 7)).toEqual(news)
  })
})

describe('following the core', () => {
  it('connects again after each loss, says so, and sees what it missed meanwhile', async () => {
    const stop = new AbortController()
    const told: News[] = []
    let known = 4
    const answers: (() => Response)[] = [
      () => new Response(bodyOf('{"sequence":4,"operation":"standing"}\n{"sequence":5,"operation":"document.post"}\n')),
      () => { throw new Error('disconnected') },
      () => new Response('signed out', { status: 401 }),
      () => new Response(bodyOf('{"sequence":9,"operation":"standing"}\n')),
    ]
    const waits: number[] = []
    const asked: string[] = []
    await followChanges({
      fetch: async (path) => {
        asked.push(path)
        const next = answers.shift()
        if (answers.length === 0) setTimeout(() => stop.abort(), 0)
        if (!next) throw new Error('disconnected')
        return next()
      },
      known: () => known,
      tell: (news) => {
        told.push(news)
        if (news.kind !== 'state') known = news.sequence
      },
      signal: stop.signal,
      wait: async (ms) => { waits.push(ms); await new Promise((resolve) => setTimeout(resolve, 1)) },
    })
    expect(told.slice(0, 6)).toEqual([
      { kind: 'state', connected: true },
      { kind: 'change', sequence: 5, operation: 'document.post' },
      { kind: 'state', connected: false },
      { kind: 'state', connected: false },
      { kind: 'state', connected: false },
      { kind: 'state', connected: true },
    ])
    expect(told[6]).toEqual({ kind: 'gap', sequence: 9 })
    expect(waits.slice(0, 3)).toEqual([100, 200, 400])
    expect(asked[3]).toBe('/changes?after=5')
  })
})
