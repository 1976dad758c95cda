import { commandTable } from '../../src/cli/command-table.ts'
import { runCommandLine } from '../../src/cli/run-command-line.ts'

export type Ran = { readonly code: number; readonly out: string; readonly err: string; readonly json: () => Record<string, unknown> }

/** Runs a command as `npm run changping` does, without a process of its own. */
export async function changping(...args: readonly string[]): Promise<Ran> {
  return run(args, new Promise<void>(() => {}))
}

export async function run(args: readonly string[], stopped: Promise<void>, heard: (line: string) => void = () => {}): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const code = await runCommandLine(args, commandTable, {
    out: (line) => {
      out.push(line)
      heard(line)
    },
    err: (line) => err.push(line),
    env: {},
    stopped,
  })
  return { code, out: out.join('\n'), err: err.join('\n'), json: () => JSON.parse(out.join('\n')) as Record<string, unknown> }
}

export const initArguments = ['init', '--agency', '县应急管理局', '--code', 'A02', '--depot-code', 'D03', '--depot-name', '综合仓库', '--administrator', '王敏'] as const
