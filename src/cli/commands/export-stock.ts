import { resolve } from 'node:path'
import { accept } from '#core/domain/result.ts'
import type { Call, Command, Outcome } from '../command.ts'
import type { Reached } from '../reach-core.ts'
import { saveDownload } from '../save-download.ts'
import { withCore } from '../with-core.ts'

export const exportStock: Command = {
  name: 'export stock',
  options: { out: { value: 'FILE', required: true }, depot: { value: 'CODE' } },
  run: (call) => withCore(call, (core) => save(call, core)),
}

async function save(call: Call, core: Reached): Promise<Outcome> {
  const code = call.text('depot')
  const depot = code === undefined ? accept(undefined) : await core.client.system.depotNamed.query(code)
  if (!depot.ok) return depot
  const filter = { keyword: '', depots: depot.value === undefined ? [] : [depot.value], category: '', owner: '', hideZero: true, pick: 'all', withinDays: 0 }
  const out = resolve(call.text('out') ?? '')
  const saved = await saveDownload(core, { kind: 'stock', input: { filter, sort: [] }, out })
  return saved.ok ? accept({ answer: { out, bytes: saved.value }, lines: [call.words.host.cli.saved(out)] }) : saved
}
