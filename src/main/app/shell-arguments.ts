import { parseArgs } from 'node:util'

/** The data folder named on the command line of the shell; Electron's and Chromium's own switches are passed over. */
export function dataArgument(words: readonly string[]): string | undefined {
  const { values } = parseArgs({ args: [...words], options: { data: { type: 'string' } }, strict: false })
  return typeof values.data === 'string' && values.data !== '' ? values.data : undefined
}
