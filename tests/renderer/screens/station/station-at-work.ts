import { uuidv7 } from 'uuidv7'
import { bindCode } from '#core/usecase/bind-code.ts'
import { findBin, findPaper } from '#core/usecase/find-scanned.ts'
import { lookUp, stationItems } from '#core/usecase/look-up.ts'
import { changeHeading, openDraft } from '#core/usecase/open-draft.ts'
import { postDocument } from '#core/usecase/post-document.ts'
import { recordEntry } from '#core/usecase/record-entry.ts'
import { changeLineQuantity, undoEntry } from '#core/usecase/undo-entry.ts'
import { viewDraft } from '#core/usecase/view-draft.ts'
import { createStation } from '#renderer/screens/station/create-station.ts'
import { freshDesk, type Desk } from '#renderer/screens/station/desk.ts'
import { keptOutbox } from '#renderer/screens/station/kept-outbox.ts'
import type { StationCalls } from '#renderer/screens/station/station-calls.ts'
import type { Surroundings } from '#renderer/screens/station/station-kit.ts'
import { memoryStorage } from '../../support/storage.ts'
import { accepted, createDepot, day, line, type Depot } from '../../../core/depot.ts'

type Line = 'sound' | 'lost before' | 'lost after'

/** Waits as long as this end when the test says so. */
const longMs = 5_000

/** A station over a real core in memory; only the carrier, the clock and the ears are given. */
function stationAtWork(depot: Depot = createDepot(), storage = memoryStorage()) {
  const heard: string[] = []
  const opened: string[] = []
  const posted: string[] = []
  const failures: unknown[] = []
  const kept: { desk: Desk } = { desk: { ...freshDesk, depot: depot.depot } }
  const line = { next: [] as Line[] }
  const waiting: (() => void)[] = []
  const carried = async <T>(call: () => T): Promise<T> => {
    const state = line.next.shift() ?? 'sound'
    if (state === 'lost before') throw new Error('disconnected')
    const answer = JSON.parse(JSON.stringify(call())) as T
    if (state === 'lost after') throw new Error('disconnected')
    return answer
  }
  const around: Surroundings = {
    calls: callsTo(depot, carried), newId: uuidv7, clock: () => '09:46:30', year: () => 2026, wait: (ms) => new Promise((resolve) => (ms < longMs ? setTimeout(resolve, 0) : waiting.push(resolve))),
    isDisconnected: (error) => error instanceof Error && error.message === 'disconnected',
    sound: (tone) => heard.push(tone), changed: () => undefined, keepDesk: (desk) => { kept.desk = desk },
    outbox: keptOutbox('me', storage), posted: ({ number }) => posted.push(number), openPaper: (document) => opened.push(document), print: (document) => opened.push(`print ${document}`),
  }
  const open = () => createStation(around, kept.desk, (error) => failures.push(error))
  const station = open()
  const settled = async (of = station) => {
    for (let turn = 0; turn < 400; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 0))
      const { waiting, question } = of.state.get()
      if (question || (waiting === 0 && turn > 3)) return of.state.get()
    }
    throw new Error(`still waiting: ${JSON.stringify(of.state.get())}`)
  }
  const gun = (text: string, atMs = 0) => station.arrive({ text, source: 'gun', scanner: { prefix: '', suffix: '', separators: 'unknown' }, atMs })
  const scan = async (text: string, atMs = 0) => {
    gun(text, atMs)
    return settled()
  }
  const type = async (text: string) => {
    station.setBox(text)
    station.submitBox()
    return settled()
  }
  const lines = () => {
    const document = Object.values(station.state.get().desk.drafts)[0]
    return document === undefined ? [] : accepted(viewDraft(depot.ctx, document)).lines.map((row) => `${row.itemCode} ${row.batch || row.serial} ${row.quantity}`)
  }
  return { depot, station, kept, line, heard, opened, posted, failures, storage, open, settled, gun, scan, type, lines, laterOn: () => waiting.splice(0).forEach((resolve) => resolve()) }
}

/** With water in two lots, quilts, and boats counted one by one. */
export function stockedStation() {
  const at = stationAtWork()
  const { depot } = at
  const water = depot.item({ code: 'SP-001', name: '瓶装饮用水', unit: '瓶', shelfLife: 12, barcode: '2900000000131', pack: { name: '箱', baseUnits: 24 } })
  const quilt = depot.item({ code: 'SH-004', name: '棉被', unit: '床', barcode: '2900000000049' })
  depot.item({ code: 'FX-007', name: '冲锋舟', unit: '艘', tracking: 'serial', barcode: '2900000000261' })
  accepted(depot.record({ businessDate: day('2026-11-01'), lines: [
    line(water, 480, { to: depot.bin, batch: 'W1', expiresOn: '2027-02-28' }), line(water, 240, { to: depot.otherBin, batch: 'W2', expiresOn: '2027-08-15' }),
    line(quilt, 50, { to: depot.bin, batch: 'M1' }),
  ] }))
  return {
    ...at, water, quilt, state: () => at.station.state.get(),
    toTownship: () => at.station.changeHeading({ party: { id: depot.township, name: '云岭镇人民政府' } }),
    close: () => {
      at.station.stop()
      depot.close()
    },
  }
}

type Carry = <T>(call: () => T) => Promise<T>

/** As the routers do: parsed input, one use case, its answer over the wire. */
function callsTo({ ctx }: Depot, carried: Carry): StationCalls {
  const door = {
    open: (input: never) => carried(() => openDraft(ctx, input)),
    changeHeading: (input: never) => carried(() => changeHeading(ctx, input)),
    enter: (input: never) => carried(() => recordEntry(ctx, input)),
    undo: (input: never) => carried(() => undoEntry(ctx, input)),
    changeLine: (input: never) => carried(() => changeLineQuantity(ctx, input)),
    view: ({ document }: { readonly document: string }) => carried(() => viewDraft(ctx, document)),
    lookUp: (input: never) => carried(() => lookUp(ctx, input)),
    items: (input: never) => carried(() => stationItems(ctx, input)),
    findBin: (input: never) => carried(() => findBin(ctx, input)),
    findPaper: ({ number }: { readonly number: string }) => carried(() => findPaper(ctx, number)),
    post: (input: never) => carried(() => postDocument(ctx, input)),
    bindCode: (input: never) => carried(() => bindCode(ctx, input)),
  }
  return door as unknown as StationCalls
}
