import { renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import type { CoreServices } from '../rpc/services.ts'

const name = 'changping.log'
/** At a start a longer log makes room; the one before it is kept. */
const mostBytes = 5 * 1_048_576

/** The log of a data folder, opened with its first entry: a folder that is refused stays as it was. */
export function openLog(folder: string): CoreServices['log'] {
  let logger: pino.Logger | undefined
  return (message, facts) => {
    logger ??= begin(join(folder, name))
    logger.error(facts, message)
  }
}

function begin(file: string): pino.Logger {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > mostBytes) renameSync(file, `${file}.1`)
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: file, sync: true }))
}
