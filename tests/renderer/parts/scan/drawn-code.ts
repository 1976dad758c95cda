import bwipjs from 'bwip-js/node'

/** Bars (modules) or a matrix of dots, as the label printer draws them. */
type Drawn = { readonly sbs: readonly number[] } | { readonly pixs: readonly number[]; readonly pixx: number; readonly pixy: number }

/** As a whole: its `raw` gives the modules of any code, while its export `raw` is one odd kind of code. */
const library = bwipjs

const module = 3
const quiet = 60
const height = 160

/** A code as the pixels of a picture: black on white, with a quiet zone. */
export function drawnCode(bcid: string, text: string, options: { readonly parse?: boolean } = {}): ImageData {
  const [drawn] = library.raw({ bcid, text, ...options }) as unknown as readonly Drawn[]
  if (!drawn) throw new Error(`nothing drawn for ${text}`)
  return 'sbs' in drawn ? bars(drawn.sbs) : dots(drawn)
}

function bars(widths: readonly number[]): ImageData {
  const row = widths.flatMap((width, at) => Array.from({ length: width * module }, () => at % 2 === 0))
  return picture(row.length, height, (x) => row[x] ?? false)
}

function dots({ pixs, pixx, pixy }: Extract<Drawn, { readonly pixx: number }>): ImageData {
  const at = (x: number, y: number) => pixs[Math.floor(y / module) * pixx + Math.floor(x / module)] === 1
  return picture(pixx * module, pixy * module, at)
}

function picture(width: number, tall: number, isBlack: (x: number, y: number) => boolean): ImageData {
  const [wide, high] = [width + 2 * quiet, tall + 2 * quiet]
  const data = new Uint8ClampedArray(wide * high * 4).fill(255)
  for (let y = 0; y < tall; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (isBlack(x, y)) data.fill(0, ((y + quiet) * wide + x + quiet) * 4, ((y + quiet) * wide + x + quiet) * 4 + 3)
    }
  }
  return { data, width: wide, height: high, colorSpace: 'srgb' }
}

/** Two pictures side by side in one. */
export function beside(left: ImageData, right: ImageData): ImageData {
  const [width, high] = [left.width + right.width, Math.max(left.height, right.height)]
  const data = new Uint8ClampedArray(width * high * 4).fill(255)
  for (const [from, offset] of [[left, 0], [right, left.width]] as const) {
    for (let y = 0; y < from.height; y += 1) {
      data.set(from.data.subarray(y * from.width * 4, (y + 1) * from.width * 4), (y * width + offset) * 4)
    }
  }
  return { data, width, height: high, colorSpace: 'srgb' }
}
