import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addItemCode } from '#core/store/master-store.ts'
import { accepted, day, line } from '../../../core/depot.ts'
import { stockedStation } from './station-at-work.ts'

describe('codes at the scan station, over a real core', () => {
  let at: ReturnType<typeof stockedStation>
  beforeEach(() => {
    at = stockedStation()
  })
  afterEach(() => at.close())

  it('begins a draft with the first scan, shows what the core recorded and only then sounds', async () => {
    await at.scan('2900000000131')
    expect(at.state().panel).toMatchObject({ state: 'ok', text: '2900000000131', answer: { quantity: 1, before: 720, after: 719 } })
    expect(at.heard).toEqual(['accepted'])
    expect(at.lines()).toEqual(['SP-001 W1 1'])
    expect(at.failures).toEqual([])
  })

  it('multiplies by what was typed before the scan and falls back to one', async () => {
    at.station.setBox('12*')
    await at.scan('2900000000131')
    await at.scan('2900000000131')
    expect(at.lines()).toEqual(['SP-001 W1 13'])
    expect(at.state().box).toBe('')
  })

  it('multiplies by the printed card and counts in packs, each from the moment it is read', async () => {
    at.gun('CP*PACK')
    at.gun('CP*X10')
    at.gun('2900000000131')
    at.gun('CP*PIECE')
    at.gun('2900000000131')
    await at.settled()
    expect(at.lines()).toEqual(['SP-001 W1 241'])
  })

  it('keeps the order of codes that come faster than answers, and loses none while the core restarts', async () => {
    at.line.next = ['sound', 'lost before', 'lost after', 'lost before', 'lost after', 'sound', 'lost after']
    for (let count = 0; count < 40; count += 1) at.gun(count % 2 === 0 ? '2900000000131' : '2900000000049')
    expect(at.state().waiting).toBe(40)
    await at.settled()
    expect(at.lines()).toEqual(['SH-004 M1 20', 'SP-001 W1 20'])
    expect(at.state().lost).toBe(false)
    expect(at.heard).toHaveLength(40)
  })

  it('sends what was under way again after a reload, once, and comes back to the same draft', async () => {
    at.line.next = ['sound', 'lost after', 'lost before', 'lost before']
    at.gun('2900000000131')
    at.gun('2900000000049')
    await new Promise((resolve) => setTimeout(resolve, 0))
    at.station.stop()
    await new Promise((resolve) => setTimeout(resolve, 5))
    at.line.next = []
    const next = at.open()
    next.resumeOutbox()
    await at.settled(next)
    expect(at.lines()).toEqual(['SH-004 M1 1', 'SP-001 W1 1'])
    expect(at.storage.getItem('changping.outbox.me')).toBe('[]')
    next.stop()
  })

  it('says why a code does not count, gives the quantity back, and clears the red with the next good scan', async () => {
    at.station.setBox('20')
    await at.scan('6901234567892')
    expect(at.state()).toMatchObject({ box: '20', panel: { state: 'refused', problems: [{ code: 'scan.unknown' }] } })
    await at.scan('2900000000131')
    expect(at.state()).toMatchObject({ box: '', panel: { state: 'ok', answer: { quantity: 20 } } })
    expect(at.heard).toEqual(['refused', 'accepted'])
  })

  it('binds an unknown code to an item and counts the scan that met it', async () => {
    at.station.setBox('2')
    const { panel } = await at.scan('6901234567892')
    if (panel.state !== 'refused' || !panel.job) throw new Error('no refusal')
    at.station.bind(panel.job, { item: at.quilt, packaging: undefined })
    await at.settled()
    await at.scan('6901234567892')
    expect(at.lines()).toEqual(['SH-004 M1 3'])
  })

  it('refuses the serial scanned twice in amber', async () => {
    accepted(at.depot.record({ lines: [line(at.depot.item({ code: 'FX-009', tracking: 'serial' }), 1, { to: at.depot.bin, serial: 'HULL-9' })] }))
    await at.scan('HULL-9')
    await at.scan('HULL-9')
    expect(at.state().panel).toMatchObject({ state: 'duplicate', problems: [{ code: 'scan.serial-twice' }] })
    expect(at.heard).toEqual(['notice', 'duplicate'])
  })

  it('enters goods without code by initials and quantity, and asks where several fit', async () => {
    await at.type('mb 20')
    expect(at.lines()).toEqual(['SH-004 M1 20'])
    at.depot.item({ code: 'SH-014', name: '毛被' })
    const { question } = await at.type('mb 5')
    expect(question).toMatchObject({ kind: 'choose', choices: [{ name: '棉被', held: 50 }, { name: '毛被', held: 0 }] })
    at.station.answer(at.quilt)
    await at.settled()
    expect(at.lines()).toEqual(['SH-004 M1 25'])
  })

  it('asks once for the lot that comes in, holding the scans behind it', async () => {
    at.station.changeMode('receipt')
    at.gun('2900000000049')
    at.gun('2900000000049')
    expect((await at.settled()).question).toMatchObject({ kind: 'lot', item: { name: '棉被' } })
    at.station.answer({ described: { batch: 'M9', expiresOn: day('2034-01-01') }, withoutBatch: false })
    await at.settled()
    expect(at.lines()).toEqual(['SH-004 M9 2'])
  })

  it('takes the lot from the label scanned while it is asked, and a serial from its plate', async () => {
    at.station.changeMode('receipt')
    await at.scan('2900000000131')
    at.gun('(01)02900000000131(17)270601(10)L7')
    await at.settled()
    await at.scan('2900000000261')
    at.gun('HULL-77')
    await at.settled()
    expect(at.lines()).toEqual(['FX-007 HULL-77 1', 'SP-001 L7 1'])
  })

  it('drops an entry whose question is closed', async () => {
    at.station.changeMode('receipt')
    await at.scan('2900000000049')
    at.station.answer(undefined)
    await at.settled()
    expect(at.state().panel).toEqual({ state: 'dropped', text: '2900000000049' })
    expect(at.lines()).toEqual([])
  })

  it('EC22 offers the readings of a label that lost its separators and records the chosen one', async () => {
    at.station.changeMode('receipt')
    const { question } = await at.scan('010290000000013110AB17270601')
    if (question?.kind !== 'reading') throw new Error('no readings offered')
    const chosen = question.readings.find((reading) => reading.expiresOn === '2027-06-01')
    at.station.answer(chosen)
    await at.settled()
    expect(at.lines()).toEqual(['SP-001 AB 1'])
  })

  it('EC23 asks which item a shared code is', async () => {
    const other = at.depot.item({ code: 'SP-009', name: '矿泉水' })
    at.depot.connection.transact((tx) => addItemCode(tx, { id: '01900000-0000-7000-8000-000000000001', code: '2900000000131', itemId: other, packagingId: null }))
    expect((await at.scan('2900000000131')).question).toMatchObject({ kind: 'choose', choices: [{ code: 'SP-001' }, { code: 'SP-009' }] })
    at.station.answer(at.water)
    await at.settled()
    expect(at.lines()).toEqual(['SP-001 W1 1'])
  })

  it('asks a reason for a label whose lot is not the first out', async () => {
    const { question } = await at.scan('(01)02900000000131(10)W2')
    expect(question).toMatchObject({ kind: 'reason', batch: 'W2', first: 'W1' })
    at.station.answer('外包装破损')
    await at.settled()
    expect(at.lines()).toEqual(['SP-001 W2 1'])
    expect(at.state().panel).toMatchObject({ state: 'notice', answer: { notices: [{ code: 'other-lot', first: 'W1' }] } })
  })

  it('takes another lot for the last scan, quantity and all', async () => {
    at.station.byPack(true)
    at.station.setBox('2')
    const { panel } = await at.scan('2900000000131')
    if (!('answer' in panel)) throw new Error('not recorded')
    const lot = at.depot.connection.client.prepare("select id from lot where batch = 'W2'").pluck().get() as string
    at.station.changeLot(panel, { lot, reason: '指定批次' })
    await at.settled()
    expect(at.lines()).toEqual(['SP-001 W2 48'])
    at.station.undo()
    await at.settled()
    expect(at.lines()).toEqual([])
  })
})
