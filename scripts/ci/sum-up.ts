import { countsOf, type Counts, type Report } from '../test/report.ts'

type Outcome = {
  /** Undefined where the tests ended before they could report. */
  readonly report: Report | undefined
  readonly testsExitCode: number
  readonly checks: number
  readonly failedChecks: number
}

/** Each check counts as one beside the tests; a test run that failed without a failed test counts as one failure. */
export function sumUp({ report, testsExitCode, checks, failedChecks }: Outcome): Counts {
  const tests = report ? countsOf(report) : { passed: 0, failed: 0, skipped: 0 }
  const unexplained = tests.failed === 0 && (testsExitCode !== 0 || !report) ? 1 : 0
  return {
    passed: tests.passed + checks - failedChecks,
    failed: tests.failed + failedChecks + unexplained,
    skipped: tests.skipped,
  }
}

/** The line that closes a run, alone and last. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}
