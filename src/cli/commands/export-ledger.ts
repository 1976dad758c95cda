import { resolve } from 'node:path'
import { parseDate } from '#core/domain/business-date.ts'
import { accept } from '#core/domain/result.ts'
import type { Call, Command, Outcome } from '../command.ts'
import type { Reached } from '../reach-core.ts'
import { saveDownload } from '../save-download.ts'
import { withCore } from '../with-core.ts'

export const exportLedger: Command = {
  name: 'export ledger',
  options: { out: { value: 'FILE', required: true }, from: { value: 'DATE' }, to: { value: 'DATE' }, depot: { value: 'CODE' }, cards: {} },
  run: async (call) => {
    const noDay = [call.text('from'), call.text('to')].find((day) => day !== undefined && !parseDate(day))
    if (noDay !== undefined) return { ok: false, usage: call.words.host.cli.notADay(noDay) }
    return withCore(call, (core) => save(call, core))
  },
}

async function save(call: Call, core: Reached): Promise<Outcome> {
  const out = resolve(call.text('out') ?? '')
  const input = { from: call.text('from'), to: call.text('to'), depot: call.text('depot'), cards: call.flag('cards') }
  const saved = await saveDownload(core, { kind: 'ledger', input, out })
  return saved.ok ? accept({ answer: { out, bytes: saved.value }, lines: [call.words.host.cli.saved(out)] }) : saved
}
