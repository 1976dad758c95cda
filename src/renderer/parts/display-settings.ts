import type { Language } from '#core/i18n/words.ts'
import type { Density } from './grid-theme.ts'

/** How the screen looks to one person at this desk; nothing the ledger knows of. */
export type DisplaySettings = {
  readonly size: TypeSize
  readonly shade: 'light' | 'dark' | 'system'
  readonly density: Density
  readonly language: Language
  /** 简易首页: four large things first. */
  readonly simple: boolean
}

export type TypeSize = (typeof typeSizes)[number]

export const typeSizes = [1, 1.25, 1.5] as const
export const shades = ['light', 'dark', 'system'] as const
export const densities = ['roomy', 'standard', 'compact'] as const

export const defaultDisplay: DisplaySettings = { size: 1, shade: 'light', density: 'standard', language: 'zh', simple: false }

/** Below this many CSS pixels of width secondary columns fold and the navigation narrows. */
const narrowBelow = 1200

/** How much a list can show: all of its columns, the first rank, or that with less beside it. */
export type ListRoom = 'usual' | 'narrow' | 'tight'

/** The room of a window this many CSS pixels wide, type size taken off. */
export function roomIn(width: number): ListRoom {
  if (width >= narrowBelow) return 'usual'
  return width >= tightBelow ? 'narrow' : 'tight'
}

const tightBelow = 1000

/** One step up or down in type size; stays at the ends. */
export function stepSize(size: TypeSize, by: 1 | -1): TypeSize {
  return typeSizes[typeSizes.indexOf(size) + by] ?? size
}

/** Reads what was kept, value by value, so that one unknown value does not lose the others. */
export function readDisplay(text: string | null, otherwise: DisplaySettings = defaultDisplay): DisplaySettings {
  const kept = parsed(text)
  return {
    size: oneOf(typeSizes, kept['size'], otherwise.size),
    shade: oneOf(shades, kept['shade'], otherwise.shade),
    density: oneOf(densities, kept['density'], otherwise.density),
    language: oneOf(['zh', 'en'] as const, kept['language'], otherwise.language),
    simple: oneOf([true, false], kept['simple'], otherwise.simple),
  }
}

/** Where a person's settings are kept; without a person those of the desk, for the sign-in screen. */
export function displayKey(person: string | undefined): string {
  return `changping.display.${person ?? 'desk'}`
}

function oneOf<Value>(values: readonly Value[], kept: unknown, otherwise: Value): Value {
  return values.find((value) => value === kept) ?? otherwise
}

function parsed(text: string | null): { readonly [name: string]: unknown } {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
