import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { readCodeText } from '#core/domain/code-text.ts'
import { readGs1 } from '#core/domain/gs1.ts'
import { commandCodes } from '#core/domain/scan/command-code.ts'
import { wordsOf } from '#core/i18n/words.ts'
import type { FormDocument } from '#core/report/form-document.ts'
import { binMoveForm } from '#core/report/forms/bin-move.ts'
import { issueForm } from '#core/report/forms/issue.ts'
import { receiptForm } from '#core/report/forms/receipt.ts'
import { binLabels } from '#core/report/labels/bin-label.ts'
import { commandCard } from '#core/report/labels/command-card.ts'
import { itemLabels } from '#core/report/labels/item-label.ts'
import type { LabelData } from '#core/report/labels/label-data.ts'
import { aDocument, aReversal } from '../core/report/a-document.ts'
import { launchBrowser } from './support/browser.ts'

const words = wordsOf('zh')
const options = { words, withAmounts: true, practice: false, printed: { at: '2026-11-20 10:12', times: 1 } }

/** What a thermal label printer puts on an inch. */
const dotsPerInch = 203

const label: LabelData = {
  itemName: '棉被',
  itemCode: 'SH-004',
  spec: '2.0m×1.5m,2.5kg',
  code: '2900000000049',
  batch: 'MB231112',
  serial: '',
  expiresOn: '2031-11-12',
  clock: 'shelf',
  bin: 'B-01',
  pack: { name: '包', quantity: '10', unit: '床' },
  owner: '青应急 D03',
}

const bin = { code: 'L:D03/B-01-02', bin: 'B-01-02', zone: 'B 区 生活物资', depot: '县应急物资综合仓库' }

let browser: Browser
let folder = ''

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer }, fireImmediately: true })
  browser = await launchBrowser()
  folder = mkdtempSync(join(tmpdir(), 'print-forms-'))
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

async function pdfOf(text: string): Promise<Buffer> {
  const page = await browser.newPage()
  try {
    await page.setContent(text)
    return await page.pdf({ preferCSSPageSize: true, printBackground: true })
  } finally {
    await page.close()
  }
}

/** Width and height of each page in whole millimetres. */
function pagesOf(pdf: Buffer): readonly string[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)
  return Array.from(boxes, ([, width, height]) => `${mm(width)}×${mm(height)}`)
}

function mm(points: string | undefined): number {
  return Math.round((Number(points) / 72) * 25.4)
}

/** Pictures of what a screen of the printer's resolution shows, one for each label or one for the whole form. */
async function asShown(text: string): Promise<readonly Buffer[]> {
  const context = await browser.newContext({ deviceScaleFactor: dotsPerInch / 96, viewport: { width: 1010, height: 720 } })
  try {
    const page = await context.newPage()
    await page.emulateMedia({ media: 'print' })
    await page.setContent(text)
    const labels = await page.locator('.label').all()
    if (labels.length === 0) return [await page.screenshot({ fullPage: true })]
    return await Promise.all(labels.map((each) => each.screenshot()))
  } finally {
    await context.close()
  }
}

async function asPrinted(text: string): Promise<readonly Buffer[]> {
  const pages = mkdtempSync(join(folder, 'pages-'))
  writeFileSync(join(pages, 'form.pdf'), await pdfOf(text))
  execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-png', join(pages, 'form.pdf'), join(pages, 'page')])
  const names = readdirSync(pages).filter((name) => name.endsWith('.png'))
  return names.sort().map((name) => readFileSync(join(pages, name)))
}

