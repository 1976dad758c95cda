import type { ImportProblem } from '#core/domain/problems/import.ts'
import type { ProblemWords } from '../../problem-words.ts'

export const importProblems: ProblemWords<ImportProblem> = {
  'import.file-unreadable': (p) => `${p.name} cannot be read. It must be an Excel or CSV file.`,
}
