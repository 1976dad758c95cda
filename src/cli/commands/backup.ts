import { resolve } from 'node:path'
import { accept } from '#core/domain/result.ts'
import type { Call, Command, Outcome } from '../command.ts'
import type { Reached } from '../reach-core.ts'
import { withCore } from '../with-core.ts'

export const backup: Command = {
  name: 'backup',
  options: { 'second-place': { value: 'DIR' } },
  run: (call) => withCore(call, (core) => backUp(call, core)),
}

async function backUp(call: Call, { client }: Reached): Promise<Outcome> {
  const { cli } = call.words.host
  const place = call.text('second-place')
  if (place !== undefined) {
    const chosen = await client.system.chooseSecondPlace.mutate({ folder: place === 'none' ? '' : resolve(place) })
    if (!chosen.ok) return chosen
  }
  const made = await client.system.backUp.mutate()
  if (!made.ok) return made
  const { secondPlace } = await client.system.health.query()
  const { file, second } = made.value
  const also = second === null ? (secondPlace === null ? cli.secondPlaceNone : cli.secondUnreachable(secondPlace)) : cli.backedUpSecond(second)
  return accept({ answer: { ...made.value, secondPlace }, lines: [cli.backedUp(file), also] })
}
