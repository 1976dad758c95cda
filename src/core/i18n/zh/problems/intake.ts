import type { IntakeProblem } from '#core/domain/problems/intake.ts'
import type { ProblemWords } from '../../problem-words.ts'

export const intakeProblems: ProblemWords<IntakeProblem> = {
  'import.depot-opened': (p) => `${p.depots.join('、')} 已有期初，这次还有 ${p.rows} 行新的。确实要再加，请选「继续入账」。`,
  'import.batch-unknown': () => '找不到这次导入。请刷新列表后再试。',
  'import.name-unknown': (p) => `找不到「${p.name}」。请用仓库或单位的编码、全称。`,
  'import.upload-gone': () => '文件已不在内存里。请重新拖进来。',
}
