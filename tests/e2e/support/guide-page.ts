import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { inRoot } from '../../../scripts/root.ts'

/** A data folder with the sample office, and the password of each of its people. */
export function sampleFolder(under: string) {
  const folder = join(under, 'data')
  const told = execFileSync(process.execPath, ['src/cli/main.ts', '--data', folder, 'demo', '--json'], { cwd: inRoot(), encoding: 'utf8' })
  const { people } = JSON.parse(told) as { readonly people: readonly { readonly name: string; readonly password: string }[] }
  return { folder, passwords: new Map(people.map(({ name, password }) => [name, password])) }
}

/** Until what the screen says stands still. */
export function settled(page: Page): Promise<void> {
  return page.evaluate(async () => {
    await document.fonts.ready
    for (let last = ''; last !== document.body.innerText || last === '';) {
      last = document.body.innerText
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  })
}
