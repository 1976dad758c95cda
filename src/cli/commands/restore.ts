import { restoreFolder } from '#core/host/restore-folder.ts'
import { accept } from '#core/domain/result.ts'
import type { Call, Command, Outcome } from '../command.ts'
import { migrations } from '../build-place.ts'
import { reachRunning } from '../reach-core.ts'

export const restore: Command = {
  name: 'restore',
  file: 'FILE',
  options: { last: { value: 'SERIES=N', repeated: true } },
  run: async (call) => {
    const { cli } = call.words.host
    const last: Record<string, number> = {}
    for (const text of call.texts('last')) {
      const [, series, number] = /^([A-Z]{2}-.+)=(\d{1,9})$/.exec(text) ?? []
      if (series === undefined || number === undefined || Number(number) === 0) return { ok: false, usage: cli.lastUnreadable(text) }
      last[series] = Number(number)
    }
    return restoreWith(call, last)
  },
}

/** Through the running core, or without any: the ledger to be replaced may be beyond opening. */
async function restoreWith(call: Call, last: Readonly<Record<string, number>>): Promise<Outcome> {
  const { cli } = call.words.host
  const wanted = { backup: call.file, last }
  const running = await reachRunning(call)
  const restored = running ? await running.client.system.restore.mutate(wanted) : await restoreFolder({ folder: call.folder, migrations, wanted })
  if (!restored.ok) return restored
  const { backup, replaced, machine, series, numbersKnown } = restored.value
  return accept({
    answer: restored.value,
    lines: [
      cli.restored(backup), ...(replaced === null ? [] : [cli.replacedKept(replaced)]), ...(numbersKnown ? [] : [cli.nextMachine(machine)]),
      ...series.filter(({ prefix }) => prefix.endsWith(`-${machine}`)).map(({ prefix, last: number }) => cli.series(prefix, number)),
    ],
  })
}
