import type { DecodeEffort, PictureCode } from './decode-pixels.ts'

export type Picture = ImageData | ImageBitmap | Blob

export type DecodeRequest = { readonly id: number; readonly picture: Picture; readonly effort: DecodeEffort }

/** `failure` is the accident's text; a picture without a code is an empty list. */
export type DecodeAnswer =
  | { readonly id: number; readonly codes: readonly PictureCode[] }
  | { readonly id: number; readonly failure: string }
