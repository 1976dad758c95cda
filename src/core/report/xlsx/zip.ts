import { Readable, pipeline } from 'node:stream'
import { constants, crc32, createDeflateRaw } from 'node:zlib'

/** A file inside the package; its text is made while it is written and never held whole. */
export type ZipEntry = { readonly name: string; readonly text: Iterable<string> | AsyncIterable<string> }

type Written = { readonly name: Buffer; readonly crc: number; readonly packed: number; readonly plain: number; readonly offset: number }

/** Sizes and offsets have 32 bits in a plain zip; a larger workbook is an accident. */
const largest = 0xffff_ffff

const signatures = { local: 0x0403_4b50, descriptor: 0x0807_4b50, central: 0x0201_4b50, end: 0x0605_4b50 } as const
const version = 20
/** Sizes follow the data (bit 3); names are UTF-8 (bit 11). */
const flags = 0x0808
const deflated = 8
/** 1980-01-01, so that equal sheets give equal bytes; the document's own properties carry the time. */
const dosDate = 0x0021
const chunkSize = 65_536

/** The bytes of a zip file, entry after entry, at the pace of whoever reads them. */
export async function* zip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const written: Written[] = []
  let offset = 0
  for await (const { name: text, text: chunks } of entries) {
    const name = Buffer.from(text)
    const head = localHeader(name)
    yield head
    const count = { crc: 0, packed: 0, plain: 0 }
    yield* pack(chunks, count)
    const tail = descriptor(count)
    yield tail
    written.push({ name, ...count, offset })
    offset += head.length + count.packed + tail.length
    if (offset > largest || count.plain > largest) throw new RangeError('workbook larger than 4 GB')
  }
  yield directory(written, offset)
}

type Count = { crc: number; packed: number; plain: number }

/** Packing runs beside the writing of rows; an error of either side ends both. */
async function* pack(chunks: ZipEntry['text'], count: Count): AsyncGenerator<Uint8Array> {
  const packer = createDeflateRaw({ level: constants.Z_BEST_SPEED + 2, chunkSize })
  pipeline(Readable.from(counted(chunks, count)), packer, () => undefined)
  for await (const packed of packer as AsyncIterable<Buffer>) {
    count.packed += packed.length
    yield packed
  }
}

async function* counted(chunks: ZipEntry['text'], count: Count): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk)
    count.crc = crc32(bytes, count.crc)
    count.plain += bytes.length
    yield bytes
  }
}

function localHeader(name: Buffer): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(signatures.local, 0)
  head.writeUInt16LE(version, 4)
  head.writeUInt16LE(flags, 6)
  head.writeUInt16LE(deflated, 8)
  head.writeUInt16LE(dosDate, 12)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, name])
}

function descriptor({ crc, packed, plain }: Count): Buffer {
  const tail = Buffer.alloc(16)
  tail.writeUInt32LE(signatures.descriptor, 0)
  tail.writeUInt32LE(crc, 4)
  tail.writeUInt32LE(packed, 8)
  tail.writeUInt32LE(plain, 12)
  return tail
}

function directory(written: readonly Written[], offset: number): Buffer {
  const entries = Buffer.concat(written.map(directoryEntry))
  const end = Buffer.alloc(22)
  end.writeUInt32LE(signatures.end, 0)
  end.writeUInt16LE(written.length, 8)
  end.writeUInt16LE(written.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([entries, end])
}

function directoryEntry({ name, crc, packed, plain, offset }: Written): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(signatures.central, 0)
  entry.writeUInt16LE(version, 4)
  entry.writeUInt16LE(version, 6)
  entry.writeUInt16LE(flags, 8)
  entry.writeUInt16LE(deflated, 10)
  entry.writeUInt16LE(dosDate, 14)
  entry.writeUInt32LE(crc, 16)
  entry.writeUInt32LE(packed, 20)
  entry.writeUInt32LE(plain, 24)
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt32LE(offset, 42)
  return Buffer.concat([entry, name])
}
