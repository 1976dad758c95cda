import { writeFileSync } from 'node:fs'
import { drawnCode } from '../../renderer/parts/scan/drawn-code.ts'

const width = 1280
const height = 720
const frames = 15

/** A film for Chromium's fake camera: a code in the middle of a white frame, held still. */
export function cameraFilm(file: string, { symbol, text }: { readonly symbol: string; readonly text: string }): void {
  const code = drawnCode(symbol, text)
  const luma = Buffer.alloc(width * height, 235)
  const [left, top] = [Math.floor((width - code.width) / 2), Math.floor((height - code.height) / 2)]
  for (let y = 0; y < code.height; y += 1) {
    for (let x = 0; x < code.width; x += 1) {
      if ((code.data[(y * code.width + x) * 4] ?? 255) < 128) luma[(y + top) * width + x + left] = 16
    }
  }
  const chroma = Buffer.alloc((width * height) / 2, 128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, chroma])
  writeFileSync(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F15:1 Ip A1:1 C420jpeg\n`), ...Array.from({ length: frames }, () => frame)]))
}
