import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { labelSheetNames, labelSheets, labelsOnSheet } from '#core/domain/label-paper.ts'
import { commandCodes } from '#core/domain/scan/command-code.ts'
import { recognise } from '#core/domain/scan/recognise.ts'
import { binLabelDownload, goodsLabelDownload, paperLabelDownload } from '#core/rpc/label-download.ts'
import { commandCardDownload } from '#core/rpc/print-download.ts'
import type { CoreServices } from '#core/rpc/services.ts'
import { findBin, findPaper } from '#core/usecase/find-scanned.ts'
import { lookUp } from '#core/usecase/look-up.ts'
import { decodePixels } from '#renderer/parts/scan/decode-pixels.ts'
import { accepted, line } from '../core/depot.ts'
import { createCast, type Cast } from '../core/usecase/document-cast.ts'
import { launchBrowser } from './support/browser.ts'

/** What a thermal label printer puts on an inch. */
const dotsPerInch = 203
const settings = { prefix: '', suffix: '', separators: 'kept', year: 2026 } as const

let browser: Browser
let cast: Cast
let folder = ''
let ids: ReturnType<typeof stocked>

beforeAll(async () => {
  // The decoder asks for a real picture where it tells pictures from files.
  globalThis.ImageData ??= Object as unknown as typeof ImageData
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer }, fireImmediately: true })
  browser = await launchBrowser()
  folder = mkdtempSync(join(tmpdir(), 'labels-'))
  cast = createCast()
  ids = stocked(cast)
})

afterAll(async () => {
  await browser.close()
  cast.close()
  rmSync(folder, { recursive: true })
})

/** Two lots or units of each item, so that a label must tell them apart. */
function stocked(depot: Cast) {
  const items = {
    rope: depot.item({ code: 'DZ-004', name: '绳索', tracking: 'quantity' }),
    water: depot.item({ code: 'SP-001', name: '瓶装饮用水', unit: '瓶', barcode: '2900000000131', pack: { name: '箱', baseUnits: 24 } }),
    quilt: depot.item({ code: 'SH-004', name: '棉被', unit: '床' }),
    tent: depot.item({ code: 'SH-001', name: '帐篷', barcode: '2900000000018' }),
    drone: depot.item({ code: 'FX-007', name: '无人机', tracking: 'serial', barcode: '2900000000261' }),
    pump: depot.item({ code: 'FX-009', name: '抽水泵', tracking: 'serial' }),
  }
  const { document, number } = accepted(depot.record({
    lines: [
      line(items.rope, 5, { to: depot.bin }),
      line(items.water, 50, { to: depot.bin, batch: 'W260228', expiresOn: '2027-02-28' }), line(items.water, 24, { to: depot.bin, batch: 'w-26/03_b', expiresOn: '2027-03-31' }),
      line(items.quilt, 10, { to: depot.bin, batch: 'MB231112', serviceUntil: '2031-11-12' }), line(items.quilt, 10, { to: depot.bin, batch: '乙班3号', serviceUntil: '2030-01-31' }),
      line(items.tent, 4, { to: depot.bin, serviceUntil: '2030-06-30' }), line(items.tent, 4, { to: depot.bin, serviceUntil: '2032-06-30' }),
      line(items.drone, 1, { to: depot.bin, batch: 'B7', serial: '1ZNBJ7K00D' }), line(items.drone, 1, { to: depot.bin }),
      line(items.pump, 1, { to: depot.bin, serial: 'QB 220/7a' }), line(items.pump, 1, { to: depot.bin }),
    ],
  }))
  return { ...items, document, number }
}

function asked() {
  return { ctx: cast.ctx, services: { log: () => undefined } as unknown as CoreServices, sessionToken: undefined, language: 'zh' } as const
}

type Printed = ReturnType<typeof goodsLabelDownload>
const one = (sqlText: string, ...given: readonly string[]) => cast.connection.client.prepare(sqlText).pluck().get(...given)
const stockLine = (item: string, batch: string, day = '') => one("select id from stock_line where item_id = ? and batch = ? and (? = '' or last_day = ?)", item, batch, day, day)
const unit = (item: string, provisional: 0 | 1) => one(`select id from lot where item_id = ? and provisional = ${provisional}`, item)
const goods = (input: object): Printed => goodsLabelDownload(asked(), input)
const ofLot = (item: string, batch: string, day = ''): Printed => goods({ lines: [stockLine(item, batch, day)], per: 'line', copies: 1 })
const htmlOf = (printed: Printed) => accepted(printed).body

