import type { PeopleProblem } from '#core/domain/problems/people.ts'
import type { ProblemWords } from '../../problem-words.ts'

export const peopleProblems: ProblemWords<PeopleProblem> = {
  'right.missing': () => '您没有这项权限。请找管理员开通，或换有权限的人来做。',
  'session.missing': () => '登录已失效，请重新登录。草稿都在。',
  'session.wrong-password': () => '姓名或密码不对，请再试一次。',
  'session.blocked': (p) => `密码错得太多，请在 ${new Date(p.until).toLocaleTimeString('zh-CN')} 之后再试。`,
  'person.password-short': (p) => `密码至少 ${p.least} 位。`,
  'person.name-taken': (p) => `已有人叫「${p.name}」。请加上单位或工号区分。`,
  'person.wrong-recovery-code': () => '恢复码不对。请照恢复单逐组核对。',
  'person.last-administrator': () => '至少要留一名管理员。先把管理员交给别人。',
}
