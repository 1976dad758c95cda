import type { ReportProblem } from '#core/domain/problems/report.ts'
import type { ProblemWords } from '../../problem-words.ts'

export const reportProblems: ProblemWords<ReportProblem> = {
  'report.dates-reversed': (p) => `期间起日 ${p.from} 晚于止日 ${p.to}。请改起止日期。`,
  'report.unbalanced': (p) =>
    `「${p.depot}」的 ${p.item} ${p.measure === 'amount' ? '金额' : '数量'}对不上：期初加收入减发出不等于期末，共 ${p.differences} 处。没有导出，请先用「核对账本」查明。`,
  'report.too-many-cards': (p) => `要导出 ${p.cards} 种物资的明细账，一次最多 ${p.limit} 种。请选一个仓库，或逐种导出。`,
}
