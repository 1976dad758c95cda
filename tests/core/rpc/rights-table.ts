import { uuidv7 } from 'uuidv7'
import { day } from '../depot.ts'
import type { Api, Side } from './sample-cast.ts'

/**
 * Written by hand from permissions.md. Letters are the roles that may: K keeper, H depot head, O officer, L leader, F finance,
 * A auditor, M administrator, each granted all depots of the county's emergency office. `own` is at its depot D03, `foreign` at D04
 * of the water office.
 */
export const letters = { K: 'keeper', H: 'depot-head', O: 'officer', L: 'leader', F: 'finance', A: 'auditor', M: 'admin' } as const

export type Call = (api: Api, at: Side) => Promise<unknown>

/** What an answer must hold to count as seen: an id of that side, or money. `let past`: refused at most for other reasons than a right. */
export type Shown = keyof Side | 'money' | 'nothing more' | 'let past'

export type Row = readonly [procedure: string, own: string, foreign: string, shows: Shown, call: Call]

const all = 'KHOLFAM'
/** Officers, leaders and auditors of the county's emergency office read other agencies' stock. */
const shared = 'OLA'
const money = 'HOLFA'

const command = () => ({ command: uuidv7() })
const stockOf = ({ depot }: Side) => ({ keyword: '', depots: [depot], category: '', owner: '' as const, hideZero: true, pick: 'all' as const, withinDays: 30 })
const papers = { keyword: '', kinds: [], state: 'all' as const }
const item = {
  revision: 0, code: 'XX-1', name: '新物资', aliases: [], spec: '', unit: '件', scale: 0 as const, category: '', nationalCode: '', tracking: 'batch' as const, shelfLife: null,
  shelfLifeUnit: 'month' as const, serviceLifeMonths: null, recoverable: false, alertDays: null, maintenanceDays: null, referencePrice: '', storageClass: '', packs: [], barcodes: [],
}
const agency = { revision: 0, code: 'A99', name: '新单位', shortName: '', kind: 'government', tier: '', responsibility: '' }
const depot = { revision: 0, code: 'D99', name: '新仓库', siteKind: 'warehouse', depotType: '综合', tier: 'county', areaM2: null, near: '', storage: '', loadMinutes: null }
const entry = { text: '', typed: '2', byPack: false, withoutBatch: true, reason: '', device: 'keys' }
const today = day('2026-11-20')

const stock: readonly Row[] = [
  ['stock.page', all, shared, 'item', (api, at) => api.stock.page({ filter: stockOf(at), sort: [], from: 0, to: 100 })],
  ['stock.page', money, '', 'money', (api, at) => api.stock.page({ filter: stockOf(at), sort: [], from: 0, to: 100 })],
  ['stock.totals', money, '', 'money', (api, at) => api.stock.totals(stockOf(at))],
  ['stock.views', all, all, 'nothing more', (api, at) => api.stock.views(stockOf(at))],
  ['stock.choices', all, shared, 'depot', (api) => api.stock.choices()],
  ['stock.movements', all, shared, 'opening', (api, at) => api.stock.movements({ item: at.item })],
  ['stock.card', all, all, 'nothing more', (api, at) => api.stock.card(at.item)],
  ['stock.cardPlaces', all, shared, 'depot', (api, at) => api.stock.cardPlaces(at.item)],
  ['stock.cardUnits', all, all, 'nothing more', (api, at) => api.stock.cardUnits(at.item)],
  ['stock.cardYear', all, all, 'nothing more', (api, at) => api.stock.cardYear(at.item)],
  ['search.all', all, all, 'item', (api, at) => api.search.all({ text: at.itemName })],
  ['search.all', all, shared, 'depot', (api, at) => api.search.all({ text: at.depotCode })],
  ['search.all', all, shared, 'opening', (api, at) => api.search.all({ text: at.openingNumber })],
  ['search.scanned', all, shared, 'opening', (api, at) => api.search.scanned({ text: at.openingNumber })],
  ['search.contents', all, shared, 'bin', (api, at) => api.search.contents(at.bin)],
  ['ledger.summary', all, shared, 'nothing more', (api, at) => api.ledger.summary({ depot: at.depot })],
  ['ledger.summary', money, '', 'money', (api, at) => api.ledger.summary({ depot: at.depot })],
  ['ledger.card', all, shared, 'nothing more', (api, at) => api.ledger.card({ depot: at.depot, item: at.item })],
  ['ledger.card', money, '', 'money', (api, at) => api.ledger.card({ depot: at.depot, item: at.item })],
  ['ledger.items', all, all, 'nothing more', (api) => api.ledger.items({ text: '' })],
  ['ledger.choices', all, shared, 'depot', (api) => api.ledger.choices()],
]

