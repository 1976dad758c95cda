import { groupSeparator, readCodeText } from '../code-text.ts'
import type { ScannerSettings } from './scanner-settings.ts'

/** One reading of the test code as it came, before any cleaning. */
export type TestScan = {
  readonly text: string
  readonly gapMs: number
  readonly endedBy: 'enter' | 'tab' | 'silence'
}

export type LearnFault =
  /** Fewer scans than needed. */
  | 'more-scans'
  /** Another code than the test code was read. */
  | 'other-code'
  /** The scans do not agree on what comes before or after the code. */
  | 'unsteady'

export const scansToLearn = 5

const testHead = 'CP*TEST'
const testTail = '0123456789'

/** What the printed test code holds: with GS inside, so that learning also shows whether separators arrive. */
export const scannerTestCode = `${testHead}${groupSeparator}${testTail}`

export function learnScanner(scans: readonly TestScan[]): ScannerSettings | LearnFault {
  const last = scans.slice(-scansToLearn)
  if (last.length < scansToLearn) return 'more-scans'
  const parts = last.map(testParts)
  const [first] = parts
  if (!first || parts.some((part) => part === undefined)) return 'other-code'
  const endsWith = last[0]?.endedBy ?? 'silence'
  const steady = parts.every((part) => part?.prefix === first.prefix && part.suffix === first.suffix)
  if (!steady || last.some((scan) => scan.endedBy !== endsWith)) return 'unsteady'
  const separators = parts.every((part) => part?.separated) ? 'kept' : 'unknown'
  return { gapMs: Math.max(1, Math.round(middle(last.map((scan) => scan.gapMs)))), ...noiseOf(first), endsWith, separators }
}

export function isLearnt(result: ScannerSettings | LearnFault): result is ScannerSettings {
  return typeof result !== 'string'
}

type TestParts = { readonly prefix: string; readonly suffix: string; readonly separated: boolean }

function testParts(scan: TestScan): TestParts | undefined {
  const { text, separated } = readCodeText(scan.text)
  const upper = text.toUpperCase()
  const head = upper.indexOf(testHead)
  const tail = upper.indexOf(testTail, head)
  if (head === -1 || tail === -1) return undefined
  return { prefix: text.slice(0, head), suffix: text.slice(tail + testTail.length), separated }
}

function noiseOf({ prefix, suffix }: TestParts): { prefix: string; suffix: string } {
  return { prefix, suffix }
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
