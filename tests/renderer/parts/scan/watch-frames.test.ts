import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Decoder } from '#renderer/parts/scan/decode-image.ts'
import { watchFrames } from '#renderer/parts/scan/watch-frames.ts'

/** A decoder that sees one entry of the list per frame; a failure where the entry is undefined. */
function decoderOf(frames: readonly (readonly string[] | undefined)[]): Decoder {
  let at = 0
  return {
    decode: async () => {
      const texts = frames[Math.min(at, frames.length - 1)]
      at += 1
      if (!texts) throw new Error('blurred')
      return texts.map((text) => ({ text, format: 'EAN13' }))
    },
    close: () => undefined,
  }
}

async function codesOf(decoder: Decoder, frame = async () => new Blob([])): Promise<readonly string[]> {
  const codes: string[] = []
  const stop = watchFrames({ frame, decoder, onCode: ({ text }) => { codes.push(text) } })
  await vi.advanceTimersByTimeAsync(3000)
  stop()
  return codes
}

describe('watchFrames', () => {
  beforeEach(() => { vi.useFakeTimers() })
  afterEach(() => { vi.useRealTimers() })

  it('counts a code held before the camera once', async () => {
    expect(await codesOf(decoderOf([['2900000000117']]))).toEqual(['2900000000117'])
  })

  it('goes on after a frame that could not be read', async () => {
    expect(await codesOf(decoderOf([undefined, ['A'], undefined, ['A'], []]))).toEqual(['A'])
  })

  it('asks the decoder nothing while the camera has no frame', async () => {
    const decode = vi.fn<Decoder['decode']>(async () => [])
    const stop = watchFrames({ frame: async () => undefined, decoder: { decode, close: () => undefined }, onCode: () => undefined })
    await vi.advanceTimersByTimeAsync(500)
    stop()
    expect(decode).not.toHaveBeenCalled()
  })

  it('is silent after it was stopped', async () => {
    const codes: string[] = []
    const stop = watchFrames({ frame: async () => new Blob([]), decoder: decoderOf([['A']]), onCode: ({ text }) => { codes.push(text) } })
    stop()
    await vi.advanceTimersByTimeAsync(3000)
    expect(codes).toEqual([])
  })
})
