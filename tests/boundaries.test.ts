import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allowed, packages, planted } from './boundaries/planted.ts'

const root = join(import.meta.dirname, '..')
const config = join(root, '.dependency-cruiser.cjs')
const { forbidden } = createRequire(import.meta.url)(config) as { readonly forbidden: readonly { readonly name: string }[] }

type Violation = { readonly from: string; readonly rule: { readonly name: string } }

/** Lays a small tree beside nothing of ours and answers what the checker finds in it. */
function violationsIn(files: Readonly<Record<string, string>>): readonly Violation[] {
  const folder = mkdtempSync(join(tmpdir(), 'boundaries-'))
  try {
    for (const [path, text] of Object.entries({ ...projectFiles(), ...files })) write(join(folder, path), text)
    copyFileSync(config, join(folder, '.dependency-cruiser.cjs'))
    const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
    const args = [program, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json']
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 << 20 })
    return (JSON.parse(stdout) as { readonly summary: { readonly violations: readonly Violation[] } }).summary.violations
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function projectFiles(): Record<string, string> {
  const declared = packages.filter((name) => name !== 'not-declared')
  const stubs = packages.flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
    [`node_modules/${name}/index.js`, 'module.exports = {}'],
  ])
  return {
    'package.json': JSON.stringify({
      name: 'planted',
      type: 'module',
      imports: { '#core/*': './src/core/*', '#renderer/*': './src/renderer/*' },
      dependencies: Object.fromEntries(declared.map((name) => [name, '1.0.0'])),
    }),
    'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'ESNext', moduleResolution: 'bundler', allowImportingTsExtensions: true, noEmit: true } }),
    ...Object.fromEntries(stubs),
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

describe('the boundary rules', () => {
  let found: readonly Violation[] = []
  beforeAll(() => {
    found = violationsIn({ ...allowed, ...Object.assign({}, ...planted.map(({ files }) => files)) })
  }, 60_000)
  afterAll(() => {
    found = []
  })

  it('let pass what the architecture allows', () => {
    expect(violationsIn(allowed).map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([])
  })

  it('have a planted violation each', () => {
    expect(planted.map(({ rule }) => rule).toSorted()).toEqual(forbidden.map(({ name }) => name).toSorted())
  })

  it.each(planted)('$rule refuses $what', ({ rule, files }) => {
    const [culprit] = Object.keys(files)
    expect(found.filter((violation) => violation.rule.name === rule).map(({ from }) => from)).toContain(culprit)
  })
})
