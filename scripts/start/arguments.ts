import { parseArgs } from 'node:util'

export type StartArguments = {
  /** Browser mode asked for by name. */
  readonly browser: boolean
  /** The data folder named by the caller. */
  readonly data: string | undefined
  /** Loopback port of browser mode; 0 takes a free one. */
  readonly port: string | undefined
  /** Whether to open a window, or only to print the address. */
  readonly open: boolean
  readonly help: boolean
}

export const usage = `npm start -- [--browser] [--data DIR] [--port N] [--no-open]

  --browser    open in a browser window even where Electron is installed
  --data DIR   keep the ledger in DIR instead of the user's application data
  --port N     browser mode: listen on 127.0.0.1:N
  --no-open    browser mode: print the address, open nothing`

/** Reads the arguments; throws a TypeError that names an unknown one. */
export function readArguments(args: readonly string[]): StartArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'boolean', default: false },
      data: { type: 'string' },
      port: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const { browser, data, port, help } = values
  return { browser, data, port, open: !values['no-open'], help }
}
