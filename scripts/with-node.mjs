// Starts a script under Node 22.12 or newer: the running Node if it is new enough, else the one npm installed with us.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const packages = [
  `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
  `node-bin-${process.platform}-${process.arch}`,
]

/** Path of a Node that runs our TypeScript as it stands (24 or newer), or undefined. */
export function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  return packages.map((pkg) => join(root, 'node_modules', pkg, 'bin', name)).find((path) => existsSync(path))
}

/** Says what to install when no Node fits, and ends with code 1. */
export function nodeOrExit() {
  const node = findNode()
  if (node) return node
  console.error('Changping needs Node.js 24 for this machine. Install it from https://nodejs.org, then run the same command again.')
  process.exit(1)
}

if (process.argv[1] === import.meta.filename || process.argv[1]?.endsWith('with-node.mjs')) {
  const child = spawn(nodeOrExit(), process.argv.slice(2), { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
