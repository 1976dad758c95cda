import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Comments that switch a check off; the brackets keep this file from being found. */
const suppression = /(eslint|oxlint)[-]disable|@ts[-](ignore|expect-error|nocheck)|knip[-]ignore|v8[ ]ignore/

it('no file switches a check off', () => {
  const files = globSync('{src,tests,scripts}/**/*.{ts,tsx,mjs,cjs}', { cwd: root })
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((path) => suppression.test(readFileSync(join(root, path), 'utf8')))).toEqual([])
})
