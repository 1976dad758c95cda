import type { Connection } from '../db/connection.ts'
import { nextMachine } from '../domain/machine-letter.ts'
import { numberSeriesOf, type Series } from '../query/number-series.ts'
import { siteOf } from '../query/site-of.ts'
import { raiseSeries, setEpoch } from '../store/epoch-store.ts'
import { headOf } from './verify-ledger.ts'

export type BeginEpoch = {
  /** The database that is being replaced, where it could still be read and is of the same site. */
  readonly replaced: { readonly site: string; readonly epoch: number; readonly series: readonly Series[] } | undefined
  /** Last printed number by series, as a person read it off the papers. */
  readonly last: Readonly<Record<string, number>>
}

export type BegunEpoch = { readonly epoch: number; readonly machine: string; readonly numbersKnown: boolean; readonly head: string; readonly series: readonly Series[] }

/**
 * What a restored database must know before anyone posts: an epoch that was never used, and numbers above all that were
 * given out. They are read from the replaced database or from the papers; where neither can say, the computer takes the
 * next letter, so that no number can be given out twice. In a database nobody has founded yet there is nothing to do.
 */
export function beginEpoch({ read, transact }: Connection, { replaced, last }: BeginEpoch): BegunEpoch {
  const site = siteOf(read)
  if (!site) return { epoch: 0, machine: '', numbersKnown: true, head: '', series: [] }
  const known = replaced?.site === site.id ? replaced : undefined
  const printed = Object.entries(last).map(([prefix, number]): Series => ({ prefix, last: number }))
  const epoch = Math.max(site.epoch, known?.epoch ?? 0) + 1
  const numbersKnown = known !== undefined || printed.length > 0
  const machine = numbersKnown ? site.machine : nextMachine(site.machine)
  transact((tx) => {
    setEpoch(tx, { epoch, machine })
    for (const series of [...(known?.series ?? []), ...printed]) raiseSeries(tx, series)
  })
  return { epoch, machine, numbersKnown, head: headOf(read), series: numberSeriesOf(read) }
}
