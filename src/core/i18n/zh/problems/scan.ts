import type { ScanProblem } from '#core/domain/problems/scan.ts'
import type { ProblemWords } from '../../problem-words.ts'

export const scanProblems: ProblemWords<ScanProblem> = {
  'scan.check-digit': (p) => `「${p.text}」校验位不对，没有记上。请再扫一次。`,
  'scan.unknown': (p) => `「${p.text}」不认识，没有记上。可以关联到已有物资。`,
}
