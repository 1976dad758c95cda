import { defineConfig } from 'electron-vite'
import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { javaScriptWorkers } from './scripts/build/javascript-workers.ts'

const root = import.meta.dirname

/**
 * Main process and core keep the folders of src/ under out/, one file for one file: paths and workers that the core finds
 * from its own place are then the same built and unbuilt. The screens are built by vite.config.ts.
 */
export default defineConfig({
  main: {
    plugins: [javaScriptWorkers()],
    build: {
      outDir: resolve(root, 'out'),
      emptyOutDir: false,
      externalizeDeps: true,
      rollupOptions: {
        input: entries(['src/main/main.ts', 'src/main/core-process/main.ts', ...globSync('src/core/**/main.ts', { cwd: root })]),
        output: { format: 'es', entryFileNames: '[name].js', preserveModules: true, preserveModulesRoot: resolve(root, 'src') },
      },
    },
  },
  preload: {
    build: {
      outDir: resolve(root, 'out/preload'),
      externalizeDeps: false,
      rollupOptions: {
        input: { main: resolve(root, 'src/main/preload/main.ts') },
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
})

/** `{ 'main/main': '…/src/main/main.ts' }`: each entry under its place below src. */
function entries(paths: readonly string[]): Record<string, string> {
  const named = paths.map((path) => path.replaceAll('\\', '/'))
  return Object.fromEntries(named.map((path) => [path.slice('src/'.length, -'.ts'.length), resolve(root, path)]))
}
