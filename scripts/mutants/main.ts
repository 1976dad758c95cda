import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inRoot } from '../root.ts'
import { mutations, type Mutation } from './mutations.ts'

const copied = ['src', 'tests', 'drizzle', 'resources', 'scripts', 'package.json', 'tsconfig.json', 'vitest.config.ts'] as const

/** Plants each fault in a copy of the sources, one at a time, and asks whether its tests go red. */
const folder = mkdtempSync(join(tmpdir(), 'changping-mutants-'))
for (const part of copied) cpSync(inRoot(part), join(folder, part), { recursive: true })
symlinkSync(inRoot('node_modules'), join(folder, 'node_modules'))

const named = [...new Set(mutations.flatMap((mutation) => mutation.tests))]
if (!areGreen(named)) {
  process.stderr.write('The tests are red without any fault planted; mend them first.\n')
  process.exit(1)
}

const survivors: string[] = []
for (const mutation of mutations) {
  const verdict = judge(mutation)
  if (verdict !== 'caught') survivors.push(mutation.name)
  process.stdout.write(`${verdict.padEnd(9)} ${mutation.name} (${mutation.file})\n`)
}
rmSync(folder, { recursive: true, force: true })
process.stdout.write(`mutants: ${mutations.length - survivors.length} of ${mutations.length} caught\n`)
process.exitCode = survivors.length === 0 ? 0 : 1

function judge({ file, find, replace, tests }: Mutation): 'caught' | 'SURVIVED' | 'MISPLACED' {
  const path = join(folder, file)
  const original = readFileSync(path, 'utf8')
  if (original.split(find).length !== 2) return 'MISPLACED'
  writeFileSync(path, original.replace(find, () => replace))
  const green = areGreen(tests)
  writeFileSync(path, original)
  return green ? 'SURVIVED' : 'caught'
}

function areGreen(tests: readonly string[]): boolean {
  const run = spawnSync(process.execPath, [join(folder, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'unit', '--bail', '1', ...tests], { cwd: folder, stdio: 'ignore' })
  return run.status === 0
}
