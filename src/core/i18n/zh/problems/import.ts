import type { ImportProblem } from '#core/domain/problems/import.ts'
import type { ProblemWords } from '../../problem-words.ts'

export const importProblems: ProblemWords<ImportProblem> = {
  'import.file-unreadable': (p) => `「${p.name}」读不出来。请确认是 Excel(xlsx、xls)或 CSV 文件。`,
}
