/** What the keeper hears (screens.md §2.4). */
export type ToneName = 'accepted' | 'notice' | 'duplicate' | 'refused' | 'posted'

export type ToneLevel = 'off' | 'small' | 'middle' | 'large'

/** Silence before, pitch and length of one beep. */
export type Beep = { readonly waitMs: number; readonly hertz: number; readonly lengthMs: number }

export const tonePlans: { readonly [Name in ToneName]: readonly Beep[] } = {
  accepted: [{ waitMs: 0, hertz: 1800, lengthMs: 70 }],
  notice: [{ waitMs: 0, hertz: 1800, lengthMs: 70 }, { waitMs: 40, hertz: 1100, lengthMs: 110 }],
  duplicate: [{ waitMs: 0, hertz: 900, lengthMs: 90 }, { waitMs: 60, hertz: 900, lengthMs: 90 }],
  refused: [{ waitMs: 0, hertz: 220, lengthMs: 350 }],
  posted: [{ waitMs: 0, hertz: 1000, lengthMs: 90 }, { waitMs: 30, hertz: 1400, lengthMs: 90 }, { waitMs: 30, hertz: 1800, lengthMs: 140 }],
}

export type Tones = {
  readonly play: (name: ToneName) => void
  readonly setLevel: (level: ToneLevel) => void
  readonly close: () => void
}

/** A new tone silences the one before: at 200 codes a minute the last answer is what counts. */
export function openTones(level: ToneLevel, makeContext: () => AudioContext = () => new AudioContext()): Tones {
  let loudness = gains[level]
  let context: AudioContext | undefined
  let sounding: readonly OscillatorNode[] = []
  return {
    play: (name) => {
      if (loudness === 0) return
      context ??= makeContext()
      // Browsers keep sound asleep until the first key or click; a scan is a key.
      if (context.state === 'suspended') void context.resume()
      for (const oscillator of sounding) oscillator.stop()
      sounding = schedule(context, tonePlans[name], loudness)
    },
    setLevel: (next) => { loudness = gains[next] },
    close: () => {
      void context?.close()
      context = undefined
      sounding = []
    },
  }
}

/** Whether anything can be heard. Where the browser does not list outputs, it is taken to be able to. */
export async function hasAudio(devices: Pick<MediaDevices, 'enumerateDevices'> | undefined = navigator.mediaDevices): Promise<boolean> {
  if (typeof AudioContext === 'undefined') return false
  if (!devices || !('setSinkId' in AudioContext.prototype)) return true
  const found = await devices.enumerateDevices().catch(() => undefined)
  return found === undefined || found.some(({ kind }) => kind === 'audiooutput')
}

const gains: { readonly [Level in ToneLevel]: number } = { off: 0, small: 0.06, middle: 0.2, large: 0.6 }

/** Ramps of a few milliseconds keep the ends from clicking. */
const rampS = 0.005

function schedule(context: AudioContext, beeps: readonly Beep[], loudness: number): readonly OscillatorNode[] {
  let at = context.currentTime
  return beeps.map(({ waitMs, hertz, lengthMs }) => {
    const start = at + waitMs / 1000
    const end = start + lengthMs / 1000
    at = end
    return beep(context, { hertz, start, end, loudness })
  })
}

type Timed = { readonly hertz: number; readonly start: number; readonly end: number; readonly loudness: number }

function beep(context: AudioContext, { hertz, start, end, loudness }: Timed): OscillatorNode {
  const oscillator = new OscillatorNode(context, { type: 'square', frequency: hertz })
  const gain = new GainNode(context, { gain: 0 })
  gain.gain.setValueAtTime(0, start)
  gain.gain.linearRampToValueAtTime(loudness, start + rampS)
  gain.gain.setValueAtTime(loudness, end - rampS)
  gain.gain.linearRampToValueAtTime(0, end)
  oscillator.connect(gain).connect(context.destination)
  oscillator.start(start)
  oscillator.stop(end)
  return oscillator
}
