import { resolve } from 'node:path'
import { accept } from '#core/domain/result.ts'
import { problemSentence } from '#core/i18n/words.ts'
import type { Call, Command, Outcome } from '../command.ts'
import { handIn } from '../hand-in.ts'
import type { Reached } from '../reach-core.ts'
import { withCore } from '../with-core.ts'

export const importItems: Command = {
  name: 'import items',
  file: 'FILE',
  options: { 'accept-good': {} },
  run: (call) => withCore(call, (core) => importWith(call, core)),
}

/** So many problems are told; `--json` has them all. */
const toldProblems = 50

async function importWith(call: Call, core: Reached): Promise<Outcome> {
  const { cli } = call.words.host
  const upload = await handIn(core, resolve(call.file))
  if (!upload.ok) return upload
  await core.check()
  const imported = await core.client.intake.items.mutate({ upload: upload.value, acceptGood: call.flag('accept-good') })
  if (!imported.ok) return imported
  const { problems, ...figures } = imported.value
  const told = problems.map(({ reason, ...place }) => ({ ...place, reason: problemSentence(call.words, reason) }))
  const lines = [call.words.intake.itemsAdded(figures.added, figures.known), ...told.slice(0, toldProblems).map((problem) => cli.rowProblem(problem))]
  const stopped = problems.length > 0 && !figures.posted && !call.flag('accept-good')
  return accept({ answer: { ...figures, problems: told }, lines, ...(stopped ? { error: cli.problemsStop(problems.length), code: 2 } : {}) })
}
