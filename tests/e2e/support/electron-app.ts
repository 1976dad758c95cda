import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { ensureElectronBundles } from '../../../scripts/build/electron-bundles.ts'
import { inRoot } from '../../../scripts/root.ts'
import { hasDisplay } from '../../../scripts/start/app-window.ts'
import { electronRuntime } from '../../../scripts/start/electron-runtime.ts'
import { sandboxArguments } from './browser.ts'

/** Whether a real Electron can be driven here; where not, its tests are skipped and counted aloud by `npm test`. */
export const electronRuns = electronRuntime() !== undefined && hasDisplay(process.platform, process.env)

export type RunningShell = {
  readonly shell: ElectronApplication
  readonly page: Page
  readonly data: string
  readonly close: () => Promise<void>
}

/** Builds the shell where needed and opens it on an empty folder of its own, or on `data`. */
export async function openShell(data?: string): Promise<RunningShell> {
  await ensureElectronBundles((line) => console.log(line))
  const folder = data ?? mkdtempSync(join(tmpdir(), 'changping-electron-'))
  const shell = await launchShell(folder)
  const page = await shell.firstWindow()
  return {
    shell,
    page,
    data: folder,
    close: async () => {
      await shell.close()
      if (!data) rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function launchShell(data: string): Promise<ElectronApplication> {
  const executablePath = electronRuntime()
  if (!executablePath) throw new Error('no Electron runtime here')
  return _electron.launch({ executablePath, args: [...sandboxArguments(), inRoot(), '--data', data], cwd: inRoot() })
}
