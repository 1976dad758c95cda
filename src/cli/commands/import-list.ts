import { resolve } from 'node:path'
import { uuidv7 } from 'uuidv7'
import type { ListKind } from '#core/domain/import-lists.ts'
import { accept, type Result } from '#core/domain/result.ts'
import { problemSentence } from '#core/i18n/words.ts'
import type { Call, Command, CommandName, Outcome } from '../command.ts'
import { handIn } from '../hand-in.ts'
import type { Reached } from '../reach-core.ts'
import { withCore } from '../with-core.ts'

const names: { readonly [Kind in ListKind]: CommandName } = {
  agencies: 'import agencies', suppliers: 'import suppliers', depots: 'import depots', bins: 'import bins', items: 'import items',
}

/** A master list of an office out of a workbook. */
export function importList(kind: ListKind): Command {
  return { name: names[kind], file: 'FILE', options: { 'accept-good': {} }, run: (call) => withCore(call, (core) => importWith(call, core, kind)) }
}

/** So many problems are told; `--json` has them all. */
const toldProblems = 50

async function importWith(call: Call, core: Reached, kind: ListKind): Promise<Outcome> {
  const { cli } = call.words.host
  const upload = await handIn(core, resolve(call.file))
  if (!upload.ok) return upload
  await core.check()
  const sheets = await sheetsOf(core, upload.value, kind)
  if (!sheets.ok) return sheets
  const imported = await core.client.intake.lists.mutate({ upload: upload.value, batch: uuidv7(), acceptGood: call.flag('accept-good'), ...sheets.value })
  if (!imported.ok) return imported
  const { posted, added, changed, known, problems } = imported.value
  const told = problems.map(({ sheet, row, column, value, reason }) => ({
    sheet, row, column: column.heading === '' ? column.letter : column.heading, value, reason: problemSentence(call.words, reason),
  }))
  const { summary, names: lists } = call.words.intake.lists
  const done = posted ? { added, changed } : { added: 0, changed: 0 }
  const lines = [summary(lists[kind], { ...done, known }), ...told.slice(0, toldProblems).map((problem) => cli.rowProblem(problem))]
  const stopped = problems.length > 0 && !posted && !call.flag('accept-good')
  return accept({ answer: { posted, ...done, known, problems: told }, lines, ...(stopped ? { error: cli.problemsStop(problems.length), code: 2 } : {}) })
}

type Sheets = { readonly kinds: { sheet: string; kind: ListKind }[]; readonly choices: { sheet: string; skip: true }[] }

/** The sheets that look like the list asked for; all of them where none does, since a person says so. */
async function sheetsOf(core: Reached, upload: string, kind: ListKind): Promise<Result<Sheets>> {
  const seen = await core.client.intake.recognise.mutate({ upload })
  if (!seen.ok) return seen
  const sheets = seen.value.kind === 'scans' ? [] : seen.value.sheets
  const own = sheets.filter((sheet) => sheet.kind === kind)
  if (own.length === 0) return accept({ kinds: sheets.map(({ sheet }) => ({ sheet, kind })), choices: [] })
  return accept({ kinds: [], choices: sheets.filter((sheet) => sheet.kind !== kind).map(({ sheet }) => ({ sheet, skip: true as const })) })
}
