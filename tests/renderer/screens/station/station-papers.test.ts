import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { viewDraft } from '#core/usecase/view-draft.ts'
import { accepted, day } from '../../../core/depot.ts'
import { stockedStation } from './station-at-work.ts'

describe('papers at the scan station, over a real core', () => {
  let at: ReturnType<typeof stockedStation>
  beforeEach(() => {
    at = stockedStation()
  })
  afterEach(() => at.close())

  it('undoes scan by scan, by key and by the printed card, and says when nothing is left', async () => {
    await at.scan('2900000000131')
    await at.scan('2900000000049')
    await at.scan('CP*UNDO')
    expect(at.state().panel).toEqual({ state: 'undone', text: '棉被 1 床' })
    at.station.undo()
    await at.settled()
    expect(at.lines()).toEqual([])
    at.station.undo()
    await at.settled()
    expect(at.state().panel).toMatchObject({ state: 'refused', problems: [{ code: 'scan.nothing-to-undo' }] })
  })

  it('posts on 完成 read twice within five seconds, and keeps the heading for the next paper', async () => {
    at.toTownship()
    await at.scan('2900000000131')
    await at.scan('CP*DONE', 1_000)
    expect(at.state().panel).toEqual({ state: 'confirm' })
    await at.scan('CP*DONE', 5_900)
    expect(at.posted).toEqual(['CK-D03-2026-A-000001'])
    expect(at.state()).toMatchObject({ panel: { state: 'posted' }, desk: { drafts: {}, parties: { issue: { name: '云岭镇人民政府' } } } })
    expect(at.heard).toEqual(['accepted', 'notice', 'posted'])
    await at.scan('2900000000131')
    expect(at.lines()).toEqual(['SP-001 W1 1'])
  })

  it('shows the last scan again when the second 完成 does not come', async () => {
    at.toTownship()
    await at.scan('2900000000131')
    await at.scan('CP*DONE', 1_000)
    at.laterOn()
    await at.settled()
    expect(at.state().panel).toMatchObject({ state: 'ok' })
  })

  it('does not post on a second 完成 that comes late or after another scan', async () => {
    at.toTownship()
    await at.scan('2900000000131')
    at.gun('CP*DONE', 1_000)
    at.gun('CP*DONE', 6_001)
    at.gun('2900000000131', 6_500)
    at.gun('CP*DONE', 7_000)
    await at.settled()
    expect(at.posted).toEqual([])
  })

  it('posts once although the answer was lost', async () => {
    at.toTownship()
    await at.scan('2900000000131')
    at.line.next = ['lost after', 'lost before']
    at.station.post()
    await at.settled()
    expect(at.posted).toEqual(['CK-D03-2026-A-000001'])
    expect(at.depot.stock(at.water)).toEqual({ 'A-01/W1': 479, 'B-01/W2': 240 })
  })

  it('takes no harm from F8 pressed twice', async () => {
    at.toTownship()
    await at.scan('2900000000131')
    at.station.post()
    at.station.post()
    await at.settled()
    expect(at.posted).toHaveLength(1)
    expect(at.state().panel).toMatchObject({ state: 'posted' })
  })

  it('asks for the depot before it takes a code', async () => {
    at.station.changeDepot('')
    await at.scan('2900000000131')
    expect(at.state()).toMatchObject({ wants: 'depot', panel: { state: 'refused', problems: [{ code: 'document.field-missing', field: 'depot' }] } })
    at.station.changeDepot(at.depot.depot)
    await at.scan('2900000000131')
    expect(at.lines()).toEqual(['SP-001 W1 1'])
  })

  it('asks for the receiving agency where posting misses it', async () => {
    await at.scan('2900000000131')
    at.station.post()
    await at.settled()
    expect(at.state()).toMatchObject({ wants: 'party', refusals: [{ code: 'document.field-missing', field: 'party' }] })
    at.toTownship()
    at.station.post()
    await at.settled()
    expect(at.posted).toEqual(['CK-D03-2026-A-000001'])
  })

  it('does not post what another desk has changed meanwhile, and posts once it was seen', async () => {
    at.toTownship()
    await at.scan('2900000000131')
    const [document = ''] = Object.values(at.state().desk.drafts)
    at.depot.connection.client.prepare('update document set revision = revision + 1 where id = ?').run(document)
    at.station.post()
    await at.settled()
    expect(at.state().panel).toMatchObject({ state: 'refused', problems: [{ code: 'document.changed-elsewhere' }] })
    const { heading, lines } = accepted(viewDraft(at.depot.ctx, document))
    at.station.seen({ document, revision: heading.revision, lines })
    at.station.post()
    await at.settled()
    expect(at.posted).toHaveLength(1)
  })

  it('EC30 asks whether the time is right where the clock runs behind, and posts when told so', async () => {
    at.toTownship()
    await at.scan('2900000000131')
    at.depot.clock.now = '2026-11-20T01:00:00.000Z'
    at.station.post()
    expect((await at.settled()).question).toMatchObject({ kind: 'clock', problem: { code: 'clock.behind' } })
    at.station.answer(true)
    await at.settled()
    expect(at.posted).toHaveLength(1)
  })

  it('sets the bin by its code for what follows, and moves goods there', async () => {
    at.station.changeMode('bin-move')
    await at.scan('2900000000049')
    expect(at.state().panel).toMatchObject({ state: 'refused', problems: [{ code: 'scan.place-first' }] })
    await at.scan('L:D03/B-01')
    expect(at.state()).toMatchObject({ panel: { state: 'bin', bin: { code: 'B-01' } } })
    at.station.setBox('50')
    await at.scan('2900000000049')
    at.station.post()
    await at.settled()
    expect(at.depot.stock(at.quilt)).toEqual({ 'B-01/M1': 50 })
    await at.scan('L:C-99')
    expect(at.state().panel).toMatchObject({ state: 'refused', problems: [{ code: 'scan.location-unknown' }] })
  })

  it('looks up without changing anything', async () => {
    at.station.changeMode('look-up')
    await at.scan('2900000000131')
    expect(at.state().panel).toMatchObject({ state: 'found', goods: { held: 720, usable: 720, lots: [{ batch: 'W1' }, { batch: 'W2' }] } })
    await at.type('mb')
    expect(at.state().panel).toMatchObject({ state: 'found', goods: { item: { code: 'SH-004' } } })
    expect(at.lines()).toEqual([])
  })

  it('changes the mode by the printed card, and refuses what does not exist yet', async () => {
    await at.scan('CP*RECEIPT')
    expect(at.state().desk.mode).toBe('receipt')
    await at.scan('CP*RETURN')
    expect(at.state()).toMatchObject({ desk: { mode: 'receipt' }, panel: { state: 'refused', problems: [{ code: 'scan.mode-absent' }] } })
  })

  it('goes on with the draft whose number is scanned, and opens any other paper', async () => {
    at.toTownship()
    const { panel } = await at.scan('2900000000131')
    const number = 'answer' in panel ? panel.answer.document.number : ''
    at.station.beginAnother()
    await at.settled()
    expect(at.state().desk.drafts).toEqual({})
    await at.scan(number)
    expect(at.lines()).toEqual(['SP-001 W1 1'])
    at.station.post()
    await at.settled()
    await at.scan(number)
    expect(at.opened).toHaveLength(1)
  })

  it('begins a new paper where the draft was posted elsewhere, and the scan counts there', async () => {
    await at.scan('2900000000131')
    const [document = ''] = Object.values(at.state().desk.drafts)
    at.depot.connection.client.prepare("update document set paper = 'void' where id = ?").run(document)
    await at.scan('2900000000049')
    expect(at.lines()).toEqual(['SH-004 M1 1'])
  })

  it('types a line over, to nothing too, and undoes that', async () => {
    await at.scan('2900000000131')
    const [document = ''] = Object.values(at.state().desk.drafts)
    const [row] = accepted(viewDraft(at.depot.ctx, document)).lines
    at.station.changeLine(row?.id ?? '', 7)
    at.station.changeLine(row?.id ?? '', 0)
    await at.settled()
    expect(at.lines()).toEqual([])
    at.station.undo()
    await at.settled()
    expect(at.lines()).toEqual(['SP-001 W1 7'])
  })

  it('keeps heading fields of the open draft and gives them to the next', async () => {
    await at.scan('2900000000131')
    at.station.changeHeading({ purpose: 'winter-relief' })
    at.station.changeHeading({ officialNumber: '青应急调〔2026〕17号' })
    at.station.changeHeading({ businessDate: day('2026-11-19') })
    await at.settled()
    const [document = ''] = Object.values(at.state().desk.drafts)
    expect(accepted(viewDraft(at.depot.ctx, document)).heading).toMatchObject({ purpose: 'winter-relief', officialNumber: '青应急调〔2026〕17号', businessDate: '2026-11-19' })
    at.toTownship()
    at.station.post()
    await at.settled()
    await at.scan('2900000000131')
    const [next = ''] = Object.values(at.state().desk.drafts)
    expect(accepted(viewDraft(at.depot.ctx, next)).heading).toMatchObject({ purpose: 'winter-relief', party: at.depot.township, officialNumber: '', businessDate: '2026-11-20' })
  })
})
