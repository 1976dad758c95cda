import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hasAudio, openTones, tonePlans } from '#renderer/parts/scan/tones.ts'

type Note = { readonly hertz: number; readonly start: number; readonly end: number }

/** Web Audio as far as the tones need it: notes how often, how high, how long, how loud. */
function fakeAudio() {
  const notes: Note[] = []
  const loudest: number[] = []
  let silenced = 0
  const parameter = { setValueAtTime: (value: number) => loudest.push(value), linearRampToValueAtTime: (value: number) => loudest.push(value) }
  vi.stubGlobal('GainNode', function Gain() { return { gain: parameter, connect: () => undefined } })
  vi.stubGlobal('OscillatorNode', function Oscillator(_context: unknown, options: { frequency: number }) {
    let started = 0
    return {
      connect: (next: unknown) => next,
      start: (at: number) => { started = at },
      stop: (at?: number) => {
        if (at === undefined) silenced += 1
        else notes.push({ hertz: options.frequency, start: started, end: at })
      },
    }
  })
  const context = { currentTime: 0, state: 'suspended', destination: {}, resume: vi.fn(async () => undefined), close: async () => undefined }
  return { notes, loudest, context: context as unknown as AudioContext, resume: context.resume, silenced: () => silenced }
}

describe('tones', () => {
  afterEach(() => { vi.unstubAllGlobals() })

  it('are as the keeper learnt them: high and short for yes, low and long for no, rising for posted', () => {
    expect(tonePlans.accepted).toEqual([{ waitMs: 0, hertz: 1800, lengthMs: 70 }])
    expect(tonePlans.refused).toEqual([{ waitMs: 0, hertz: 220, lengthMs: 350 }])
    expect(tonePlans.notice.map(({ hertz }) => hertz)).toEqual([1800, 1100])
    expect(new Set(tonePlans.duplicate.map(({ hertz }) => hertz)).size).toBe(1)
    const rising = tonePlans.posted.map(({ hertz }) => hertz)
    expect(rising).toHaveLength(3)
    expect(rising).toEqual(rising.toSorted((a, b) => a - b))
  })

  it('are played one beep after the other, after waking the sound up', () => {
    const { notes, context, resume } = fakeAudio()
    openTones('large', () => context).play('notice')
    expect(resume).toHaveBeenCalled()
    expect(notes).toEqual([
      { hertz: 1800, start: 0, end: 0.07 },
      { hertz: 1100, start: expect.closeTo(0.11) as number, end: expect.closeTo(0.22) as number },
    ])
  })

  it('grow louder from small to large, and are silent when off', () => {
    const peak = (level: 'off' | 'small' | 'middle' | 'large') => {
      const { loudest, context } = fakeAudio()
      openTones(level, () => context).play('accepted')
      return Math.max(0, ...loudest)
    }
    const [off, small, middle, large] = [peak('off'), peak('small'), peak('middle'), peak('large')]
    expect(off).toBe(0)
    expect(small).toBeGreaterThan(0)
    expect(middle).toBeGreaterThan(small)
    expect(large).toBeGreaterThan(middle)
    expect(large).toBeLessThanOrEqual(1)
  })

  it('give way to the answer of the next scan', () => {
    const { context, silenced } = fakeAudio()
    const tones = openTones('middle', () => context)
    tones.play('refused')
    tones.play('accepted')
    expect(silenced()).toBe(1)
  })
})

describe('hasAudio', () => {
  const devices = (...kinds: readonly MediaDeviceKind[]) => ({ enumerateDevices: async () => kinds.map((kind) => ({ kind }) as MediaDeviceInfo) })

  beforeEach(() => { vi.stubGlobal('AudioContext', { prototype: { setSinkId: () => undefined } }) })
  afterEach(() => { vi.unstubAllGlobals() })

  it('is true with an output device, false without', async () => {
    expect(await hasAudio(devices('audioinput', 'audiooutput'))).toBe(true)
    expect(await hasAudio(devices('audioinput', 'videoinput'))).toBe(false)
  })

  it('takes a browser that lists no outputs to be able to sound', async () => {
    expect(await hasAudio({ enumerateDevices: async () => { throw new Error('not allowed') } })).toBe(true)
    vi.stubGlobal('AudioContext', { prototype: {} })
    expect(await hasAudio(devices('audioinput'))).toBe(true)
  })

  it('is false where there is no Web Audio', async () => {
    vi.stubGlobal('AudioContext', undefined)
    expect(await hasAudio(devices('audiooutput'))).toBe(false)
  })
})