const documents: readonly Row[] = [
  ['document.page', all, shared, 'opening', (api) => api.document.page({ filter: papers, from: 0, to: 100 })],
  ['document.summary', all, all, 'nothing more', (api) => api.document.summary(papers)],
  ['document.choices', all, all, 'nothing more', (api) => api.document.choices()],
  ['document.view', all, shared, 'opening', (api, at) => api.document.view(at.opening)],
  ['document.view', money, '', 'money', (api, at) => api.document.view(at.opening)],
  ['document.neighbours', all, all, 'nothing more', (api, at) => api.document.neighbours(at.opening)],
  ['document.copy', 'KHO', '', 'nothing more', (api, at) => api.document.copy({ document: uuidv7(), source: at.receipt })],
  ['document.recordPrint', all, shared, 'nothing more', (api, at) => api.document.recordPrint({ print: uuidv7(), document: at.opening, kind: 'form' })],
  ['document.post', 'KH', '', 'receipt', (api, at) => api.document.post({ ...command(), document: at.receipt, revision: at.receiptRevision })],
  ['document.post', 'KH', '', 'issue', (api, at) => api.document.post({ ...command(), document: at.issue, revision: at.issueRevision })],
  ['document.reverse', 'HO', '', 'nothing more', (api, at) => api.document.reverse({ ...command(), document: uuidv7(), reverses: at.opening, lines: [], businessDate: today, reason: '录错' })],
  // The station works at the own depots only; papers of others are read in the list.
  ['draft.open', 'KHO', '', 'nothing more', (api, at) => api.draft.open({ document: uuidv7(), kind: 'receipt', purpose: 'purchase', depot: at.depot })],
  ['draft.changeHeading', 'KHO', '', 'nothing more', (api, at) => api.draft.changeHeading({ document: at.receipt, revision: at.receiptRevision, remark: '改' })],
  ['draft.void', 'KHO', '', 'nothing more', (api, at) => api.draft.void({ document: at.receipt, revision: at.receiptRevision })],
  ['draft.enter', 'KHO', '', 'nothing more', (api, at) => api.draft.enter({ ...entry, entry: uuidv7(), document: at.receipt, item: at.item })],
  ['draft.undo', 'KHO', '', 'nothing more', (api, at) => api.draft.undo({ entry: uuidv7(), document: at.receipt, device: 'keys' })],
  ['draft.changeLine', 'KHO', '', 'nothing more', (api, at) => api.draft.changeLine({ entry: uuidv7(), document: at.receipt, line: at.receiptLine, quantity: 9, device: 'keys' })],
  ['draft.view', all, '', 'receipt', (api, at) => api.draft.view({ document: at.receipt })],
  ['draft.lookUp', all, '', 'item', (api, at) => api.draft.lookUp({ depot: at.depot, text: '', item: at.item })],
  ['draft.items', all, '', 'nothing more', (api, at) => api.draft.items({ depot: at.depot, text: 'mb', heldFirst: true })],
  ['draft.amount', all, '', 'nothing more', (api, at) => api.draft.amount({ document: at.receipt })],
  ['draft.findPaper', all, '', 'opening', (api, at) => api.draft.findPaper({ number: at.openingNumber })],
  // Of what one may post oneself.
  ['draft.amount', 'H', '', 'money', (api, at) => api.draft.amount({ document: at.issue })],
  ['draft.findBin', all, '', 'nothing more', (api, at) => api.draft.findBin({ depot: at.depot, code: '-' })],
  ['draft.lots', all, '', 'nothing more', (api, at) => api.draft.lots({ document: at.issue, item: at.item })],
]

