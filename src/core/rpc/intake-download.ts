import { accept, refuse } from '../domain/result.ts'
import { problemSentence, wordsOf, type Language } from '../i18n/words.ts'
import { annotateWorkbook } from '../intake/annotate-workbook.ts'
import type { RowProblem } from '../intake/row-problem.ts'
import { checkOpeningFile } from '../usecase/check-opening-file.ts'
import { checkListFile } from '../usecase/lists/check-list-file.ts'
import { permit } from '../usecase/permit.ts'
import type { MadeFile } from './download-types.ts'
import { listReading, reading } from './intake-router.ts'
import type { UploadedFile } from './services.ts'
import type { RequestContext } from './trpc.ts'
import type { Result } from '../domain/result.ts'

const xlsxMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The user's own workbook with a comment on every cell that is a problem: `/download/annotated-workbook?input={"upload":…,"choices":…,"fixes":…}`. */
export async function annotatedDownload({ ctx, services, language }: RequestContext, input: unknown): Promise<Result<MadeFile>> {
  const { upload, choices, fixes } = reading.parse(input)
  const forbidden = permit(ctx.connection.read, ctx, 'import-opening')
  if (forbidden) return refuse(forbidden)
  const file = services.uploads.get(upload)
  if (!file) return refuse({ code: 'import.upload-gone' })
  const checked = checkOpeningFile(ctx.connection.read, { ...file, choices, fixes })
  if (!checked.ok) return checked
  return marked(file, { language, problems: checked.value.check.problems })
}

/** The same for master lists: `/download/annotated-lists?input={"upload":…,"choices":…,"fixes":…,"kinds":…}`. */
export async function annotatedListsDownload({ ctx, services, language }: RequestContext, input: unknown): Promise<Result<MadeFile>> {
  const { upload, ...asked } = listReading.parse(input)
  const forbidden = permit(ctx.connection.read, ctx, 'import-items')
  if (forbidden) return refuse(forbidden)
  const file = services.uploads.get(upload)
  if (!file) return refuse({ code: 'import.upload-gone' })
  const checked = checkListFile(ctx, { ...file, ...asked })
  return checked.ok ? marked(file, { language, problems: checked.value.problems }) : checked
}

type Marking = { readonly language: Language; readonly problems: readonly RowProblem[] }

async function marked(file: UploadedFile, { language, problems }: Marking): Promise<Result<MadeFile>> {
  const words = wordsOf(language)
  const notes = problems.map(({ sheet, row, column, reason }) => ({ sheet, row, letter: column.letter, note: problemSentence(words, reason) }))
  const bytes = await annotateWorkbook(file.bytes, notes)
  return accept({ name: words.intake.annotatedName(file.name.replace(/\.[^.]*$/, '')), mime: xlsxMime, body: new Uint8Array(bytes) })
}
