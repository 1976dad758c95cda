import { uuidv7 } from 'uuidv7'
import { parseDate } from '#core/domain/business-date.ts'
import { accept } from '#core/domain/result.ts'
import type { Call, Command, Outcome } from '../command.ts'
import type { Reached } from '../reach-core.ts'
import { withCore } from '../with-core.ts'

export const demo: Command = {
  name: 'demo',
  options: { bare: {}, 'as-of': { value: 'DATE' } },
  run: async (call) => {
    const asOf = call.text('as-of')
    if (asOf !== undefined && !parseDate(asOf)) return { ok: false, usage: call.words.host.cli.notADay(asOf) }
    return withCore(call, (core) => load(call, core), { mayBegin: true })
  },
}

async function load(call: Call, { client }: Reached): Promise<Outcome> {
  const { cli } = call.words.host
  const loaded = await client.demo.load.mutate({ command: uuidv7(), asOf: call.text('as-of'), bare: call.flag('bare') })
  if (!loaded.ok) return loaded
  const { people, documents, valueYuan } = loaded.value
  return accept({
    answer: { folder: call.folder, practice: true, ...loaded.value },
    lines: [
      cli.practiceFounded(call.folder, documents, valueYuan), cli.peopleTitle,
      ...people.map(({ name, role, password }) => `  ${role}  ${name}  ${password}`),
    ],
  })
}
