import type { ScanProblem } from '#core/domain/problems/scan.ts'
import type { ProblemWords } from '../../problem-words.ts'

export const scanProblems: ProblemWords<ScanProblem> = {
  'scan.check-digit': (p) => `The check digit of ${p.text} is wrong; nothing was recorded. Scan again.`,
  'scan.unknown': (p) => `${p.text} is unknown; nothing was recorded. It can be bound to an item.`,
}
