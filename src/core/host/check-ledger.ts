import { storageFault } from '../domain/storage-fault.ts'
import type { RunningCore } from './running-core.ts'

/** Full check of file, chain and totals; what fails stops posting and is named in every window. */
export async function checkLedger({ workers, file, health, log, tell }: RunningCore): Promise<void> {
  const failed = await failedChecks(() => workers.run({ kind: 'check', file }), (facts) => log('check failed', facts))
  if (failed.join() === health.failedChecks.join()) return
  health.failedChecks = failed
  tell('health')
}

type Found = { readonly checks: readonly { readonly name: string; readonly ok: boolean }[] }

async function failedChecks(check: () => Promise<Found>, report: (facts: Readonly<Record<string, unknown>>) => void): Promise<readonly string[]> {
  try {
    const failed = (await check()).checks.filter(({ ok }) => !ok)
    for (const facts of failed) report(facts)
    return failed.map(({ name }) => name)
  } catch (error) {
    if (storageFault(error) !== 'damaged') throw error
    report({ error: String(error) })
    return ['quick-check']
  }
}
