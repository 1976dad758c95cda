import type { HostProblem } from '#core/domain/problems/host.ts'
import type { ProblemWords } from '../../problem-words.ts'

export const hostProblems: ProblemWords<HostProblem> = {
  'host.in-use': (p) => `这个文件夹里的账正由另一个窗口打开：${p.folder}。请用已打开的窗口，或先把它关掉。`,
  'host.already-founded': () => '这个文件夹里已经有账了。请直接登录，或换一个文件夹。',
  'host.no-ledger': (p) => `文件夹 ${p.folder} 里还没有账。请核对文件夹，或先用 init 建账。`,
  'host.no-practice': () => '示例数据只能从浏览器窗口里打开。请用 npm start -- --browser 启动。',
  'host.folder-read-only': (p) => `文件夹 ${p.folder} 不能写入，账记不进去。请取消只读、放开写入权限，或换一个文件夹。`,
  'host.network-folder': (p) => `文件夹 ${p.folder} 在网络共享上，账放在那里会损坏。请放到本机硬盘，别的电脑用浏览器连过来。`,
  'host.synced-folder': (p) => `文件夹 ${p.folder} 由${p.service}同步，账放在那里会损坏。请放到不同步的文件夹，备份可以另存到那里。`,
  'host.not-a-database': (p) => `${p.file} 不是账本文件，或文件头已损坏。请用「恢复备份」换回最近的备份，原文件会保留。`,
  'host.not-a-ledger': (p) => `${p.file} 是别的软件的数据库，不是常平的账本。请换一个文件夹。`,
  'host.damaged': (p) => `账本文件 ${p.file} 已损坏。请先复制一份留存，再用「恢复备份」换回最近的备份。`,
  'host.newer-database': (p) => `账本 ${p.file} 由更新的版本写过，这个版本打不开。请升级常平后再打开。`,
  'host.altered-migrations': (p) => `账本 ${p.file} 的结构和这个版本对不上，可能被别的程序改过。请用写过它的版本打开，或恢复备份。`,
  'host.disk-full': (p) => `磁盘已满：${p.folder} 只剩 ${p.freeMegabytes} MB，至少要有 ${p.neededMegabytes} MB。这一步没有记账，草稿还在；请腾出空间再试一次。`,
  'host.file-not-found': (p) => `找不到文件 ${p.file}。请核对文件名。`,
  'host.file-not-writable': (p) => `存不到 ${p.file}。请换一个能写入的文件夹，或关掉正打开着的同名文件。`,
  'host.file-too-large': (p) => `文件 ${p.file} 太大，收不下。请分成几个文件。`,
  'host.backup-not-found': (p) => `找不到备份 ${p.file}。请核对文件名。`,
  'host.backup-unsound': (p) => `备份 ${p.file} 检查没有通过，不能用。请换一份备份。`,
  'host.second-place-unreachable': (p) => `备份的第二处 ${p.folder} 现在写不进去。请插好移动硬盘或 U 盘，或另选一处。`,
  'host.anchor-unreadable': (p) => `「${p.anchor}」不是校验码。校验码的样子是「单位-代次-序号-十六进制」，印在报表和备份上。`,
}
