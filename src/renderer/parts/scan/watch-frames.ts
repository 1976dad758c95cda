import { codeKey } from '#core/domain/code-text.ts'
import { sight, type Sightings } from '#core/domain/scan/camera-sighting.ts'
import type { Decoder } from './decode-image.ts'
import type { Picture } from './decode-messages.ts'
import type { PictureCode } from './decode-pixels.ts'

export type FrameWatching = {
  /** The next frame; undefined while the camera has none. */
  readonly frame: () => Promise<Picture | undefined>
  readonly decoder: Decoder
  readonly onCode: (code: PictureCode) => void
}

/** Between two frames: leaves the machine to the rest of the screen. */
const restMs = 60

/** Reads frame after frame until stopped; a code counts once for as long as it is held before the camera. */
export function watchFrames({ frame, decoder, onCode }: FrameWatching): () => void {
  let sightings: Sightings = new Map()
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = async () => {
    const codes = await codesIn(await frame().catch(() => undefined), decoder)
    if (stopped) return
    const byKey = new Map(codes.map((code) => [codeKey(code.text), code]))
    const seen = sight(sightings, [...byKey.keys()], performance.now())
    sightings = seen.sightings
    for (const key of seen.counted) {
      const code = byKey.get(key)
      if (code) onCode(code)
    }
    timer = setTimeout(() => void look(), restMs)
  }
  void look()
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}

/** A frame that cannot be read is a frame without codes; the next one comes at once. */
async function codesIn(picture: Picture | undefined, decoder: Decoder): Promise<readonly PictureCode[]> {
  return picture ? decoder.decode(picture, 'quick').catch(() => []) : []
}
