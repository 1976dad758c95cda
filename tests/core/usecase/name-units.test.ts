import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkNames } from '#core/domain/ledger-check.ts'
import type { Result } from '#core/domain/result.ts'
import { issueSerials, proposeSerials } from '#core/usecase/issue-serials.ts'
import { lookUp } from '#core/usecase/look-up.ts'
import { nameUnits } from '#core/usecase/name-units.ts'
import { verifyLedger } from '#core/usecase/verify-ledger.ts'
import { accepted, line } from '../depot.ts'
import { createCast, type Cast } from './document-cast.ts'

let cast: Cast
let drone = ''
beforeEach(() => {
  cast = createCast()
  drone = cast.item({ code: 'FX-007', name: '无人机', tracking: 'serial', barcode: '2900000000261' })
})
afterEach(() => cast.close())

/** Units received without serials, by their provisional ones. */
function received(count: number): readonly { readonly lot: string; readonly serial: string }[] {
  accepted(cast.record({ lines: [line(drone, count, { to: cast.bin })] }))
  return cast.connection.client.prepare('select id as lot, serial from lot where item_id = ? and provisional = 1 order by serial').all(drone) as { lot: string; serial: string }[]
}

const lotOf = (units: readonly { readonly lot: string }[], at: number) => units[at]?.lot ?? ''
const name = (units: readonly { readonly lot: string; readonly serial: string }[], ctx = cast.ctx) => nameUnits(ctx, { command: uuidv7(), item: drone, units })
const codes = (result: Result<unknown>) => (result.ok ? [] : result.problems.map(({ code }) => code))
const verified = () => verifyLedger(cast.connection.read, { checks: checkNames.filter((check) => check !== 'anchor') }).checks.filter(({ ok }) => !ok)

describe('giving units their own serials', () => {
  it('replaces the provisional serial by the maker\u2019s, by which the unit is found from then on', () => {
    const units = received(2)
    expect(accepted(name([{ lot: lotOf(units, 0), serial: '1ZNBJ7K00D' }], cast.as('keeper')))).toEqual({ units: [{ lot: lotOf(units, 0), before: 'FX-007-D03-001', serial: '1ZNBJ7K00D' }] })
    expect(Object.keys(cast.stock(drone))).toEqual(['A-01/1ZNBJ7K00D', 'A-01/FX-007-D03-002'])
    expect(accepted(lookUp(cast.ctx, { depot: cast.depot, text: '1ZNBJ7K00D' }))).toMatchObject({ kind: 'found', serial: '1ZNBJ7K00D', held: 1 })
    expect(codes(lookUp(cast.ctx, { depot: cast.depot, text: 'FX-007-D03-001' }))).toEqual(['scan.unknown'])
    expect([verified(), cast.discrepancies()]).toEqual([[], []])
  })

  it('takes the serial out of the maker\u2019s GS1 label, and refuses the label of other goods', () => {
    const [unit] = received(1)
    cast.item({ code: 'FX-001', name: '冲锋舟', barcode: '2900000000117' })
    expect(name([{ lot: unit?.lot ?? '', serial: '(01)02900000000117(21)SN9' }])).toMatchObject({ ok: false, problems: [{ code: 'serial.other-item', serial: 'SN9', item: '冲锋舟' }] })
    expect(accepted(name([{ lot: unit?.lot ?? '', serial: ']d2010290000000026121SN9' }])).units).toMatchObject([{ serial: 'SN9' }])
  })

  it('keeps our own serial for good once its label is stuck on', () => {
    const [unit] = received(1)
    accepted(name([{ lot: unit?.lot ?? '', serial: 'FX-007-D03-001' }]))
    expect(codes(name([{ lot: unit?.lot ?? '', serial: 'S2' }]))).toEqual(['serial.not-provisional'])
    expect(verified()).toEqual([])
  })

  it.each<[string, string, string]>([
    ['nothing', ' ', 'serial.unfit'], ['the item\u2019s barcode', '2900000000261', 'serial.unfit'], ['the item number', 'FX-007', 'serial.unfit'],
    ['a label without serial', '(01)02900000000261(10)B1', 'serial.unfit'], ['a bin', 'L:D03/A-01', 'serial.unfit'], ['a command', 'CP*DONE', 'serial.unfit'],
    ['a document', 'RK-D03-2026-A-000001', 'serial.unfit'], ['what another unit bears', 'FX-007-D03-002', 'serial.taken'], ['a text too long', 'X'.repeat(61), 'serial.unfit'],
  ])('refuses %s', (_title, serial, code) => {
    const units = received(2)
    expect(codes(name([{ lot: lotOf(units, 0), serial }]))).toEqual([code])
  })

  it('refuses the whole list for one serial given twice, and for a unit of another item', () => {
    const units = received(2)
    expect(codes(name(units.map(({ lot }) => ({ lot, serial: 'S1' }))))).toEqual(['serial.repeated'])
    expect(codes(nameUnits(cast.ctx, { command: uuidv7(), item: cast.item({ code: 'X', tracking: 'serial' }), units: [{ lot: lotOf(units, 0), serial: 'S1' }] }))).toEqual(['master.not-found'])
    expect(Object.keys(cast.stock(drone))).toEqual(['A-01/FX-007-D03-001', 'A-01/FX-007-D03-002'])
  })

  it('is for those who may bind codes at the unit\u2019s depot', () => {
    const units = [{ lot: received(1)[0]?.lot ?? '', serial: 'S1' }]
    for (const ctx of [cast.townKeeper(), cast.as('finance'), cast.as('leader')]) expect(name(units, ctx)).toEqual({ ok: false, problems: [{ code: 'right.missing', right: 'bind-code' }] })
  })

  it('never gives a provisional number out again, for its label may still stick on the unit', () => {
    const units = received(2)
    accepted(name([{ lot: lotOf(units, 1), serial: 'S2' }]))
    expect(received(1).map(({ serial }) => serial)).toEqual(['FX-007-D03-001', 'FX-007-D03-003'])
  })

  it('verify finds a serial changed behind the journal\u2019s back, before and after it was given', () => {
    const units = received(2)
    accepted(name([{ lot: lotOf(units, 0), serial: 'S1' }]))
    cast.connection.client.exec('drop trigger lot_no_update')
    cast.connection.client.prepare("update lot set serial = 'X1' where id = ?").run(lotOf(units, 0))
    cast.connection.client.prepare("update lot set serial = 'X2', provisional = 0 where id = ?").run(lotOf(units, 1))
    expect(verified()).toMatchObject([{ name: 'posted-rows', differences: 3, found: [{ column: 'serial', expected: 'S1', actual: 'X1' }, { column: 'serial', expected: 'FX-007-D03-002', actual: 'X2' }, { column: 'provisional', expected: 1, actual: 0 }] }])
  })
})

