import { describe, expect, it } from 'vitest'
import { defaultDisplay, readDisplay, stepSize } from '#renderer/parts/display-settings.ts'
import { cssVariables, palettes, type Palette } from '#renderer/parts/palette.ts'

describe('display settings', () => {
  it('step through the type sizes and stay at the ends', () => {
    expect([stepSize(1, 1), stepSize(1.25, 1), stepSize(1.5, 1), stepSize(1.5, -1), stepSize(1, -1)]).toEqual([1.25, 1.5, 1.5, 1.25, 1])
  })

  it('keep what is known of what was kept', () => {
    expect(readDisplay('{"size":1.5,"shade":"purple","density":"compact","more":1}')).toEqual({ ...defaultDisplay, size: 1.5, density: 'compact' })
  })

  it.each([null, '', 'not json', '[]', '3', 'null'])('are the usual ones where %j was kept', (text) => {
    expect(readDisplay(text)).toEqual(defaultDisplay)
  })

  it('of a person are those of the desk until changed', () => {
    expect(readDisplay('{"size":1.25}', { ...defaultDisplay, shade: 'dark' })).toMatchObject({ size: 1.25, shade: 'dark' })
  })
})

describe.each(['light', 'dark'] as const)('colours by %s', (shade) => {
  const palette = palettes[shade]

  it.each<[keyof Palette, keyof Palette]>([
    ['ink', 'surface'], ['ink2', 'bg'], ['ink3', 'bg'], ['ink3', 'raised'], ['accent', 'surface'], ['accent', 'accentTint'], ['onAccent', 'accent'],
    ['ok', 'okTint'], ['warn', 'warnTint'], ['bad', 'badTint'], ['onBad', 'badSolid'], ['idle', 'idleTint'],
    ['chromeText', 'chrome'], ['chromeText2', 'chrome'],
  ])('%s on %s can be read: 4.5 at least', (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5)
  })

  it('control edges can be seen: 3 at least', () => {
    expect(contrast(palette.lineInput, palette.surface)).toBeGreaterThanOrEqual(3)
  })

  it('reach the style sheets under readable names', () => {
    expect(cssVariables(palette)).toContain(`--accent-tint: ${palette.accentTint};`)
  })
})

function contrast(a: string, b: string): number {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (bright + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function channel(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
