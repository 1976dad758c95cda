import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Whether `output` is missing or older than anything among `sources`.
 * Folders count with all they hold and with themselves, so that a deleted file is noticed too.
 */
export function isStale(output: string, sources: readonly string[]): boolean {
  const built = changedAt(output)
  return built === undefined || sources.some((source) => newestIn(source) > built)
}

/** Milliseconds of the newest change at or below a path; 0 where nothing is there. */
function newestIn(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), stat.mtimeMs)
}

function changedAt(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs
}