const masters: readonly Row[] = [
  ['master.lists', all, all, 'nothing more', (api) => api.master.lists()],
  ['master.listRows', all, all, 'nothing more', (api) => api.master.listRows()],
  ['master.findItems', all, all, 'nothing more', (api) => api.master.findItems({ text: 'mb' })],
  ['master.items', all, all, 'item', (api) => api.master.items({})],
  ['master.items', money, money, 'money', (api) => api.master.items({})],
  ['master.item', all, all, 'item', (api, at) => api.master.item({ id: at.item })],
  ['master.item', money, money, 'money', (api, at) => api.master.item({ id: at.item })],
  ['master.agencies', all, all, 'agency', (api) => api.master.agencies({})],
  ['master.depots', all, `${shared}M`, 'depot', (api) => api.master.depots()],
  ['master.places', all, `${shared}M`, 'zone', (api, at) => api.master.places({ depot: at.depot })],
  ['master.placeOfCode', all, `${shared}M`, 'nothing more', (api, at) => api.master.placeOfCode({ depot: at.depot, code: '-' })],
  ['master.saveItem', 'OM', 'OM', 'nothing more', (api) => api.master.saveItem({ ...command(), ...item, id: uuidv7() })],
  ['master.saveItem', 'O', 'O', 'nothing more', (api) => api.master.saveItem({ ...command(), ...item, id: uuidv7(), referencePrice: '12.5' })],
  ['master.bindCode', 'KHOM', 'KHOM', 'nothing more', (api, at) => api.master.bindCode({ ...command(), item: at.item, code: 'MAKER-1' })],
  ['unit.propose', 'KHOM', 'KHOM', 'nothing more', (api, at) => api.unit.propose({ item: at.item })],
  ['unit.issue', 'KHOM', 'KHOM', 'nothing more', (api, at) => api.unit.issue({ ...command(), item: at.item, prefix: 'FDJ-', digits: 4, count: 2 })],
  ['master.saveAgency', 'OM', 'OM', 'nothing more', (api) => api.master.saveAgency({ ...command(), ...agency, id: uuidv7() })],
  ['master.saveDepot', 'OM', 'OM', 'nothing more', (api, at) => api.master.saveDepot({ ...command(), ...depot, id: uuidv7(), owner: at.agency })],
  ['master.savePlace', 'HOM', 'OM', 'nothing more', (api, at) => api.master.savePlace({ ...command(), id: uuidv7(), revision: 0, kind: 'bin', depot: at.depot, parent: at.depot, code: 'X-1', name: 'X-1' })],
  ['master.saveListEntry', 'OM', 'OM', 'nothing more', (api) => api.master.saveListEntry({ ...command(), list: 'funding-source', code: '', name: '特别国债' })],
  ['master.orderList', 'OM', 'OM', 'nothing more', (api) => api.master.orderList({ ...command(), list: 'category', codes: ['FX'] })],
  ['master.retire', 'HOM', 'OM', 'zone', (api, at) => api.master.retire({ ...command(), table: 'place', id: at.zone, retired: true })],
  ['master.retire', 'OM', 'OM', 'nothing more', (api, at) => api.master.retire({ ...command(), table: 'item', id: at.unheld, retired: true })],
]

const event = { revision: 0, name: '六月强降雨', hazard: 'FLOOD', colour: '' as const, level: null, startedOn: today, endedOn: '' as const, remark: '', retired: false }
const contact = { seat: 'A' as const, name: '张三', post: '', dayPhone: '', nightPhone: '' }

