/** What the core tells after each commit; its first line on a stream says where the journal stands. */
export type ChangeLine = { readonly sequence: number; readonly operation: string } | { readonly heartbeat: true }

/** The lines of an endless NDJSON body, each as soon as it is whole, however the bytes were cut. */
export async function* changeLines(body: ReadableStream<Uint8Array>): AsyncGenerator<ChangeLine> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const bytes of chunksOf(body)) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') yield JSON.parse(line) as ChangeLine
  }
}

/** Streams are not iterable in every browser. */
async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
