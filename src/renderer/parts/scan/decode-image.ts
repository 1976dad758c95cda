import type { DecodeAnswer, DecodeRequest, Picture } from './decode-messages.ts'
import type { DecodeEffort, PictureCode } from './decode-pixels.ts'

export type Decoder = {
  /** Every code found; empty where the picture holds none. Rejects where the picture cannot be opened. */
  readonly decode: (picture: Picture, effort: DecodeEffort) => Promise<readonly PictureCode[]>
  readonly close: () => void
}

/** The worker's side of the talk that the decoder needs. */
export type DecodePort = {
  postMessage(request: DecodeRequest, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<DecodeAnswer>) => void): void
  addEventListener(type: 'error', listener: (event: Event) => void): void
  terminate(): void
}

/** Reads pictures in a worker of its own; starting it early spares the first scan half a second. */
export function openDecoder(port: DecodePort = startWorker()): Decoder {
  const open = new Map<number, Asked>()
  let asked = 0
  port.addEventListener('message', ({ data }) => {
    const waiting = open.get(data.id)
    open.delete(data.id)
    if ('codes' in data) waiting?.resolve(data.codes)
    else waiting?.reject(new Error(data.failure))
  })
  port.addEventListener('error', () => rejectAll(open, 'the picture reader stopped'))
  return {
    decode: (picture, effort) => new Promise((resolve, reject) => {
      asked += 1
      open.set(asked, { resolve, reject })
      port.postMessage({ id: asked, picture, effort }, isBitmap(picture) ? [picture] : [])
    }),
    close: () => {
      port.terminate()
      rejectAll(open, 'the picture reader was closed')
    },
  }
}

type Asked = { readonly resolve: (codes: readonly PictureCode[]) => void; readonly reject: (failure: Error) => void }

function startWorker(): DecodePort {
  return new Worker(new URL('./decode-main.ts', import.meta.url), { type: 'module', name: 'decode' })
}

function isBitmap(picture: Picture): picture is ImageBitmap {
  return typeof ImageBitmap !== 'undefined' && picture instanceof ImageBitmap
}

function rejectAll(open: Map<number, Asked>, reason: string): void {
  for (const { reject } of open.values()) reject(new Error(reason))
  open.clear()
}
