import { describe, expect, it } from 'vitest'
import { type DecodePort, openDecoder } from '#renderer/parts/scan/decode-image.ts'
import type { DecodeAnswer, DecodeRequest } from '#renderer/parts/scan/decode-messages.ts'

function fakePort() {
  const events = new EventTarget()
  const asked: DecodeRequest[] = []
  let ended = false
  const port: DecodePort = {
    postMessage: (request) => { asked.push(request) },
    addEventListener: (type: string, listener: (event: never) => void) => { events.addEventListener(type, listener as (event: Event) => void) },
    terminate: () => { ended = true },
  }
  const answer = (data: DecodeAnswer) => { events.dispatchEvent(new MessageEvent('message', { data })) }
  return { port, asked, answer, fail: () => { events.dispatchEvent(new Event('error')) }, ended: () => ended }
}

const picture = new Blob([])

describe('openDecoder', () => {
  it('brings each answer to its own question, in whatever order they come', async () => {
    const { port, asked, answer } = fakePort()
    const decoder = openDecoder(port)
    const [first, second] = [decoder.decode(picture, 'quick'), decoder.decode(picture, 'thorough')]
    expect(asked.map(({ effort }) => effort)).toEqual(['quick', 'thorough'])
    answer({ id: asked[1]?.id ?? 0, codes: [{ text: 'B', format: 'QRCode' }] })
    answer({ id: asked[0]?.id ?? 0, codes: [] })
    expect(await first).toEqual([])
    expect(await second).toEqual([{ text: 'B', format: 'QRCode' }])
  })

  it('says that a picture cannot be opened', async () => {
    const { port, asked, answer } = fakePort()
    const decoded = openDecoder(port).decode(picture, 'quick')
    answer({ id: asked[0]?.id ?? 0, failure: 'not a picture' })
    await expect(decoded).rejects.toThrow('not a picture')
  })

  it('leaves no question open when the worker dies or is closed', async () => {
    const dying = fakePort()
    const lost = openDecoder(dying.port).decode(picture, 'quick')
    dying.fail()
    await expect(lost).rejects.toThrow('stopped')
    const closing = fakePort()
    const decoder = openDecoder(closing.port)
    const open = decoder.decode(picture, 'quick')
    decoder.close()
    await expect(open).rejects.toThrow('closed')
    expect(closing.ended()).toBe(true)
  })
})
