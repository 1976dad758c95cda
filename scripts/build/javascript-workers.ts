import type { Plugin } from 'vite'

const workerEntry = /(['"`])(\.{1,2}\/[\w./-]*main|main)\.ts\1/g

/** Lets built code start built workers: `'./check/main.ts'` in a path becomes `'./check/main.js'`. */
export function javaScriptWorkers(): Plugin {
  return {
    name: 'changping:javascript-workers',
    apply: 'build',
    renderChunk: (code) => code.replaceAll(workerEntry, '$1$2.js$1'),
  }
}
