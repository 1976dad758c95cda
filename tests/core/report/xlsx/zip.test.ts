import { crc32, inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { zip } from '#core/report/xlsx/zip.ts'
import type { ZipEntry } from '#core/report/xlsx/zip.ts'

async function* entries(...list: readonly ZipEntry[]): AsyncGenerator<ZipEntry> {
  yield* list
}

async function bytesOf(files: AsyncIterable<ZipEntry>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of zip(files)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Reads a zip as the format says: from its end to its directory, from there to each file. */
function unzip(bytes: Buffer): readonly { readonly name: string; readonly text: string; readonly sound: boolean }[] {
  const end = bytes.length - 22
  expect(bytes.readUInt32LE(end)).toBe(0x0605_4b50)
  let at = bytes.readUInt32LE(end + 16)
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    const [crc, packed, plain, nameLength, offset] = [16, 20, 24, 28, 42].map((field) => bytes.readUInt32LE(at + field))
    const name = bytes.toString('utf8', at + 46, at + 46 + ((nameLength ?? 0) & 0xffff))
    const start = (offset ?? 0) + 30 + bytes.readUInt16LE((offset ?? 0) + 26)
    const body = inflateRawSync(bytes.subarray(start, start + (packed ?? 0)))
    const descriptor = start + (packed ?? 0)
    const repeated = [4, 8, 12].map((field) => bytes.readUInt32LE(descriptor + field))
    at += 46 + ((nameLength ?? 0) & 0xffff)
    return { name, text: body.toString(), sound: crc32(body) === crc && body.length === plain && repeated.join() === [crc, packed, plain].join() }
  })
}

describe('zip', () => {
  it('packs each file with its name, size and check sum, twice as the format wants', async () => {
    const long = Array.from({ length: 5000 }, (_, at) => `第${at}行\n`)
    const files = unzip(await bytesOf(entries({ name: 'a/一.xml', text: ['<a>', '</a>'] }, { name: 'b.xml', text: long }, { name: 'c.xml', text: [] })))
    expect(files).toEqual([
      { name: 'a/一.xml', text: '<a></a>', sound: true },
      { name: 'b.xml', text: long.join(''), sound: true },
      { name: 'c.xml', text: '', sound: true },
    ])
  })

  it('passes on what goes wrong in the middle of a file', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield 'x'.repeat(200_000)
      throw new Error('disk gone')
    }
    await expect(bytesOf(entries({ name: 'a', text: broken() }))).rejects.toThrow('disk gone')
  })

  it('stops the maker of a file when nobody reads on', async () => {
    let closed = false
    async function* endless(): AsyncGenerator<string> {
      try {
        for (;;) yield String(Math.random()).repeat(1000)
      } finally {
        closed = true
      }
    }
    let chunks = 0
    for await (const chunk of zip(entries({ name: 'a', text: endless() }))) {
      chunks += chunk.length > 0 ? 1 : 0
      if (chunks > 3) break
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(closed).toBe(true)
  })
})
