import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { findBrowser } from '../browser/find-browser.ts'
import { playwrightBrowser } from '../browser/playwright-browser.ts'
import { inRoot } from '../root.ts'

export type System = { readonly platform: NodeJS.Platform; readonly asRoot: boolean; readonly distribution: string | undefined }

type Command = readonly [string, ...string[]]

/** A way to a browser: commands run one after the other. */
export type Way = readonly Command[]

const debianPackages = ['chromium', 'fonts-noto-cjk']

/** Path of a browser for the tests, installing one where none is; undefined where none can be had. */
export function browserForTests(say: (line: string) => void): string | undefined {
  const found = findBrowser() ?? playwrightBrowser()
  if (found) return found
  for (const way of waysToBrowser(thisSystem())) {
    say(`No Chromium-family browser here; installing one: ${way.map((command) => command.join(' ')).join(' && ')}`)
    if (way.every(succeeds)) return findBrowser() ?? playwrightBrowser()
  }
  return undefined
}

/** What to try, best first: the distribution's browser brings its libraries and Chinese fonts along. */
export function waysToBrowser({ platform, asRoot, distribution }: System): readonly Way[] {
  const playwright: Way = [[process.execPath, inRoot('node_modules/playwright-core/cli.js'), 'install', 'chromium']]
  const apt: Way = [['apt-get', 'update'], ['apt-get', 'install', '-y', '--no-install-recommends', ...debianPackages]]
  return platform === 'linux' && asRoot && distribution === 'debian' ? [apt, playwright] : [playwright]
}

/** The exact command to type where nothing could be installed. */
export function commandToType({ platform, distribution }: System): string {
  if (platform === 'linux' && distribution === 'debian') return `sudo apt-get install -y ${debianPackages.join(' ')}`
  return 'npx playwright-core install chromium'
}

export function thisSystem(): System {
  return { platform: process.platform, asRoot: process.getuid?.() === 0, distribution: distribution() }
}

function distribution(): string | undefined {
  if (!existsSync('/etc/os-release')) return undefined
  return /^ID="?([\w-]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1]
}

function succeeds([program, ...args]: Command): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0
}
