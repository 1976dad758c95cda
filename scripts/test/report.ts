import { existsSync, readFileSync } from 'node:fs'

export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number }

/** What vitest's JSON reporter writes, as far as it is read here. */
export type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly numFailedTestSuites: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/** The report of a finished run; undefined where the run ended before it could write one. */
export function readReport(path: string): Report | undefined {
  if (!existsSync(path)) return undefined
  return JSON.parse(readFileSync(path, 'utf8')) as Report
}

/** A file that fails before its first test counts as one failure, for its tests are in no other number. */
export function countsOf(report: Report): Counts {
  const broken = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some(isFailure)).length
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** Number of tests that were skipped because they drive a real Electron. */
export function skippedElectronTests(report: Report): number {
  const files = report.testResults.filter(({ name }) => name.replaceAll('\\', '/').includes('/tests/e2e/electron/'))
  return files.flatMap((file) => file.assertionResults).filter(({ status }) => status === 'skipped' || status === 'pending').length
}

function isFailure({ status }: { readonly status: string }): boolean {
  return status === 'failed'
}
