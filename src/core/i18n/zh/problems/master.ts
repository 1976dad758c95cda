import type { MasterProblem } from '#core/domain/problems/master.ts'
import type { ProblemWords } from '../../problem-words.ts'

export const masterProblems: ProblemWords<MasterProblem> = {
  'master.not-found': () => '找不到这条资料，可能已被别人停用。请刷新后再试。',
  'master.code-taken': (p) => `代码「${p.value}」已有人用。请换一个。`,
  'master.changed-elsewhere': () => '别人刚刚改过这条资料。请看过新内容再保存。',
  'master.still-holds': (p) => `「${p.name}」还有结存，不能停用。先移走或发完。`,
  'master.fixed-once-moved': () => '这种物资已有收发，小数位和管理方式不能再改。请另建物资。',
}
