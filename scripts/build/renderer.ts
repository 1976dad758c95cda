import { build } from 'vite'
import { inRoot } from '../root.ts'
import { isStale } from './freshness.ts'

const page = inRoot('out/renderer/index.html')
const sources = ['src/renderer', 'src/core/domain', 'src/core/i18n', 'vite.config.ts', 'package-lock.json']

/** Builds the screens into out/renderer. */
export async function buildRenderer(): Promise<void> {
  await build({ configFile: inRoot('vite.config.ts'), mode: 'production', logLevel: 'warn' })
}

/** Builds the screens when they are missing or older than their sources; answers whether it built. */
export async function ensureRenderer(say: (line: string) => void): Promise<boolean> {
  if (!isStale(page, sources.map((source) => inRoot(source)))) return false
  say('Building the screens …')
  await buildRenderer()
  return true
}
