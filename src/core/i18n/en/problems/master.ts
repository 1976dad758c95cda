import type { MasterProblem } from '#core/domain/problems/master.ts'
import type { ProblemWords } from '../../problem-words.ts'

export const masterProblems: ProblemWords<MasterProblem> = {
  'master.not-found': () => 'This record cannot be found. Refresh and try again.',
  'master.code-taken': (p) => `The code ${p.value} is already taken. Choose another.`,
  'master.changed-elsewhere': () => 'Someone has just changed this record. Look at the new content, then save again.',
  'master.still-holds': (p) => `${p.name} still holds stock. Move or issue it first.`,
  'master.fixed-once-moved': () => 'This item has movements: decimals and tracking are fixed. Create another item.',
}
