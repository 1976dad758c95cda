import type { HostProblem } from '#core/domain/problems/host.ts'
import type { ProblemWords } from '../../problem-words.ts'

export const hostProblems: ProblemWords<HostProblem> = {
  'host.in-use': (p) => `这个文件夹里的账正由另一个窗口打开：${p.folder}。请用已打开的窗口，或先把它关掉。`,
  'host.already-founded': () => '这个文件夹里已经有账了。请直接登录，或换一个文件夹。',
}
