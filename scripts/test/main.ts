import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { inRoot } from '../root.ts'
import { browserForTests, commandToType, thisSystem } from './install-browser.ts'
import { readReport, skippedElectronTests } from './report.ts'

/** Where the run leaves its JSON report; the continuous integration reads it. */
const report = process.env['CHANGPING_TEST_REPORT'] ?? inRoot('out/test-report.json')

process.exitCode = test(process.argv.slice(2))

/** Runs every test, or those that the arguments for vitest choose; answers the exit code. */
function test(args: readonly string[]): number {
  const browser = browserForTests((line) => console.log(line))
  if (!browser) {
    console.error(`The end-to-end tests need a Chromium-family browser. Type: ${commandToType(thisSystem())}`)
    return 1
  }
  mkdirSync(dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = spawnSync(process.execPath, [inRoot('node_modules/vitest/vitest.mjs'), 'run', ...reporters, ...args], {
    cwd: inRoot(),
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHANGPING_BROWSER: browser },
  })
  tellSkippedElectron()
  return status ?? 1
}

function tellSkippedElectron(): void {
  const finished = readReport(report)
  const skipped = finished ? skippedElectronTests(finished) : 0
  if (skipped > 0) console.log(`${skipped} Electron tests skipped: no Electron runtime or no display on this machine.`)
}