/** Pixels of a PNG as a camera's frame holds them. */
async function pixelsOf(page: Page, png: Buffer): Promise<ImageData> {
  const { width, height, data } = await page.evaluate(async (base64) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob())
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
    context?.drawImage(picture, 0, 0)
    const bytes = context?.getImageData(0, 0, picture.width, picture.height).data ?? new Uint8ClampedArray()
    let text = ''
    for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
    return { width: picture.width, height: picture.height, data: btoa(text) }
  }, png.toString('base64'))
  return { width, height, data: new Uint8ClampedArray(Buffer.from(data, 'base64')), colorSpace: 'srgb' }
}

/** Several prints as one document, for they share their style. */
function together(prints: readonly string[]): string {
  const bodies = prints.map((html) => /<body>(.*)<\/body>/s.exec(html)?.[1] ?? '')
  return (prints[0] ?? '').replace(/<body>.*<\/body>/s, () => `<body>${bodies.join('')}</body>`)
}

/** Each label as the printer's dots show it. */
async function asShown(html: string): Promise<readonly Buffer[]> {
  const context = await browser.newContext({ deviceScaleFactor: dotsPerInch / 96, viewport: { width: 1010, height: 1200 } })
  try {
    const page = await context.newPage()
    await page.emulateMedia({ media: 'print' })
    await page.setContent(html)
    const shots: Buffer[] = []
    for (const label of await page.locator('.label').all()) shots.push(await label.screenshot())
    return shots
  } finally {
    await context.close()
  }
}

