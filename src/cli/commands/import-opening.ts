import { resolve } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { parseDate } from '#core/domain/business-date.ts'
import { accept } from '#core/domain/result.ts'
import { problemSentence } from '#core/i18n/words.ts'
import type { Call, Command, Outcome } from '../command.ts'
import { handIn } from '../hand-in.ts'
import type { Reached } from '../reach-core.ts'
import { withCore } from '../with-core.ts'

export const importOpening: Command = {
  name: 'import opening',
  file: 'FILE',
  options: { 'accept-good': {}, more: {}, date: { value: 'DATE' } },
  run: async (call) => {
    const date = call.text('date')
    if (date !== undefined && !parseDate(date)) return { ok: false, usage: call.words.host.cli.notADay(date) }
    return withCore(call, (core) => importWith(call, core))
  },
}

/** So many problems are told; `--json` has them all. */
const toldProblems = 50

async function importWith(call: Call, core: Reached): Promise<Outcome> {
  const { cli } = call.words.host
  const upload = await handIn(core, resolve(call.file))
  if (!upload.ok) return upload
  await core.check()
  const imported = await core.client.intake.opening.mutate({
    upload: upload.value, batch: uuidv7(), date: call.text('date'), acceptGood: call.flag('accept-good'), more: call.flag('more'),
  })
  if (!imported.ok) return imported
  const { problems, documents, ...figures } = imported.value
  const told = problems.map(({ sheet, row, column, value, reason }) => ({
    sheet, row, column: column.heading === '' ? column.letter : column.heading, value, reason: problemSentence(call.words, reason),
  }))
  const lines = [
    cli.rowsRead(figures.rowsOk, figures.valueYuan, figures.alreadyHeld),
    ...told.slice(0, toldProblems).map((problem) => cli.rowProblem(problem)),
    ...documents.map(({ number, depot, owner, amountYuan }) => cli.openingPosted(number, `${depot} / ${owner}`, amountYuan)),
    ...(documents.length === 0 ? [cli.nothingPosted] : []),
  ]
  const stopped = problems.length > 0 && !figures.posted && !call.flag('accept-good')
  return accept({ answer: { ...figures, problems: told, documents }, lines, ...(stopped ? { error: cli.problemsStop(problems.length), code: 2 } : {}) })
}
