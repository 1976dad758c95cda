import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type Database from 'better-sqlite3'
import { connectReadOnly } from './connection.ts'

/**
 * Writes the whole database, as it stands at one moment, to a new file and makes that durable; readers and writers go on.
 * VACUUM INTO rather than copied pages: it walks every table, so that damage is met now and not at the restore.
 */
export function copyDatabase(file: string, to: string): void {
  const source = connectReadOnly(file)
  try {
    copyOpenDatabase(source.client, to)
  } finally {
    source.close()
  }
}

/** The same through a connection that is open already. */
export function copyOpenDatabase(client: Database.Database, to: string): void {
  const part = `${to}.part`
  rmSync(part, { force: true })
  client.prepare('vacuum into ?').run(part)
  makeDurable(part)
  renameSync(part, to)
  if (process.platform !== 'win32') makeDurable(dirname(to))
}

/** A file, or on systems that need it a folder's entries, reaches the disk before this returns. */
export function makeDurable(path: string): void {
  const handle = openSync(path, process.platform === 'win32' ? 'r+' : 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
