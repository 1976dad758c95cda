import type { Verified } from '#core/domain/ledger-check.ts'
import { accept } from '#core/domain/result.ts'
import type { Words } from '#core/i18n/words.ts'
import type { Command, Done } from '../command.ts'
import { withCore } from '../with-core.ts'

export const verify: Command = {
  name: 'verify',
  options: { anchor: { value: 'HEAD' } },
  run: (call) => withCore(call, async ({ client }) => {
    const verified = await client.system.verify.mutate({ anchor: call.text('anchor') })
    return verified.ok ? accept(doneOf(verified.value, call.words)) : verified
  }),
}

function doneOf(verified: Verified, { host }: Words): Done {
  const failed = verified.checks.filter((check) => !check.ok)
  const lines = verified.checks.flatMap((check) => [
    check.ok ? host.cli.checkOk(host.checks[check.name]) : host.cli.checkFailed(host.checks[check.name], check.differences),
    ...check.found.map((difference) => `  ${host.difference(difference)}`),
  ])
  if (verified.ok) return { answer: verified, lines: [...lines, host.cli.verified(verified.head)] }
  return { answer: verified, lines, error: host.cli.verifyFailed(failed.length, failed.reduce((sum, check) => sum + check.differences, 0)) }
}
