import type { Change } from '../context.ts'
import type { ChangeLine } from './wire.ts'

export type ChangeFeed = {
  readonly publish: (change: Change) => void
  /** An endless NDJSON body; the first line says where the journal stands, so that a gap is seen. */
  readonly stream: (standing: Change, signal: AbortSignal) => ReadableStream<Uint8Array>
  readonly close: () => void
}

const heartbeatMs = 10_000

/** Tells every open window what was committed, after the commit. */
export function createChangeFeed(): ChangeFeed {
  const listeners = new Set<(line: ChangeLine) => void>()
  const ends = new Set<() => void>()
  const beat = setInterval(() => tell({ heartbeat: true }), heartbeatMs)
  beat.unref()
  const tell = (line: ChangeLine) => listeners.forEach((listener) => listener(line))
  return {
    publish: tell,
    stream: (standing, signal) => {
      const encoder = new TextEncoder()
      let stop = () => {}
      return new ReadableStream<Uint8Array>({
        start(controller) {
          const send = (line: ChangeLine) => controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
          stop = () => {
            if (!listeners.delete(send)) return
            ends.delete(stop)
            controller.close()
          }
          listeners.add(send)
          ends.add(stop)
          signal.addEventListener('abort', stop, { once: true })
          send(standing)
        },
        cancel: () => stop(),
      })
    },
    close: () => {
      clearInterval(beat)
      for (const end of ends) end()
    },
  }
}
