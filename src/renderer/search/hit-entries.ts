import { BookOpenText, Building2, FileText, MapPin, Package, Tag, UserRound, Warehouse, Zap, type LucideIcon } from 'lucide-react'
import { stateOf } from '#core/domain/document-state.ts'
import type { GoodsState, PaperState } from '#core/domain/document.ts'
import type { Right } from '#core/domain/rights.ts'
import { stationModes } from '#core/domain/scan/station-mode.ts'
import type { Words } from '#core/i18n/words.ts'
import { paths } from '../app/paths.ts'
import { unitsText } from '../parts/quantity-label.ts'
import type { RecentChoice, RecentKind } from './recent.ts'
import type { Entry, SearchHit } from './search-types.ts'
import type { Lead } from './use-lead.ts'

export type EntryKit = { readonly words: Words; readonly lead: Lead; readonly can: (right: Right) => boolean }

type Of<Kind extends SearchHit['kind']> = Extract<SearchHit, { readonly kind: Kind }>

/** A thing found, as a line of the box. */
export function hitEntry(kit: EntryKit, hit: SearchHit): Entry {
  switch (hit.kind) {
    case 'item': return itemEntry(kit, hit)
    case 'lot':
    case 'serial': return lotEntry(kit, hit)
    case 'document': return documentEntry(kit, hit)
    case 'bin': return opening(kit, { kind: 'bin', id: hit.id, title: hit.code, second: `${hit.depotName} ${hit.name === hit.code ? '' : hit.name}`.trim() }, kit.words.search.place.bin)
    case 'depot': return opening(kit, { kind: 'depot', id: hit.id, title: hit.name, second: hit.code }, kit.words.search.place.depot)
    case 'agency': return opening(kit, { kind: 'agency', id: hit.id, title: hit.name, second: [hit.code, hit.shortName].filter((part) => part !== '').join(' ') })
    case 'person': return opening(kit, { kind: 'person', id: hit.id, title: hit.name, second: '' }, kit.words.search.person)
  }
}

/** Something opened before. */
export function recentEntry(kit: EntryKit, recent: RecentChoice): Entry {
  const entry = opening(kit, recent)
  return recent.kind === 'item' ? { ...entry, item: { id: recent.id, name: recent.title }, enter: kit.words.search.acts.card } : entry
}

const icons: { readonly [Kind in RecentKind]: LucideIcon } = { item: Package, document: FileText, depot: Warehouse, bin: MapPin, agency: Building2, person: UserRound }

function opening({ lead }: EntryKit, recent: RecentChoice, end = ''): Entry {
  const { kind, id, title, second } = recent
  return { key: `${kind} ${id}`, icon: icons[kind], title, second, end, recent, run: () => lead.open(kind, id) }
}

function itemEntry(kit: EntryKit, hit: Of<'item'>): Entry {
  const { id, code, name, spec, available, places } = hit
  const { item } = kit.words.search
  const entry = opening(kit, { kind: 'item', id, title: name, second: `${code} ${spec}`.trim() }, places === 0 ? item.nowhere : item.available(unitsText({ ...hit, value: available }), places))
  return { ...entry, item: { id, name }, enter: kit.words.search.acts.card }
}

function lotEntry(kit: EntryKit, hit: Of<'lot' | 'serial'>): Entry {
  const { lot: words } = kit.words.search
  const { lot, item, name, batch, serial, lastDay, held, places, depotName, place } = hit
  const where = held === 0 ? '' : `${depotName} ${place} ${places > 1 ? words.more(places) : ''}`.trim()
  return {
    key: `lot ${lot}`, icon: Tag, title: serial === '' ? batch : serial, second: [name, where, lastDay === '' ? '' : words.until(lastDay)].filter((part) => part !== '').join(' \u00b7 '),
    end: held === 0 ? words.gone : words.held(unitsText({ ...hit, value: held })), item: { id: item, name },
    recent: { kind: 'item', id: item, title: name, second: serial === '' ? batch : serial }, run: () => kit.lead.open('item', item),
  }
}

function documentEntry(kit: EntryKit, hit: Of<'document'>): Entry {
  const { search, document } = kit.words
  const { id, documentKind, purpose, paper, goods, number, officialNumber, businessDate, partyName, depotName, holds } = hit
  const about = [wordOf(document.kinds, documentKind), wordOf(kit.words.stock.movements.purposes, purpose), partyName === '' ? depotName : partyName, holds === '' ? '' : search.document.holds(holds), officialNumber === '' ? '' : search.document.basis(officialNumber)]
  const second = about.filter((part) => part !== '').join(' \u00b7 ')
  return opening(kit, { kind: 'document', id, title: number, second }, `${businessDate.slice(5)} ${document.states[stateOf(paper as PaperState, goods as GoodsState)]}`)
}

function wordOf(words: { readonly [code: string]: unknown }, code: string): string {
  const word = words[code]
  return typeof word === 'string' ? word : code
}

/** What can be done with goods: papers at the station for who may draft, labels, their ledger. */
export function itemActs({ words, lead, can }: EntryKit, { id, name }: NonNullable<Entry['item']>): readonly Entry[] {
  const { acts } = words.search
  const papers = can('draft') ? stationModes.flatMap((mode): readonly Entry[] => (mode === 'look-up' ? [] : [{
    key: `${mode} ${id}`, icon: Zap, verb: acts[mode], title: name, second: acts.withItem[mode], end: '', combo: mode === 'issue' ? 'Ctrl+Enter' : undefined, run: () => lead.withItem(mode, id),
  }])) : []
  return [
    ...papers.toSorted((a, b) => Number(b.combo !== undefined) - Number(a.combo !== undefined)),
    { key: `label ${id}`, icon: Tag, verb: acts.label, title: name, second: acts.withItem.label, end: '', run: () => lead.go(paths.print('item', id)) },
    { key: `ledger ${id}`, icon: BookOpenText, verb: acts.ledger, title: name, second: acts.withItem.ledger, end: '', run: () => lead.go(paths.ledgerCard(id)) },
  ]
}

