import type { Scale } from '#core/domain/quantity.ts'
import type { Words } from '#core/i18n/words.ts'
import { columnsOf, type ColumnShape } from './column.ts'
import { gridSheet } from './grid-sheet.ts'
import type { Sheet } from './sheet.ts'

export type DutyContact = { readonly seat: 'A' | 'B'; readonly name: string; readonly post: string; readonly dayPhone: string; readonly nightPhone: string }

/** What the pack is made of; quantities in smallest units. */
export type DutyPackData = {
  readonly onDay: string
  readonly depots: readonly {
    readonly code: string; readonly name: string; readonly siteKind: string; readonly ownerName: string; readonly near: string; readonly kinds: number; readonly keepers: string
    readonly loadMinutes: number | null; readonly contacts: readonly DutyContact[]
  }[]
  readonly stock: readonly {
    readonly depotName: string; readonly code: string; readonly name: string; readonly spec: string; readonly unit: string; readonly scale: Scale; readonly usable: number
  }[]
  readonly teams: readonly { readonly name: string; readonly kind: string; readonly headcount: number | null; readonly base: string; readonly contacts: readonly DutyContact[] }[]
}

/** 值班手册附表 in three sheets: depots with whom to call, what may be used there, teams. */
export function dutySheets(words: Words, { onDay, depots, stock, teams }: DutyPackData): readonly Sheet[] {
  const about = words.report.onDay(onDay)
  const sheet = (kind: 'depots' | 'stock' | 'teams', rows: Parameters<typeof gridSheet>[1]['rows']) => ({
    ...gridSheet(words, { title: `${words.office.duty.title} ${words.office.duty[kind]}`, about, columns: columnsOf(words.office.duty.columns, shapes[kind]), rows, withAmounts: true, frozenColumns: 2 }),
    name: words.office.duty[kind],
  })
  const calls = (contacts: readonly DutyContact[]) => ({ contactA: contactText(words, contacts, 'A'), contactB: contactText(words, contacts, 'B') })
  return [
    sheet('depots', depots.map(({ code, name, siteKind, ownerName, near, kinds, keepers, loadMinutes, contacts }) => ({
      code, depot: name, siteKind, owner: ownerName, near, kinds, keepers, loadMinutes: loadMinutes ?? undefined, ...calls(contacts),
    }))),
    sheet('stock', stock.map(({ depotName, code, name, spec, unit, scale, usable }) => ({ depot: depotName, itemCode: code, itemName: name, spec, unit, scale, usable }))),
    sheet('teams', teams.map(({ name, kind, headcount, base, contacts }) => ({ team: name, teamKind: kind, headcount: headcount ?? undefined, base, ...calls(contacts) }))),
  ]
}

function contactText({ office: { duty } }: Words, contacts: readonly DutyContact[], seat: DutyContact['seat']): string {
  const person = contacts.find((contact) => contact.seat === seat)
  if (!person) return ''
  const phones = [person.dayPhone === '' ? '' : duty.day(person.dayPhone), person.nightPhone === '' ? '' : duty.night(person.nightPhone)].filter((phone) => phone !== '')
  return duty.contact(person.name, person.post, phones.join(' '))
}

type Key = keyof Words['office']['duty']['columns']
type Shapes = readonly (readonly [Key, ColumnShape])[]

const text = (width: number): ColumnShape => ({ width, kind: 'text' })
const count: ColumnShape = { width: 9, kind: 'integer' }
const number: readonly [Key, ColumnShape] = ['no', { width: 6, kind: 'integer', counts: true }]
const contacts: Shapes = [['contactA', text(34)], ['contactB', text(34)]]

const shapes: { readonly depots: Shapes; readonly stock: Shapes; readonly teams: Shapes } = {
  depots: [number, ['depot', text(26)], ['code', { width: 9, kind: 'code' }], ['siteKind', text(14)], ['owner', text(20)], ['near', text(20)], ['kinds', count], ['keepers', text(14)], ...contacts, ['loadMinutes', count]],
  stock: [number, ['depot', text(26)], ['itemCode', { width: 12, kind: 'code' }], ['itemName', text(20)], ['spec', text(20)], ['unit', text(8)], ['usable', { width: 12, kind: 'quantity' }]],
  teams: [number, ['team', text(26)], ['teamKind', text(16)], ['headcount', count], ['base', text(20)], ...contacts],
}