/** Each page of the PDF that goes to a printer. */
async function asPrinted(html: string): Promise<readonly Buffer[]> {
  const page = await browser.newPage()
  const pages = mkdtempSync(join(folder, 'pages-'))
  await page.setContent(html)
  writeFileSync(join(pages, 'labels.pdf'), await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  await page.close()
  execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-png', join(pages, 'labels.pdf'), join(pages, 'page')])
  return readdirSync(pages).filter((name) => name.endsWith('.png')).sort().map((name) => readFileSync(join(pages, name)))
}

function hasRasteriser(): boolean {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const ways = hasRasteriser() ? [asShown, asPrinted] : [asShown]

/** What the station makes of a text: goods by item number and the lots that it leaves, a bin, a paper, a command. */
function meantBy(text: string): string {
  const read = recognise(text, settings)
  if (read.kind === 'location') return `bin ${accepted(findBin(cast.ctx, { depot: cast.depot, code: read.code })).name}`
  if (read.kind === 'document') return `paper ${accepted(findPaper(cast.ctx, read.number)).id === ids.document ? ids.number : '?'}`
  const found = accepted(lookUp(cast.ctx, { depot: cast.depot, text, scanner: settings }))
  if (found.kind !== 'found') return 'several items'
  const lots = found.lots.map(({ batch, serial, lastDay }) => serial || batch || lastDay)
  return `${found.item.code}: ${lots.join(', ')}`
}

/** Written by hand: what each kind of label holds, and what a scan of each code of it leads to. */
const kinds: readonly (readonly [kind: string, print: () => Printed, codes: Readonly<Record<string, string>>])[] = [
  ['an item without barcode', () => goods({ item: ids.rope, copies: 1 }), { 'Code128 DZ-004': 'DZ-004: ', 'QRCode DZ-004': 'DZ-004: ' }],
  ['an item with an EAN-13', () => goods({ item: ids.water, copies: 1 }), { 'EAN13 2900000000131': 'SP-001: W260228, w-26/03_b', 'DataMatrix ]d20102900000000131': 'SP-001: W260228, w-26/03_b' }],
  ['a lot with GTIN, batch and expiry', () => ofLot(ids.water, 'W260228'), { 'EAN13 2900000000131': 'SP-001: W260228, w-26/03_b', 'DataMatrix ]d201029000000001311727022810W260228': 'SP-001: W260228' }],
  ['a lot whose batch has signs and small letters', () => ofLot(ids.water, 'w-26/03_b'), { 'EAN13 2900000000131': 'SP-001: W260228, w-26/03_b', 'DataMatrix ]d201029000000001311727033110w-26/03_b': 'SP-001: w-26/03_b' }],
  ['a lot without GTIN', () => ofLot(ids.quilt, 'MB231112'), { 'Code128 SH-004': 'SH-004: 乙班3号, MB231112', 'QRCode W:SH-004*BMB231112*U20311112': 'SH-004: MB231112' }],
  ['a lot with a Chinese batch', () => ofLot(ids.quilt, '乙班3号'), { 'Code128 SH-004': 'SH-004: 乙班3号, MB231112', 'QRCode W:SH-004*B乙班3号*U20300131': 'SH-004: 乙班3号' }],
  ['a lot without batch, told by its service life', () => ofLot(ids.tent, '', '2032-06-30'), { 'EAN13 2900000000018': 'SH-001: 2030-06-30, 2032-06-30', 'QRCode W:SH-001*U20320630': 'SH-001: 2032-06-30' }],
  ['a unit with GTIN', () => goods({ units: [unit(ids.drone, 0)] }), { 'Code128 1ZNBJ7K00D': 'FX-007: 1ZNBJ7K00D', 'DataMatrix ]d2010290000000026110B7\u001d211ZNBJ7K00D': 'FX-007: 1ZNBJ7K00D' }],
  ['a unit under its provisional serial', () => goods({ units: [unit(ids.drone, 1)] }), { 'Code128 FX-007-D03-001': 'FX-007: FX-007-D03-001', 'DataMatrix ]d2010290000000026121FX-007-D03-001': 'FX-007: FX-007-D03-001' }],
  ['a unit without GTIN', () => goods({ units: [unit(ids.pump, 0)] }), { 'Code128 QB 220/7a': 'FX-009: QB 220/7a', 'QRCode W:FX-009*SQB 220/7a': 'FX-009: QB 220/7a' }],
  ['a bin', () => binLabelDownload(asked(), { depot: cast.depot, bins: [cast.bin] }), { 'Code128 L:D03/A-01': 'bin A-01' }],
  ['a paper', () => paperLabelDownload(asked(), { document: ids.document, pieces: 1 }), { 'QRCode RK-D03-2026-A-000001': 'paper RK-D03-2026-A-000001' }],
]

describe('a label printed at 203 dots per inch is read by our own decoders, and leads back, for', () => {
  let pictures: readonly (readonly ImageData[])[] = []

  beforeAll(async () => {
    const all = together(kinds.map(([, print]) => htmlOf(print())))
    const page = await browser.newPage()
    pictures = await Promise.all(ways.map(async (way) => {
      const pixels: ImageData[] = []
      for (const picture of await way(all)) pixels.push(await pixelsOf(page, picture))
      return pixels
    }))
    await page.close()
  })

  it.each(kinds.map(([kind, , codes], at) => ({ kind, codes, at })))('$kind', async ({ codes, at }) => {
    for (const way of pictures) {
      const picture = way[at]
      const found = picture ? await decodePixels(picture, 'thorough') : []
      expect(Object.fromEntries(found.map(({ format, text }) => [`${format} ${text}`, meantBy(text)]))).toEqual(codes)
    }
  })
})

/** Every code of a page at once. */
async function codesOn(png: Buffer | undefined): Promise<readonly string[]> {
  const found = await readBarcodes(new Uint8Array(png ?? Buffer.alloc(0)), { tryHarder: true, maxNumberOfSymbols: 60, textMode: 'Plain' })
  return found.filter(({ isValid }) => isValid).map(({ text }) => text).toSorted()
}

describe.runIf(hasRasteriser())('sheets of A4', () => {
  it.each(labelSheetNames)('%s: every label of a sheet begun before is whole and read, the rest on a second sheet', async (sheet) => {
    const each = labelsOnSheet(labelSheets[sheet])
    const serials = Array.from({ length: each }, (_, at) => `QB-${String(at + 1).padStart(4, '0')}`)
    const pages = await asPrinted(htmlOf(goods({ item: ids.pump, run: { prefix: 'QB-', first: 1, digits: 4, count: each }, copies: 1, sheet: { sheet, start: 3 } })))
    const texts = (some: readonly string[]) => some.flatMap((serial) => [serial, `W:FX-009*S${serial}`]).toSorted()
    expect(await Promise.all(pages.map(codesOn))).toEqual([texts(serials.slice(0, -2)), texts(serials.slice(-2))])
  })
})

it.runIf(hasRasteriser())('the command card is one page of A4, and each of its codes is the command beside it', async () => {
  const [page, ...more] = await asPrinted(htmlOf(commandCardDownload(asked())))
  const texts = await codesOn(page)
  expect(more).toEqual([])
  expect(texts).toEqual(commandCodes.map(({ text }) => text).filter((text) => text !== 'CP*RETURN').toSorted())
  for (const text of texts) expect(recognise(text, settings)).toMatchObject({ kind: 'command', command: commandCodes.find((code) => code.text === text)?.command })
})
