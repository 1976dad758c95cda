import type { Outbox } from './station-kit.ts'
import type { CodeJob } from './station-state.ts'

/** In the window's own storage: another window of the desk has its own codes on the way. */
export function keptOutbox(person: string, storage: Pick<Storage, 'getItem' | 'setItem'> = sessionStorage): Outbox {
  const key = `changping.outbox.${person}`
  return {
    read: () => jobsIn(storage.getItem(key)),
    write: (jobs) => storage.setItem(key, JSON.stringify(jobs)),
  }
}

function jobsIn(text: string | null): readonly CodeJob[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(kept) ? kept.filter(isJob) : []
  } catch {
    return []
  }
}

function isJob(value: unknown): value is CodeJob {
  return typeof value === 'object' && value !== null && ['entry', 'text', 'typed', 'source', 'scanner'].every((name) => name in value)
}
