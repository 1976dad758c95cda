import { chromium, type Browser, type LaunchOptions } from 'playwright-core'
import { findBrowser } from '../../../scripts/browser/find-browser.ts'
import { playwrightBrowser } from '../../../scripts/browser/playwright-browser.ts'

/** Starts the Chromium that `npm test` found; `args` are further command-line switches. */
export function launchBrowser({ args = [], ...options }: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({ ...options, executablePath: browserPath(), args: [...sandboxArguments(), ...args] })
}

/** Path of the browser of the tests: the one named by CHANGPING_BROWSER, an installed one, or Playwright's own. */
export function browserPath(): string {
  const path = findBrowser() ?? playwrightBrowser()
  if (!path) throw new Error('No Chromium-family browser found. `npm test` installs one or says what to type.')
  return path
}

/** Chromium refuses its sandbox to root, as in a container. */
export function sandboxArguments(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
