import { build } from 'electron-vite'
import { inRoot } from '../root.ts'
import { isStale } from './freshness.ts'

const bundles = [inRoot('out/main/main.js'), inRoot('out/preload/main.cjs')]
const sources = ['src/main', 'src/core', 'electron.vite.config.ts', 'package-lock.json']

/** Builds main process, core process and preload for Electron; needs no Electron runtime. */
export async function buildElectronBundles(): Promise<void> {
  await build({ configFile: inRoot('electron.vite.config.ts'), logLevel: 'error' })
}

/** Builds them when one is missing or older than its sources; answers whether it built. */
export async function ensureElectronBundles(say: (line: string) => void): Promise<boolean> {
  const inputs = sources.map((source) => inRoot(source))
  if (!bundles.some((bundle) => isStale(bundle, inputs))) return false
  say('Building the desktop shell …')
  await buildElectronBundles()
  return true
}
