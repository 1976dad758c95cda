import type { PeopleProblem } from '#core/domain/problems/people.ts'
import type { ProblemWords } from '../../problem-words.ts'

export const peopleProblems: ProblemWords<PeopleProblem> = {
  'right.missing': () => 'You do not have this right. Ask the administrator, or let someone who has it do this.',
  'session.missing': () => 'You are signed out. Sign in again; drafts are kept.',
  'session.wrong-password': () => 'Name or password is wrong. Try again.',
}
