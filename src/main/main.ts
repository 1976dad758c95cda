import { join } from 'node:path'
import { runShell } from './app/run-shell.ts'

// Built, this file lies in out/main, beside the core process and below the screens.
const out = join(import.meta.dirname, '..')

runShell(
  {
    screens: join(out, 'renderer'),
    preload: join(out, 'preload', 'main.cjs'),
    core: join(import.meta.dirname, 'core-process', 'main.js'),
  },
  process.argv.slice(1),
)
