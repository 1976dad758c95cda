import type { HostProblem } from '#core/domain/problems/host.ts'
import type { ProblemWords } from '../../problem-words.ts'

export const hostProblems: ProblemWords<HostProblem> = {
  'host.in-use': (p) => `The ledger in ${p.folder} is already open. Use the open window, or close it first.`,
  'host.already-founded': () => 'This folder already holds a ledger. Sign in, or choose another folder.',
}
