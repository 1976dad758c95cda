import { resolve } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { issuePurposes, receiptPurposes } from '#core/domain/document.ts'
import { accept } from '#core/domain/result.ts'
import { problemSentence } from '#core/i18n/words.ts'
import type { Call, Command, Outcome } from '../command.ts'
import { handIn } from '../hand-in.ts'
import type { Reached } from '../reach-core.ts'
import { withCore } from '../with-core.ts'

const purposes = [...receiptPurposes, ...issuePurposes]

export const importScans: Command = {
  name: 'import scans',
  file: 'FILE',
  options: { depot: { value: 'CODE', required: true }, purpose: { value: 'PURPOSE', choices: purposes }, party: { value: 'CODE' } },
  run: async (call) => {
    const asked = call.text('purpose')
    const purpose = purposes.find((known) => known === asked)
    if (asked !== undefined && purpose === undefined) return { ok: false, usage: call.words.host.cli.notAPurpose(asked, purposes.join(', ')) }
    return withCore(call, (core) => feed(call, core, purpose))
  },
}

async function feed(call: Call, core: Reached, purpose: (typeof purposes)[number] | undefined): Promise<Outcome> {
  const { cli } = call.words.host
  const upload = await handIn(core, resolve(call.file))
  if (!upload.ok) return upload
  await core.check()
  const fed = await core.client.intake.scans.mutate({ upload: upload.value, batch: uuidv7(), depot: call.text('depot') ?? '', purpose, party: call.text('party') })
  if (!fed.ok) return fed
  const { posted, refused, known, documents } = fed.value
  const rows = fed.value.rows.map(({ line, text, action, outcome, problem }) =>
    ({ line, action, text, outcome, ...(problem ? { reason: problemSentence(call.words, problem) } : {}) }))
  return accept({
    answer: { posted, refused, known, rows, documents },
    lines: [
      cli.scansFed(posted, refused, known), ...rows.flatMap(({ line, reason }) => (reason === undefined ? [] : [cli.scanRefused(line, reason)])),
      ...documents.map(({ number }) => cli.posted(number)),
    ],
  })
}
