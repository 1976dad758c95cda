import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Task, TaskAnswer, TaskOutcome } from './worker/tasks.ts'

export type Workers = {
  /** Rejects where the task met an accident or was stopped; a fault of the disk keeps a code that `storageFault` knows. */
  readonly run: <Kind extends Task['kind']>(task: Extract<Task, { readonly kind: Kind }>) => Promise<TaskAnswer[Kind]>
  /** Ends what still runs; settles when nothing holds the database any more. */
  readonly stop: () => Promise<void>
}

/** The worker's entry keeps its place beside this file, built and unbuilt. */
const entry = join(import.meta.dirname, './worker/main.ts')

/**
 * Node strips types by WebAssembly in every thread that runs sources, and V8 may crash the process while it replaces the
 * wrappers of such code in one thread and frees them in another. Wrappers are never called often enough with this budget.
 */
setFlagsFromString('--wasm-wrapper-tiering-budget=2000000000')

/** Long work beside the core, one thread for each task. */
export function createWorkers(): Workers {
  const running = new Set<Worker>()
  return {
    run,
    stop: async () => {
      await Promise.all([...running].map((worker) => worker.terminate()))
    },
  }

  async function run<Kind extends Task['kind']>(task: Extract<Task, { readonly kind: Kind }>): Promise<TaskAnswer[Kind]> {
    const worker = new Worker(entry, { workerData: task })
    running.add(worker)
    try {
      const outcome = await outcomeOf(worker)
      if ('fault' in outcome) throw Object.assign(new Error(outcome.message), { code: codes[outcome.fault] })
      return outcome.answer as TaskAnswer[Kind]
    } finally {
      running.delete(worker)
    }
  }
}

/** A fault crosses the thread by name and takes on the code by which it is known on this side. */
const codes = { 'disk-full': 'SQLITE_FULL', 'read-only': 'SQLITE_READONLY', damaged: 'SQLITE_CORRUPT' } as const

/** Told only once the thread is gone: its connection closes inside it, and must not outlive a process that ends at once. */
function outcomeOf(worker: Worker): Promise<TaskOutcome> {
  return new Promise((resolve, reject) => {
    let told: TaskOutcome | undefined
    worker.once('message', (outcome: TaskOutcome) => { told = outcome })
    worker.once('error', reject)
    worker.once('exit', () => (told ? resolve(told) : reject(new Error('the worker was stopped'))))
  })
}
