import { describe, expect, it } from 'vitest'
import { closingLine, sumUp } from '../../scripts/ci/sum-up.ts'
import { commandToType, waysToBrowser } from '../../scripts/test/install-browser.ts'
import { countsOf, skippedElectronTests, type Report } from '../../scripts/test/report.ts'

const report: Report = {
  numPassedTests: 40,
  numFailedTests: 1,
  numPendingTests: 3,
  numTodoTests: 0,
  numFailedTestSuites: 2,
  testResults: [
    { name: '/c/tests/core/a.test.ts', status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
    { name: '/c/tests/core/does-not-load.test.ts', status: 'failed', assertionResults: [] },
    { name: 'C:\\c\\tests\\e2e\\electron\\window.test.ts', status: 'passed', assertionResults: [{ status: 'skipped' }, { status: 'pending' }] },
    { name: '/c/tests/core/b.test.ts', status: 'passed', assertionResults: [{ status: 'skipped' }] },
  ],
}

describe('the closing line', () => {
  it('counts a file that does not load as one failure', () => {
    expect(countsOf(report)).toEqual({ passed: 40, failed: 2, skipped: 3 })
  })

  it('adds the checks to the tests', () => {
    expect(closingLine(sumUp({ report, testsExitCode: 1, checks: 6, failedChecks: 1 }))).toBe('45 passed, 3 failed, 3 skipped')
  })

  it('is a failure when the tests ended without a report or without a reason', () => {
    expect(sumUp({ report: undefined, testsExitCode: 0, checks: 6, failedChecks: 0 })).toEqual({ passed: 6, failed: 1, skipped: 0 })
    const green = { ...report, numFailedTests: 0, testResults: [] }
    expect(sumUp({ report: green, testsExitCode: 1, checks: 6, failedChecks: 0 }).failed).toBe(1)
    expect(sumUp({ report: green, testsExitCode: 0, checks: 6, failedChecks: 0 }).failed).toBe(0)
  })

  it('tells the Electron tests among the skipped ones', () => {
    expect(skippedElectronTests(report)).toBe(2)
  })
})

describe('a browser for the tests', () => {
  it('comes from the distribution on Debian as root, with Chinese fonts, and else from Playwright', () => {
    const [first, second] = waysToBrowser({ platform: 'linux', asRoot: true, distribution: 'debian' })
    expect(first?.map((command) => command.join(' '))).toEqual([
      'apt-get update',
      'apt-get install -y --no-install-recommends chromium fonts-noto-cjk',
    ])
    expect(second?.[0]).toContain('install')
    for (const system of [
      { platform: 'linux', asRoot: false, distribution: 'debian' },
      { platform: 'linux', asRoot: true, distribution: 'ubuntu' },
      { platform: 'win32', asRoot: false, distribution: undefined },
    ] as const) expect(waysToBrowser(system).flat().map(([program]) => program)).toEqual([process.execPath])
  })

  it('names the exact command where it cannot be installed', () => {
    expect(commandToType({ platform: 'linux', asRoot: false, distribution: 'debian' })).toBe('sudo apt-get install -y chromium fonts-noto-cjk')
    expect(commandToType({ platform: 'win32', asRoot: false, distribution: undefined })).toBe('npx playwright-core install chromium')
  })
})
