import type { CodeNoise } from '../code-text.ts'

/** What is known of the gun at this desk; learnt from five scans of the test code. */
export type ScannerSettings = CodeNoise & {
  /** Usual time between two characters. */
  readonly gapMs: number
  readonly endsWith: 'enter' | 'tab' | 'silence' | 'unknown'
  /** Whether GS between GS1 fields arrives; `unknown` makes a text without GS doubtful. */
  readonly separators: 'kept' | 'unknown'
}

export const unlearntScanner: ScannerSettings = {
  gapMs: 35, prefix: '', suffix: '', endsWith: 'unknown', separators: 'unknown',
}

/** While learning: slow wireless guns must be seen too. */
export const learningScanner: ScannerSettings = { ...unlearntScanner, gapMs: 80 }
