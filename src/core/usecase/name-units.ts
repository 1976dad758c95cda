import type { Context } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/db.ts'
import { refuse, answer, type Result } from '../domain/result.ts'
import type { Problem } from '../domain/problem.ts'
import type { Recognised } from '../domain/scan/recognise.ts'
import { maxSerial, runOf } from '../domain/serial-run.ts'
import { serialUnits } from '../query/known-lots.ts'
import { depotOf } from '../query/depot-of.ts'
import { serialSeries, unitsOfLots } from '../query/serial-numbers.ts'
import type { ScanTarget } from '../query/scan-targets.ts'
import { raiseSeries } from '../store/epoch-store.ts'
import { nameUnit } from '../store/lot-store.ts'
import { permit } from './permit.ts'
import { depotScope } from './plan-posting.ts'
import { lotSaid, namedBy } from './resolve-entry.ts'
import { runCommand, type Decision } from './run-command.ts'

/** `serial` as it was scanned or typed: of a GS1 label its serial is taken, and its GTIN must be the item's. */
export type NameUnits = { readonly command: string; readonly item: string; readonly units: readonly { readonly lot: string; readonly serial: string }[] }

export type NamedUnit = { readonly lot: string; readonly before: string; readonly serial: string }
export type NamedUnits = { readonly units: readonly NamedUnit[] }

/**
 * 换成正式序列号: units that were received under provisional serials (待贴码) get the maker's, or keep ours for good once it is
 * stuck on. A serial is given once; what moved stays as it moved, for movements name the lot.
 */
export function nameUnits(ctx: Context, { command, ...payload }: NameUnits): Result<NamedUnits> {
  return runCommand(ctx, { id: command, operation: 'unit.name', payload }, (db) => decide(db, ctx, payload))
}

function decide(db: ReadDb, ctx: Context, { item, units }: Omit<NameUnits, 'command'>): Result<Decision<NamedUnits>> {
  const known = new Map(unitsOfLots(db, units.map(({ lot }) => lot)).filter((unit) => unit.item === item).map((unit) => [unit.lot, unit]))
  const strange = units.find(({ lot }) => !known.has(lot))
  if (strange) return refuse({ code: 'master.not-found', table: 'item', id: strange.lot })
  const forbidden = [...new Set([...known.values()].map(({ depot }) => depot ?? ''))].flatMap((depot) => whyForbidden(db, ctx, depot))
  if (forbidden[0]) return refuse(forbidden[0])
  const problems: Problem[] = []
  const named = units.flatMap(({ lot, serial: given }): NamedUnit[] => {
    const unit = known.get(lot)
    const { serial, problem } = serialIn(db, ctx, { item, given })
    if (problem) problems.push(problem)
    if (unit && unit.provisional === 0) problems.push({ code: 'serial.not-provisional', item: unit.itemName, serial: unit.serial })
    return unit ? [{ lot, before: unit.serial, serial }] : []
  })
  problems.push(...repeated(named), ...takenElsewhere(db, item, named))
  return answer({
    answer: { units: named }, businessDate: ctx.today(), facts: { units: named },
    write: (tx: WriteDb) => writeNames(tx, named),
  }, problems)
}

function whyForbidden(db: ReadDb, ctx: Context, id: string): readonly Problem[] {
  const depot = depotOf(db, id)
  const forbidden = permit(db, ctx, 'bind-code', depot && depotScope(depot))
  return forbidden ? [forbidden] : []
}

type Given = { readonly item: string; readonly given: string }

type SerialRead = { readonly serial: string; readonly problem?: Problem }

/** The serial that a text means for a unit of an item; a barcode, a code of ours or another item's label is none. */
function serialIn(db: ReadDb, ctx: Context, { item, given }: Given): SerialRead {
  const { read, targets } = namedBy(db, ctx, { text: given, scanner: undefined, on: ctx.today() })
  const reason = read.text.length > maxSerial ? 'long' : unfit[read.kind]
  if (reason) return refused(read.text, reason)
  if (read.kind === 'gs1' || read.kind === 'own-label') return serialOnLabel({ item, text: read.text, serial: lotSaid(read).serial ?? '', targets })
  return targets.some((target) => target.serial === '') ? refused(read.text, 'barcode') : { serial: read.text }
}

type Unfit = 'empty' | 'own' | 'long' | 'barcode' | 'unreadable'

const unfit: { readonly [Kind in Recognised['kind']]: Unfit | undefined } = {
  empty: 'empty', command: 'own', document: 'own', location: 'own', 'gs1-ambiguous': 'unreadable', 'gs1-faulty': 'unreadable',
  gs1: undefined, 'own-label': undefined, ean: undefined, 'bad-check-digit': undefined, code: undefined,
}

function refused(serial: string, reason: Unfit): SerialRead {
  return { serial, problem: { code: 'serial.unfit', serial, reason } }
}

type OnLabel = { readonly item: string; readonly text: string; readonly serial: string; readonly targets: readonly ScanTarget[] }

/** A label whose item is known must be of this item. */
function serialOnLabel({ item, text, serial, targets }: OnLabel): SerialRead {
  const [first] = targets
  if (first && targets.every((target) => target.item !== item)) return { serial, problem: { code: 'serial.other-item', serial, item: first.name } }
  return serial === '' ? refused(text, 'barcode') : { serial }
}

function repeated(named: readonly NamedUnit[]): readonly Problem[] {
  const twice = named.filter(({ serial }, at) => serial !== '' && named.findIndex((other) => other.serial === serial) < at)
  return twice.map(({ serial }) => ({ code: 'serial.repeated', serial }))
}

function takenElsewhere(db: ReadDb, item: string, named: readonly NamedUnit[]): readonly Problem[] {
  return serialUnits(db, named.map(({ serial }) => [item, serial]))
    .filter((unit) => named.some(({ lot, serial }) => serial === unit.serial && lot !== unit.id))
    .map(({ serial, place }) => ({ code: 'serial.taken', serial, place }))
}

/** The provisional number is not given out again: its label may still stick on the unit. */
function writeNames(tx: WriteDb, named: readonly NamedUnit[]): void {
  for (const { lot, before, serial } of named) {
    nameUnit(tx, { lot, serial })
    const run = runOf(before)
    if (run) raiseSeries(tx, { prefix: serialSeries(run.prefix), last: run.number })
  }
}
