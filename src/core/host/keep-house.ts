import { siteOf } from '../query/site-of.ts'
import type { CoreServices } from '../rpc/services.ts'
import { createBackups } from './backups.ts'
import { checkLedger } from './check-ledger.ts'
import type { RunningCore } from './running-core.ts'

export type House = {
  readonly begin: () => void
  readonly check: () => Promise<void>
  readonly end: () => void
}

/** The first answers go before the checks: an old disk cannot serve both at once. */
const checksAfterMs = 500
const lookEveryMs = 600_000
const clockLookEveryMs = 30_000

/** What a core does by itself: the checks after opening, the daily backup, an eye on the clock. */
export function keepHouse(core: RunningCore, services: CoreServices): House {
  const timers: NodeJS.Timeout[] = []
  const house = { over: false }
  const look = async () => {
    await guarded(core, house, () => checkLedger(core))
    await guarded(core, house, () => backUpDaily(core, services))
  }
  return {
    begin: () => {
      timers.push(
        setTimeout(() => void look(), checksAfterMs),
        setInterval(() => void guarded(core, house, () => backUpDaily(core, services)), lookEveryMs),
        setInterval(core.now, clockLookEveryMs),
      )
      for (const timer of timers) timer.unref()
    },
    check: () => guarded(core, house, () => checkLedger(core)),
    end: () => {
      house.over = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

/** A worker that closing has stopped is no accident; any other is logged, for nobody waits for its answer. */
async function guarded({ log }: RunningCore, house: { readonly over: boolean }, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!house.over) log('housekeeping', { error: String(error) })
  }
}

/** The first time a day that the core looks. An unfounded database holds nothing to keep; one that does not hold would push sound backups out. */
async function backUpDaily(core: RunningCore, services: CoreServices): Promise<void> {
  if (!siteOf(core.held.connection.read) || core.health.failedChecks.length > 0 || !createBackups(core).dailyDue()) return
  const made = await services.backupNow('daily')
  if (!made.ok) core.log('daily backup refused', { problems: made.problems })
  core.tell('backup')
}