const office: readonly Row[] = [
  ['office.events', all, all, 'nothing more', (api) => api.office.events()],
  ['office.saveEvent', 'OM', 'OM', 'nothing more', (api) => api.office.saveEvent({ ...command(), ...event, id: uuidv7() })],
  ['office.contacts', all, `${shared}M`, 'nothing more', (api, at) => api.office.contacts({ subject: at.depot })],
  ['office.depotContacts', all, all, 'nothing more', (api) => api.office.depotContacts()],
  ['office.saveContact', 'OM', 'OM', 'nothing more', (api, at) => api.office.saveContact({ ...command(), ...contact, contact: uuidv7(), subject: at.depot })],
  ['office.eraseContact', 'OM', 'OM', 'nothing more', (api, at) => api.office.eraseContact({ ...command(), subject: at.depot, seat: 'A' })],
  ['office.ownFields', all, all, 'nothing more', (api) => api.office.ownFields()],
  ['office.ownValues', all, all, 'nothing more', (api) => api.office.ownValues({ table: 'item' })],
  ['office.ownValuesOf', all, all, 'nothing more', (api, at) => api.office.ownValuesOf({ row: at.item })],
  ['office.saveOwnField', 'OM', 'OM', 'nothing more', (api) => api.office.saveOwnField({ ...command(), id: uuidv7(), revision: 0, table: 'item', name: '货架', kind: 'text', choices: [], retired: false })],
  ['office.levels', all, all, 'nothing more', (api) => api.office.levels({})],
  ['office.levelsOf', all, all, 'nothing more', (api, at) => api.office.levelsOf({ item: at.item })],
  ['office.saveLevels', 'OM', 'OM', 'nothing more', (api, at) => api.office.saveLevels({ ...command(), item: at.item, levels: [{ depot: at.depot, minimum: 5, maximum: null }] })],
  ['office.mappings', all, all, 'nothing more', (api, at) => api.office.mappings({ item: at.item })],
  ['office.tryMapping', 'OM', 'OM', 'nothing more', (api, at) => api.office.tryMapping({ kind: 'merge', from: at.unheld, to: [{ item: at.item, factor: '100' }] })],
  ['office.mapItem', 'OM', 'OM', 'nothing more', (api, at) => api.office.mapItem({ ...command(), kind: 'merge', from: at.unheld, to: [{ item: at.item, factor: '100' }] })],
  ['office.savePoints', 'OM', 'OM', 'nothing more', (api, at) => api.office.savePoints({ rows: [{ ...command(), ...depot, id: uuidv7(), owner: at.agency }] })],
]

const people: readonly Row[] = [
  ['people.list', 'M', 'M', 'nothing more', (api) => api.people.list()],
  ['people.add', 'M', 'M', 'nothing more', (api, at) => api.people.add({ ...command(), id: uuidv7(), name: '新人', grants: [{ role: 'keeper', agency: at.agency, depot: at.depot }] })],
  ['people.changeGrants', 'M', 'M', 'nothing more', (api, at) => api.people.changeGrants({ ...command(), id: at.keeper, grants: [{ role: 'keeper', agency: at.agency, depot: null }] })],
  ['people.retire', 'M', 'M', 'nothing more', (api, at) => api.people.retire({ ...command(), id: at.keeper, retired: true })],
  ['people.resetPassword', 'M', 'M', 'nothing more', (api, at) => api.people.resetPassword({ ...command(), id: at.keeper })],
  ['people.allSessions', 'M', 'M', 'nothing more', (api) => api.people.allSessions()],
  ['people.sessions', all, all, 'nothing more', (api) => api.people.sessions()],
  // The session of somebody else.
  ['people.endSession', 'M', 'M', 'nothing more', (api, at) => api.people.endSession({ ...command(), key: at.session })],
  ['people.renewRecoveryCode', 'M', 'M', 'nothing more', (api) => api.people.renewRecoveryCode()],
]

const sheet = ({ upload }: Side) => ({ upload, choices: [], fixes: [] })
const posting = (at: Side) => ({ ...sheet(at), batch: uuidv7(), acceptGood: false })

const imports: readonly Row[] = [
  ['intake.recognise', 'KHOM', 'KHOM', 'let past', (api, at) => api.intake.recognise({ upload: at.upload })],
  ['intake.previewOpening', 'HOM', 'HOM', 'let past', (api, at) => api.intake.previewOpening(sheet(at))],
  ['intake.opening', 'HOM', 'HOM', 'let past', (api, at) => api.intake.opening({ ...posting(at), more: false })],
  ['intake.scans', 'KH', '', 'let past', (api, at) => api.intake.scans({ upload: at.upload, batch: uuidv7(), depot: at.depot })],
  ['intake.previewLists', 'HOM', 'HOM', 'let past', (api, at) => api.intake.previewLists(sheet(at))],
  ['intake.lists', 'HOM', 'HOM', 'let past', (api, at) => api.intake.lists(posting(at))],
  ['intake.addUnknown', 'HOM', 'HOM', 'let past', (api, at) => api.intake.addUnknown({ ...sheet(at), batch: uuidv7(), keys: [] })],
  ['intake.reverse', 'KHOM', 'KHOM', 'let past', (api) => api.intake.reverse({ batch: uuidv7(), businessDate: today, reason: '录错' })],
]

