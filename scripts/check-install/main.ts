import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { inRoot } from '../root.ts'

/** The oldest and the newest npm that the project promises to install with. */
const npmVersions = ['10', '11'] as const

/** What the check loads afterwards: the packages with machine code, one line of use each. */
const probe = `
import Database from 'better-sqlite3'
import { hashSync } from '@node-rs/argon2'
import 'rolldown'
import 'esbuild'
console.log(new Database(':memory:').prepare('select 1 as one').get().one, hashSync('x').startsWith('$argon2id'), process.version)
`

/** The Node that npm itself runs under: what a newcomer has, be it older than the one our scripts run under. */
const newcomersNode = process.env['npm_node_execpath'] ?? process.execPath

const folder = mkdtempSync(join(tmpdir(), 'changping-install-'))
try {
  const failed = npmVersions.filter((version) => !installs(version))
  for (const version of npmVersions) console.log(`npm ${version}: ${failed.includes(version) ? 'does not install' : 'installs'}`)
  process.exitCode = failed.length > 0 ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Runs `npm ci` of that version in a copy of the project, with nothing on the PATH but Node and a shell. */
function installs(version: string): boolean {
  const npm = npmScript(version)
  if (!npm) return false
  const project = join(folder, `project-${version}`)
  mkdirSync(project)
  for (const name of ['package.json', 'package-lock.json', '.npmrc', 'scripts']) cpSync(inRoot(name), join(project, name), { recursive: true })
  writeFileSync(join(project, 'probe.mjs'), probe)
  const env = bareEnvironment()
  const node = (args: readonly string[]) => spawnSync(newcomersNode, [...args], { cwd: project, stdio: 'inherit', env }).status === 0
  const done = node([npm, 'ci']) && node(['scripts/with-node.mjs', 'probe.mjs'])
  rmSync(project, { recursive: true, force: true })
  return done
}

/** Path of that npm's own script, installed by the npm at hand into a folder that is thrown away. */
function npmScript(version: string): string | undefined {
  const prefix = join(folder, `npm-${version}`)
  mkdirSync(prefix)
  const install = `npm install --prefix "${prefix}" --no-save --loglevel=error npm@${version}`
  const { status } = spawnSync(install, { cwd: folder, stdio: 'inherit', shell: true })
  return status === 0 ? join(prefix, 'node_modules', 'npm', 'bin', 'npm-cli.js') : undefined
}

/** The environment without Python and compiler: a PATH that holds Node and the shell that npm asks for, nothing else. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const bin = join(folder, 'bin')
  mkdirSync(bin, { recursive: true })
  if (process.platform === 'win32') return { ...process.env, PATH: [bin, `${process.env['SystemRoot'] ?? 'C:\\Windows'}\\System32`].join(delimiter) }
  linkOnce(newcomersNode, join(bin, 'node'))
  linkOnce('/bin/sh', join(bin, 'sh'))
  const { PATH: _path, PYTHON: _python, CC: _cc, CXX: _cxx, ...rest } = process.env
  return { ...rest, PATH: bin }
}

function linkOnce(target: string, path: string): void {
  rmSync(path, { force: true })
  symlinkSync(target, path)
}
