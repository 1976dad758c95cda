import { scanImageData, ZBarConfigType, ZBarScanner, type ZBarSymbol, ZBarSymbolType } from '@undecaf/zbar-wasm'
import { readBarcodes, type ReaderOptions, type ReadResult } from 'zxing-wasm/reader'

/** A code found in a picture. `text` carries the symbology identifier where it is GS1, and GS between its fields. */
export type PictureCode = { readonly text: string; readonly format: string }

/** `quick`: the first answer will do, as in a stream of frames. `thorough`: every code of one picture. */
export type DecodeEffort = 'quick' | 'thorough'

/**
 * zbar first: it is twice as fast and enough for EAN. What it calls QR, Code 128 or Code 39 is read by zxing, which tells
 * GS1 and gets Chinese text right; zbar's word is taken only where zxing sees nothing and the text is plain.
 */
export async function decodePixels(image: ImageData, effort: DecodeEffort): Promise<readonly PictureCode[]> {
  const quick = await readWithZbar(image)
  if (effort === 'quick' && quick.length > 0 && quick.every(isRetail)) return quick.map(ofZbar)
  const exact = (await readBarcodes(image, zxingOptions)).filter(({ isValid, text }) => isValid && text !== '').map(ofZxing)
  const seen = new Set(exact.map(({ text }) => plain(text)))
  const more = quick.filter((symbol) => isRetail(symbol) || isPlainText(symbol)).map(ofZbar).filter(({ text }) => !seen.has(text))
  return exact.concat(more)
}

const zxingOptions: ReaderOptions = {
  formats: ['EAN13', 'EAN8', 'UPCA', 'UPCE', 'Code128', 'Code39', 'ITF14', 'QRCode', 'DataMatrix', 'DataBarOmni', 'DataBarLtd', 'DataBarExp'],
  textMode: 'Plain',
  tryHarder: true,
  maxNumberOfSymbols: 8,
}

/** Not DataBar: zbar misreads its letters. */
const zbarTypes = [ZBarSymbolType.ZBAR_EAN13, ZBarSymbolType.ZBAR_EAN8, ZBarSymbolType.ZBAR_CODE128, ZBarSymbolType.ZBAR_CODE39, ZBarSymbolType.ZBAR_QRCODE]

let scanner: Promise<ZBarScanner> | undefined

async function readWithZbar(image: ImageData): Promise<readonly ZBarSymbol[]> {
  scanner ??= limitedScanner()
  return scanImageData(image, await scanner)
}

async function limitedScanner(): Promise<ZBarScanner> {
  const made = await ZBarScanner.create()
  made.setConfig(ZBarSymbolType.ZBAR_NONE, ZBarConfigType.ZBAR_CFG_ENABLE, 0)
  for (const type of zbarTypes) made.setConfig(type, ZBarConfigType.ZBAR_CFG_ENABLE, 1)
  return made
}

function isRetail(symbol: ZBarSymbol): boolean {
  return symbol.type === ZBarSymbolType.ZBAR_EAN13 || symbol.type === ZBarSymbolType.ZBAR_EAN8
}

/** zbar guesses the encoding of anything else, often wrongly. */
function isPlainText(symbol: ZBarSymbol): boolean {
  return symbol.data.every((byte) => byte === 0x1d || (byte >= 0x20 && byte < 0x7f))
}

function ofZbar(symbol: ZBarSymbol): PictureCode {
  return { text: symbol.decode(), format: symbol.typeName.replace('ZBAR_', '') }
}

function ofZxing(result: ReadResult): PictureCode {
  const gs1 = result.contentType === 'GS1'
  return { text: gs1 ? `${result.symbologyIdentifier}${result.text}` : result.text, format: result.format }
}

function plain(text: string): string {
  return text.replace(/^\][A-Za-z]\d/, '')
}
