import { setModuleArgs } from '@undecaf/zbar-wasm'
import { prepareZXingModule } from 'zxing-wasm/reader'
import type { DecodeAnswer, DecodeRequest, Picture } from './decode-messages.ts'
import { decodePixels, type DecodeEffort, type PictureCode } from './decode-pixels.ts'

/** Runs in a worker. Both decoders come with the product: left alone, zxing would fetch its own from a public server. */
const zbarUrl = new URL('@undecaf/zbar-wasm/dist/zbar.wasm', import.meta.url).href
const zxingUrl = new URL('zxing-wasm/reader/zxing_reader.wasm', import.meta.url).href
setModuleArgs({ locateFile: () => zbarUrl })
void prepareZXingModule({
  overrides: { locateFile: (path: string, folder: string) => (path.endsWith('.wasm') ? zxingUrl : `${folder}${path}`) },
  fireImmediately: true,
})

self.addEventListener('message', ({ data }: MessageEvent<DecodeRequest>) => void answer(data))

async function answer({ id, picture, effort }: DecodeRequest): Promise<void> {
  const reply: DecodeAnswer = await decode(picture, effort).then(
    (codes) => ({ id, codes }),
    (failure: unknown) => ({ id, failure: String(failure) }),
  )
  self.postMessage(reply)
}

/** A photo of twelve megapixels reads better, and ten times faster, at the size of a screen. */
const comfortableSide = 1600
const largestSide = 4096

async function decode(picture: Picture, effort: DecodeEffort): Promise<readonly PictureCode[]> {
  if (picture instanceof ImageData) return decodePixels(picture, effort)
  const bitmap = picture instanceof Blob ? await createImageBitmap(picture) : picture
  try {
    const found = await decodePixels(pixelsOf(bitmap, comfortableSide), effort)
    const isLarger = Math.max(bitmap.width, bitmap.height) > comfortableSide
    return found.length > 0 || !isLarger ? found : await decodePixels(pixelsOf(bitmap, largestSide), effort)
  } finally {
    bitmap.close()
  }
}

function pixelsOf(bitmap: ImageBitmap, longestSide: number): ImageData {
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height))
  const [width, height] = [Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale))]
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas to read pictures with')
  // Transparent pictures of black bars would otherwise be black on black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(bitmap, 0, 0, width, height)
  return context.getImageData(0, 0, width, height)
}
