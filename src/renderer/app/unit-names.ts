import { serialsOf, type SerialRun } from '#core/domain/serial-run.ts'

/** A unit received under a provisional serial. */
export type DueUnit = { readonly lot: string; readonly serial: string }

export type NamingWay = 'scan' | 'run' | 'keep'

/** What was typed or scanned, by lot, and the run that is proposed for all. */
export type Naming = { readonly way: NamingWay; readonly typed: ReadonlyMap<string, string>; readonly run: Omit<SerialRun, 'count'> }

/** The units that get a serial, and which. */
export function namedUnits(units: readonly DueUnit[], { way, typed, run }: Naming): readonly DueUnit[] {
  if (way === 'keep') return units
  const serials = way === 'run' ? (serialsOf({ ...run, count: units.length }) ?? []) : units.map(({ lot }) => typed.get(lot)?.trim() ?? '')
  return units.flatMap(({ lot }, at) => {
    const serial = serials[at] ?? ''
    return serial === '' ? [] : [{ lot, serial }]
  })
}

/** The next unit without a serial, from one on and round; undefined where all have one. */
export function nextUnnamed(units: readonly DueUnit[], typed: ReadonlyMap<string, string>, from: number): number | undefined {
  const order = [...units.keys()].map((at) => (at + from) % units.length)
  return order.find((at) => (typed.get(units[at]?.lot ?? '')?.trim() ?? '') === '')
}

/** As many units as one print or one change takes. */
export const mostUnits = 200
