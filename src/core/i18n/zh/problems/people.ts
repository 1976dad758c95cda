import type { PeopleProblem } from '#core/domain/problems/people.ts'
import { clockSecondText } from '../../moment.ts'
import type { ProblemWords } from '../../problem-words.ts'

export const peopleProblems: ProblemWords<PeopleProblem> = {
  'right.missing': () => '您没有这项权限。请找管理员开通，或换有权限的人来做。',
  'session.missing': () => '登录已失效，请重新登录。草稿都在。',
  'session.wrong-password': () => '姓名或密码不对，请再试一次。',
  'session.not-proved': () => '密码不对，请再试一次。',
  'session.password-once': () => '这是管理员给的一次性密码。请设一个自己的新密码，再登录。',
  'session.blocked': (p) => `密码错得太多，请在 ${clockSecondText(p.until)} 之后再试。`,
  'person.password-short': (p) => `密码至少 ${p.least} 位。`,
  'person.password-same': () => '新密码和原来的一样。请换一个。',
  'person.password-spent': () => '这个一次性密码已经用过。请找管理员再重设一次。',
  'person.wrong-old-password': () => '原来的密码不对。请再试一次。',
  'person.name-missing': () => '请填姓名。',
  'person.name-taken': (p) => `已有人叫「${p.name}」。请加上单位或工号区分。`,
  'person.role-missing': () => '请至少选一个角色，不然登录后什么也看不到。',
  'person.role-unknown': (p) => `没有「${p.role}」这个角色。请从列表里选。`,
  'person.keeper-and-finance': () => '同一个仓库的保管员和会计不能是同一个人。请分给两个人。',
  'person.wrong-recovery-code': () => '恢复码不对。请照恢复单逐组核对。',
  'person.no-administrator': (p) => `「${p.name}」不是管理员。恢复单只能重设管理员的密码；别人的密码由管理员重设。`,
  'person.last-administrator': () => '至少要留一名管理员。先把管理员交给别人。',
}
