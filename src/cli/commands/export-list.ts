import { resolve } from 'node:path'
import type { ListKind } from '#core/domain/import-lists.ts'
import { accept } from '#core/domain/result.ts'
import type { Call, Command, CommandName, Outcome } from '../command.ts'
import type { Reached } from '../reach-core.ts'
import { saveDownload } from '../save-download.ts'
import { withCore } from '../with-core.ts'

const names: { readonly [Kind in ListKind]: CommandName } = {
  agencies: 'export agencies', suppliers: 'export suppliers', depots: 'export depots', bins: 'export bins', items: 'export items',
}

/** A master list as a workbook that its import reads. */
export function exportList(kind: ListKind): Command {
  return { name: names[kind], options: { out: { value: 'FILE', required: true } }, run: (call) => withCore(call, (core) => save(call, core, kind)) }
}

async function save(call: Call, core: Reached, kind: ListKind): Promise<Outcome> {
  const out = resolve(call.text('out') ?? '')
  const saved = await saveDownload(core, { kind: 'list', input: { list: kind }, out })
  return saved.ok ? accept({ answer: { out, bytes: saved.value }, lines: [call.words.host.cli.saved(out)] }) : saved
}
