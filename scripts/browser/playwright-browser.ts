import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

/** Path of the Chromium that Playwright downloaded for itself earlier, if it did. */
export function playwrightBrowser(): string | undefined {
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}
