import { spawnSync } from 'node:child_process'
import { inRoot } from '../root.ts'
import { readReport } from '../test/report.ts'
import { closingLine, sumUp } from './sum-up.ts'

/** The checks beside the tests, the quickest first; all of them run, whatever fails. */
const checks = ['typecheck', 'lint', 'arch', 'deadcode', 'db:check', 'build'] as const

const testsExitCode = Number(process.argv[2] ?? 0)
const failedChecks = checks.filter((name) => !succeeds(name))
const total = sumUp({
  report: readReport(inRoot('out/test-report.json')),
  testsExitCode,
  checks: checks.length,
  failedChecks: failedChecks.length,
})
if (failedChecks.length > 0) console.log(`Failed checks: ${failedChecks.join(', ')}`)
console.log(closingLine(total))
process.exitCode = total.failed > 0 ? 1 : 0

function succeeds(script: string): boolean {
  console.log(`\n> npm run ${script}`)
  // A shell finds npm on Windows, where it is a command file.
  return spawnSync(`npm run --silent ${script}`, { cwd: inRoot(), stdio: ['ignore', 'inherit', 'inherit'], shell: true }).status === 0
}
