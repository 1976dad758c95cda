import type { PeopleProblem } from '#core/domain/problems/people.ts'
import type { ProblemWords } from '../../problem-words.ts'

export const peopleProblems: ProblemWords<PeopleProblem> = {
  'right.missing': () => '您没有这项权限。请找管理员开通，或换有权限的人来做。',
  'session.missing': () => '登录已失效，请重新登录。草稿都在。',
  'session.wrong-password': () => '姓名或密码不对，请再试一次。',
}
