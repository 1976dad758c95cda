import type { IntakeProblem } from '#core/domain/problems/intake.ts'
import type { ProblemWords } from '../../problem-words.ts'

export const intakeProblems: ProblemWords<IntakeProblem> = {
  'import.depot-opened': (p) => `${p.depots.join(', ')} already have an opening; ${p.rows} rows are new. To add them, choose to post more.`,
  'import.batch-unknown': () => 'This import cannot be found. Refresh the list and try again.',
  'import.name-unknown': (p) => `${p.name} cannot be found. Use the code or full name of a depot or agency.`,
  'import.upload-gone': () => 'The file is no longer in memory. Drop it again.',
}
