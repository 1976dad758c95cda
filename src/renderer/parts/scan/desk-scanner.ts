import { unlearntScanner, type ScannerSettings } from '#core/domain/scan/scanner-settings.ts'
import { useKept } from '../kept.ts'
import type { ToneLevel } from './tones.ts'

const scannerKey = 'changping.scanner'
const soundKey = 'changping.sound'

/** What this desk has learnt of its gun. */
export function useScannerSettings(): readonly [ScannerSettings, (settings: ScannerSettings) => void] {
  const [text, change] = useKept(scannerKey)
  return [readScanner(text), (settings) => change(JSON.stringify(settings))]
}


/** Value by value, so that what an older version kept still counts. */
export function readScanner(text: string | null): ScannerSettings {
  const kept = parsed(text)
  const word = (name: 'prefix' | 'suffix') => (typeof kept[name] === 'string' ? kept[name] : '')
  return {
    gapMs: typeof kept['gapMs'] === 'number' && kept['gapMs'] > 0 ? kept['gapMs'] : unlearntScanner.gapMs,
    prefix: word('prefix'), suffix: word('suffix'),
    endsWith: endings.find((known) => known === kept['endsWith']) ?? unlearntScanner.endsWith,
    separators: kept['separators'] === 'kept' ? 'kept' : 'unknown',
  }
}

export const toneLevels = ['off', 'small', 'middle', 'large'] as const satisfies readonly ToneLevel[]

export function useToneLevel(): readonly [ToneLevel, (level: ToneLevel) => void] {
  const [text, change] = useKept(soundKey)
  return [toneLevels.find((level) => level === text) ?? 'middle', change]
}

const endings = ['enter', 'tab', 'silence'] as const

function parsed(text: string | null): { readonly [name: string]: unknown } {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