describe('serials issued in a run', () => {
  const issue = (prefix: string, count: number, digits = 4) => issueSerials(cast.as('keeper'), { command: uuidv7(), item: drone, prefix, digits, count })

  it('go on after the last one given out or in use, whoever bears it', () => {
    expect(accepted(proposeSerials(cast.ctx, { item: drone, prefix: '' }))).toEqual({ prefix: 'FX-007-', next: 1, digits: 4 })
    expect(accepted(issue('WRJ-', 3)).serials).toEqual(['WRJ-0001', 'WRJ-0002', 'WRJ-0003'])
    accepted(cast.record({ lines: [line(drone, 1, { to: cast.bin, serial: 'WRJ-0007' })] }))
    expect(accepted(issue('WRJ-', 2)).serials).toEqual(['WRJ-0008', 'WRJ-0009'])
    expect(accepted(proposeSerials(cast.ctx, { item: drone, prefix: 'WRJ-' })).next).toBe(10)
  })

  it('are done once, however often the command comes', () => {
    const command = { command: uuidv7(), item: drone, prefix: 'WRJ-', digits: 3, count: 2 }
    expect([1, 2].map(() => accepted(issueSerials(cast.ctx, command)).serials)).toEqual([['WRJ-001', 'WRJ-002'], ['WRJ-001', 'WRJ-002']])
  })

  it.each([['无人机-', 1, 4], ['12-', 1, 4], ['A*', 1, 4], ['A', 0, 4], ['A', 501, 4], ['A', 10, 1], ['A'.repeat(25), 1, 4]] as const)('refuse the prefix %s, count %i, digits %i', (prefix, count, digits) => {
    expect(codes(issue(prefix, count, digits))).toEqual(['serial.run-unfit'])
  })

  it('leave the numbers of papers alone, whatever the prefix', () => {
    accepted(issue('RK-D03-2026-A', 5, 6))
    expect(accepted(cast.record({ lines: [line(cast.item({ code: 'A' }), 1, { to: cast.bin })] })).number).toBe('RK-D03-2026-A-000001')
  })

  it('are for those who may bind codes', () => {
    expect(codes(issueSerials(cast.as('auditor'), { command: uuidv7(), item: drone, prefix: 'A', digits: 3, count: 1 }))).toEqual(['right.missing'])
    expect(codes(proposeSerials(cast.as('auditor'), { item: drone, prefix: '' }))).toEqual(['right.missing'])
  })
})