function hasRasteriser(): boolean {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** The codes in a picture as a camera or gun reads them, in the order of their texts. */
async function codesIn(picture: Buffer | undefined): Promise<readonly string[]> {
  const found = await readBarcodes(new Uint8Array(picture ?? Buffer.alloc(0)), { tryHarder: true, maxNumberOfSymbols: 20, textMode: 'Plain' })
  return found.filter((code) => code.isValid).map((code) => `${code.format} ${code.text}`).sort()
}

describe.each([
  ['as the preview shows it', asShown, true],
  ['rasterised from its PDF', asPrinted, hasRasteriser()],
] as const)('a print %s at 203 dots per inch', (_way, picturesOf, possible) => {
  it.runIf(possible).each<[string, (document: FormDocument, print: typeof options) => string]>([
    ['入库单', receiptForm],
    ['出库单', issueForm],
    ['移库单', binMoveForm],
  ])('%s carries its number as Code 128', async (_name, form) => {
    const [picture] = await picturesOf(form(aDocument({ number: 'RK-D03-2026-A-000127' }), options))
    expect(await codesIn(picture)).toEqual(['Code128 RK-D03-2026-A-000127'])
  })

  it.runIf(possible)('item labels carry EAN-13 and GS1 Data Matrix, or Code 128 and QR', async () => {
    const labels = [label, { ...label, code: 'SH-004' }, { ...label, batch: '', expiresOn: undefined, serial: 'SN-1' }]
    const [ean, own, serial] = await picturesOf(itemLabels(labels, { words, practice: false }))
    expect(await codesIn(ean)).toEqual(['DataMatrix 01029000000000491731111210MB231112', 'EAN13 2900000000049'])
    expect(await codesIn(own)).toEqual(['Code128 SH-004', 'QRCode W:SH-004*BMB231112*E20311112'])
    expect(await codesIn(serial)).toEqual(['Code128 SN-1', 'DataMatrix 010290000000004921SN-1'])
  })

  it.runIf(possible)('bin labels carry the text of their bin', async () => {
    const [bars] = await picturesOf(binLabels([bin], 'bars', { words, practice: true }))
    const [square] = await picturesOf(binLabels([bin], 'qr', { words, practice: false }))
    expect(await codesIn(bars)).toEqual(['Code128 L:D03/B-01-02'])
    expect(await codesIn(square)).toEqual(['QRCode L:D03/B-01-02'])
  })

  it.runIf(possible)('the card carries every command code', async () => {
    const card = commandCard(commandCodes.map(({ text }) => ({ code: text, name: text, note: '' })), words)
    const [picture] = await picturesOf(card)
    expect(await codesIn(picture)).toEqual(commandCodes.map(({ text }) => `Code128 ${text}`).sort())
  })
})

describe('paper', () => {
  it('forms are A4 landscape, twelve lines on one page, more on as many as they need', async () => {
    const many = aDocument({ lines: Array.from({ length: 40 }, (_, at) => aDocument().lines[at % 5]).filter((line) => line !== undefined) })
    expect(pagesOf(await pdfOf(issueForm(aDocument(), options)))).toEqual(['297×210'])
    expect(pagesOf(await pdfOf(receiptForm(aReversal(), { ...options, practice: true })))).toEqual(['297×210'])
    expect(pagesOf(await pdfOf(issueForm(many, options)))).toEqual(['297×210', '297×210', '297×210'])
  })

  it('labels are 60 by 40 millimetres, one to a page and no empty one', async () => {
    expect(pagesOf(await pdfOf(itemLabels([label, label, label], { words, practice: true })))).toEqual(['60×40', '60×40', '60×40'])
    expect(pagesOf(await pdfOf(binLabels([bin], 'bars', { words, practice: false })))).toEqual(['60×40'])
  })

  it('the command card is one sheet of A4', async () => {
    const commands = commandCodes.map(({ text }) => ({ code: text, name: '完成', note: '过账这张单据' }))
    expect(pagesOf(await pdfOf(commandCard(commands, words)))).toEqual(['210×297'])
  })
})

it('the scan station reads item, expiry and batch from its own label without a separator', async () => {
  const [picture] = await asShown(itemLabels([label], { words, practice: false }))
  const codes = await codesIn(picture)
  const text = codes.find((code) => code.startsWith('DataMatrix'))?.replace('DataMatrix ', ']d2') ?? ''
  const read = readGs1(readCodeText(text), { year: 2026, separatorsKept: true })
  expect(read).toMatchObject({ kind: 'read', reading: { gtin: '02900000000049', expiresOn: '2031-11-12', batch: 'MB231112' } })
})

it('a hostile name neither runs nor loads anything', async () => {
  const hostile = `"><script>window.ran = 1</script><img src=http://127.0.0.1:9/x onerror="window.ran = 1">\\";}body{display:none}</style>`
  const context = await browser.newContext()
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const lines = aDocument().lines.map((line) => Object.assign({}, line, { itemName: hostile, remark: hostile }))
  const paper = aDocument({ number: hostile, agency: hostile, depot: hostile, lines })
  const hostileLabel = { ...label, itemName: hostile, spec: hostile, code: hostile, batch: hostile, bin: hostile, owner: hostile }
  const texts = [
    issueForm(paper, { ...options, printed: { at: hostile, times: 1 } }),
    itemLabels([hostileLabel], { words, practice: false }),
    binLabels([{ code: hostile, bin: hostile, zone: hostile, depot: hostile }], 'bars', { words, practice: false }),
    commandCard([{ code: hostile, name: hostile, note: hostile }], words),
  ]
  for (const text of texts) {
    await page.setContent(text)
    expect(await page.evaluate(() => [Reflect.get(window, 'ran'), document.images.length, document.scripts.length])).toEqual([undefined, 0, 0])
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('block')
    expect(await page.innerText('body')).toContain('window.ran = 1')
  }
  expect(asked.filter((url) => url.startsWith('http'))).toEqual([])
  await context.close()
})
