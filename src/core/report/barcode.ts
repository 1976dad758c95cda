import bwipjs from 'bwip-js/node'
import type { RawOptions } from 'bwip-js/node'
import type { Markup } from './html.ts'

/** The library as a whole: its `raw` gives the modules of any code, while its export `raw` is one odd kind of code. */
const library = bwipjs

/** A linear code: widths of bar, space, bar … in modules, without its quiet zones. */
export type Bars = { readonly widths: readonly number[]; readonly modules: number }

/** A matrix code: rows of dark and light modules, without its quiet zone. */
export type Matrix = { readonly dark: readonly boolean[]; readonly columns: number; readonly rows: number }

/** Code 128 holds ASCII only; undefined for any other text, and for none. */
export function code128(text: string): Bars | undefined {
  return /^[ -~]+$/.test(text) ? bars({ bcid: 'code128', text }) : undefined
}

/** `text` is 13 digits with their check digit. */
export function ean13(text: string): Bars {
  return bars({ bcid: 'ean13', text })
}

/** GS1 element strings, such as `0102900000000049` and `10MB231112`; one of variable length comes last or ends in `gs`. */
export function gs1DataMatrix(elements: readonly string[]): Matrix {
  return matrix({ bcid: 'datamatrix', text: `^FNC1${elements.join('')}`, parsefnc: true })
}

/** What ends a GS1 element of variable length before the next one. */
export const gs = '^FNC1'

export function qrCode(text: string): Matrix {
  return matrix({ bcid: 'qrcode', text, eclevel: 'M' } as RawOptions)
}

export type BarsSize = { readonly moduleMm: number; readonly heightMm: number }

export function barsSvg(code: Bars, { moduleMm, heightMm }: BarsSize): Markup {
  let x = 0
  let path = ''
  for (const [at, width] of code.widths.entries()) {
    if (at % 2 === 0) path += `M${x} 0h${width}v1h-${width}z`
    x += width
  }
  return svg(path, { columns: code.modules, rows: 1, widthMm: code.modules * moduleMm, heightMm })
}

export function matrixSvg({ dark, columns, rows }: Matrix, moduleMm: number): Markup {
  const path = dark.map((isDark, at) => (isDark ? `M${at % columns} ${Math.floor(at / columns)}h1v1h-1z` : '')).join('')
  return svg(path, { columns, rows, widthMm: columns * moduleMm, heightMm: rows * moduleMm })
}

type Drawing = { readonly columns: number; readonly rows: number; readonly widthMm: number; readonly heightMm: number }

function svg(path: string, { columns, rows, widthMm, heightMm }: Drawing): Markup {
  const size = `width="${round(widthMm)}mm" height="${round(heightMm)}mm" viewBox="0 0 ${columns} ${rows}"`
  return { markup: `<svg xmlns="http://www.w3.org/2000/svg" ${size} preserveAspectRatio="none" shape-rendering="crispEdges"><path d="${path}"/></svg>` }
}

function round(mm: number): number {
  return Math.round(mm * 1000) / 1000
}

function bars(options: RawOptions): Bars {
  const [drawn] = library.raw(options)
  if (!drawn || !('sbs' in drawn)) throw new Error(`no linear code: ${options.bcid}`)
  return { widths: drawn.sbs, modules: drawn.sbs.reduce((sum, width) => sum + width, 0) }
}

function matrix(options: RawOptions): Matrix {
  const [drawn] = library.raw(options)
  if (!drawn || !('pixs' in drawn)) throw new Error(`no matrix code: ${options.bcid}`)
  return { dark: drawn.pixs.map((pixel) => pixel === 1), columns: drawn.pixx, rows: drawn.pixy }
}
