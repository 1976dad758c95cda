import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { version } from '#core/domain/version.ts'

it('says on the screen the version that package.json states', () => {
  const stated = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')) as { readonly version: string }
  expect(version).toBe(stated.version)
})
