import iconv from 'iconv-lite'

/** Text of a file in UTF-8 or UTF-16 (known by its mark), else UTF-8, else GB18030; undefined where it is no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.subarray(0, 65_536).includes(0)) return undefined
  const text = utf8(bytes) ?? iconv.decode(Buffer.from(bytes), 'gb18030')
  return noise(text) ? undefined : text
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Control characters and undecodable bytes: a picture or a program, not a table. GS (0x1d) belongs to scan logs. */
function noise(text: string): boolean {
  const sample = text.slice(0, 10_000)
  const strange = sample.match(/[\u0001-\u0008\u000e-\u001c\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  return strange > sample.length / 50
}
