import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, it } from 'vitest'
import { prepareZXingModule } from 'zxing-wasm/reader'
import { groupSeparator as GS } from '#core/domain/code-text.ts'
import { scannerTestCode } from '#core/domain/scan/learn-scanner.ts'
import { recognise } from '#core/domain/scan/recognise.ts'
import { decodePixels } from '#renderer/parts/scan/decode-pixels.ts'
import { beside, drawnCode } from './drawn-code.ts'

const carton = '(01)02900000000131(17)270601(10)W-2026A(30)24'
const cartonText = `01029000000001311727060110W-2026A${GS}3024`
const settings = { prefix: '', suffix: '', separators: 'kept', year: 2026 } as const

async function texts(image: ImageData, effort: 'quick' | 'thorough' = 'quick') {
  return (await decodePixels(image, effort)).map(({ text }) => text)
}

describe('decodePixels', () => {
  beforeAll(() => {
    // The decoder asks for a real picture where it tells pictures from files.
    globalThis.ImageData ??= Object as unknown as typeof ImageData
    const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
    return prepareZXingModule({ overrides: { wasmBinary: wasm.buffer }, fireImmediately: true })
  })

  it.each([
    ['an in-house EAN-13', 'ean13', '2900000000117', '2900000000117'],
    ['an EAN-8', 'ean8', '96385074', '96385074'],
    ['a UPC-A, as EAN-13', 'upca', '036000291452', '0036000291452'],
    ['a command code', 'code128', 'CP*DONE', 'CP*DONE'],
    ['a Code 39', 'code39', 'SH-001', 'SH-001'],
    ['a carton\'s ITF-14', 'itf14', '12345678901231', '12345678901231'],
    ['a document number in QR', 'qrcode', 'RK-D03-2026-A-000127', 'RK-D03-2026-A-000127'],
    ['Chinese in QR', 'qrcode', 'L:A区货架', 'L:A区货架'],
    ['a Data Matrix', 'datamatrix', 'SH-001', 'SH-001'],
    ['GS1-128 with its separator', 'gs1-128', carton, `]C1${cartonText}`],
    ['GS1 Data Matrix with its separator', 'gs1datamatrix', carton, `]d2${cartonText}`],
    ['GS1 QR with its separator', 'gs1qrcode', carton, `]Q3${cartonText}`],
    ['GS1 DataBar with its separator', 'databarexpanded', '(01)02900000000131(10)AB(21)X', `]e0010290000000013110AB${GS}21X`],
  ])('reads %s', async (...[, bcid, text, expected]) => {
    expect(await texts(drawnCode(bcid, text))).toEqual([expected])
  })

  it('reads the scanner test code with GS inside', async () => {
    expect(await texts(drawnCode('code128', scannerTestCode.replace(GS, '^029'), { parse: true }))).toEqual([scannerTestCode])
  })

  it('gives what the recogniser reads without asking', async () => {
    const [text = ''] = await texts(drawnCode('gs1datamatrix', carton))
    expect(recognise(text, settings)).toMatchObject({ kind: 'gs1', reading: { batch: 'W-2026A', expiresOn: '2027-06-01', count: 24 } })
  })

  it('finds every code of a picture when it may take its time', async () => {
    const both = beside(drawnCode('ean13', '2900000000117'), drawnCode('gs1datamatrix', carton))
    expect((await texts(both, 'thorough')).toSorted()).toEqual(['2900000000117', `]d2${cartonText}`])
  })

  it('finds nothing in an empty picture', async () => {
    const [width, height] = [200, 100]
    const blank: ImageData = { data: new Uint8ClampedArray(width * height * 4).fill(255), width, height, colorSpace: 'srgb' }
    expect(await texts(blank, 'thorough')).toEqual([])
  })
})
