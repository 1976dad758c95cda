import { randomInt } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { accept } from '#core/domain/result.ts'
import type { Call, Command, Outcome } from '../command.ts'
import type { Reached } from '../reach-core.ts'
import { withCore } from '../with-core.ts'

export const init: Command = {
  name: 'init',
  options: {
    agency: { value: 'NAME', required: true }, code: { value: 'CODE', required: true }, 'short-name': { value: 'NAME' }, tier: { value: 'TIER' },
    'depot-code': { value: 'CODE', required: true }, 'depot-name': { value: 'NAME', required: true },
    administrator: { value: 'NAME', required: true }, machine: { value: 'A' },
  },
  run: (call) => withCore(call, (core) => begin(call, core), { mayBegin: true }),
}

/** The same command as the screen of first use, with a password made here. */
async function begin(call: Call, { client }: Reached): Promise<Outcome> {
  const { cli } = call.words.host
  const given = (option: Parameters<Call['text']>[0], absent = '') => call.text(option) ?? absent
  const administrator = { id: uuidv7(), name: given('administrator'), password: newPassword(), alsoKeeper: true }
  const made = await client.people.setUp.mutate({
    site: {
      command: uuidv7(), site: uuidv7(), machine: given('machine', 'A'), practice: false,
      agency: { id: uuidv7(), code: given('code'), name: given('agency'), shortName: given('short-name'), tier: given('tier', 'county') },
      depots: [{ id: uuidv7(), code: given('depot-code'), name: given('depot-name') }],
    },
    administrator,
  })
  if (!made.ok) return made
  const { recoveryCode } = made.value
  return accept({
    answer: { folder: call.folder, administrator: administrator.name, password: administrator.password, recoveryCode },
    lines: [cli.founded(call.folder), cli.password(administrator.name, administrator.password), cli.recoveryCode(recoveryCode)],
  })
}

/** No letters or digits that look alike on paper. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const passwordLength = 12

function newPassword(): string {
  return Array.from({ length: passwordLength }, () => letters[randomInt(letters.length)]).join('')
}