const house: readonly Row[] = [
  ['intake.batches', 'KHOM', 'KHOM', 'nothing more', (api) => api.intake.batches()],
  ['system.about', all, all, 'nothing more', (api) => api.system.about()],
  ['system.verify', all, all, 'nothing more', (api) => api.system.verify({})],
  ['system.backups', 'KHM', 'KHM', 'nothing more', (api) => api.system.backups()],
  ['system.backUp', 'KHM', 'KHM', 'nothing more', (api) => api.system.backUp()],
  ['system.chooseSecondPlace', 'M', 'M', 'nothing more', (api) => api.system.chooseSecondPlace({ folder: 'E:\\' })],
  ['system.restore', 'M', 'M', 'nothing more', (api) => api.system.restore({ backup: 'x', last: {} })],
  ['view.list', all, all, 'nothing more', (api) => api.view.list({ list: 'stock' })],
  ['view.save', all, all, 'nothing more', (api) => api.view.save({ id: uuidv7(), list: 'stock', name: '快过期', view: '{}' })],
  ['view.remove', all, all, 'nothing more', (api) => api.view.remove({ id: uuidv7() })],
]

export const table: readonly Row[] = [...stock, ...documents, ...masters, ...office, ...people, ...imports, ...house]

export type FileRow = readonly [kind: string, own: string, foreign: string, input: (at: Side) => unknown]

/** Files to be fetched; who is let past. */
export const files: readonly FileRow[] = [
  ['annotated-lists', 'HOM', 'HOM', sheet],
  ['annotated-workbook', 'HOM', 'HOM', sheet],
  // The same sheet everywhere; nothing of an office is on it, so it is everybody's.
  ['command-card', all, all, () => ({})],
  ['documents', 'KHOLFA', 'KHOLFA', () => ({ filter: papers })],
  ['duty-pack', 'KHOLFA', 'KHOLFA', () => ({})],
  ['form', all, shared, ({ opening }) => ({ document: opening })],
  ['form-xlsx', 'KHOLFA', shared, ({ opening }) => ({ document: opening })],
  ['label-bin', all, '', ({ depot: of }) => ({ depot: of })],
  ['label-item', all, all, ({ item: of }) => ({ item: of })],
  ['label-paper', all, shared, ({ opening }) => ({ document: opening, pieces: 1 })],
  ['ledger', 'KHOLFA', shared, ({ depot: of }) => ({ from: '2026-01-01', to: '2026-11-20', depot: of })],
  // Master lists are no ledger: whoever edits them has them out and in.
  ['list', all, all, () => ({ list: 'items' })],
  ['stock', 'KHOLFA', 'KHOLFA', (at) => ({ filter: stockOf(at), sort: [] })],
]

/** Procedures without rows, and why. */
export const elsewhere: Readonly<Record<string, string>> = {
  'demo.load': 'only into an empty database: demo.test.ts',
  'people.names': 'for the sign-in screen, names only', 'people.setUp': 'first use only: people.test.ts', 'people.signIn': 'for whoever knows a password', 'people.signOut': 'the own session',
  'people.switch': 'for whoever knows a password: people.test.ts', 'people.prove': 'the own password: people.test.ts',
  'people.changePassword': 'the own one, knowing it: people.test.ts', 'people.recover': 'for whoever holds the sheet: people.test.ts', 'people.me': 'the own grants',
  'search.readings': 'pinyin of the words given', 'site.standing': 'before anyone has signed in', 'site.practice': 'before anyone has signed in', 'site.openPractice': 'no ledger of the office',
  'unit.name': 'at the depot that holds the unit: name-units.test.ts',
  'system.health': 'the status bar of every window', 'system.depotNamed': 'a depot\'s id by its name',
  'draft.unfinished': 'the own drafts',
}
