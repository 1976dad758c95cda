import type { Call, Outcome } from './command.ts'
import { reachCore, type Reached, type Wanted } from './reach-core.ts'

/** Runs a command at the core of its folder and lets go of it again. */
export async function withCore(call: Call, run: (core: Reached) => Promise<Outcome>, wanted: Wanted = {}): Promise<Outcome> {
  const reached = await reachCore(call, wanted)
  if (!reached.ok) return reached
  try {
    return await run(reached.value)
  } finally {
    reached.value.close()
  }
}
