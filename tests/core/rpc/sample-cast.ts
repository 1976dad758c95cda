import { uuidv7 } from 'uuidv7'
import { connect } from '#core/db/connection.ts'
import { applyMigrations } from '#core/db/migrate.ts'
import { asId } from '#core/domain/ids.ts'
import { seededRoles } from '#core/domain/rights.ts'
import type { Actor } from '#core/context.ts'
import { appRouter } from '#core/rpc/app-router.ts'
import type { BackupMade, BackupStanding, CoreServices } from '#core/rpc/services.ts'
import { createCaller, type RequestContext } from '#core/rpc/trpc.ts'
import { createUploads } from '#core/rpc/uploads.ts'
import { accept, refuse } from '#core/domain/result.ts'
import { loadDemo } from '#core/usecase/load-demo.ts'
import { openDraft } from '#core/usecase/open-draft.ts'
import { recordEntry } from '#core/usecase/record-entry.ts'
import { addPerson, addSession, replaceGrants } from '#core/store/people-store.ts'
import { accepted, contextOver, day, migrations } from '../depot.ts'

type Ids = Readonly<Record<'depot' | 'agency' | 'opening' | 'receipt' | 'receiptLine' | 'issue' | 'item' | 'unheld' | 'zone' | 'bin' | 'keeper' | 'session' | 'upload', string>>

/** What procedures are tried at: one depot with its opening, a draft receipt and issue, an item held there and one held nowhere. */
export type Side = Ids & { readonly receiptRevision: number; readonly issueRevision: number; readonly depotCode: string; readonly openingNumber: string; readonly itemName: string }

const sessionKey = '0123456789abcdef0123456789abcdef'
const caller = createCaller(appRouter)
export type Api = ReturnType<typeof caller>

/** The sample office with a person per role, a keeper of one depot only, and papers to act on at an own and a foreign depot. */
export async function sampleCast() {
  const connection = connect(':memory:')
  applyMigrations(connection.client, migrations)
  const root = contextOver(connection, { now: '2026-11-20T02:00:00.000Z', today: day('2026-11-20') })
  accepted(await loadDemo(root, { command: uuidv7(), bare: false }))
  const one = (text: string, ...given: readonly string[]) => connection.client.prepare(text).pluck().get(...given) as string
  const people = new Map<string, Actor>(seededRoles.map(({ code }) => [code, personOf(one('select person_id from role_grant where role_code = ?', code))]))
  const narrow = personOf(uuidv7())
  connection.transact((tx) => {
    addPerson(tx, { id: narrow.id, name: narrow.name, passwordHash: '', createdAt: root.now() })
    addSession(tx, { tokenHash: sessionKey, personId: narrow.id, desk: '二号台', startedAt: root.now(), expiresAt: '2027-01-01T00:00:00.000Z' })
    replaceGrants(tx, narrow.id, [{ personId: narrow.id, roleCode: 'keeper', agencyId: one("select id from agency where code = 'A02'"), depotId: one("select id from place where code = 'D13'") }])
  })
  const side = (code: string): Side => {
    const depot = one("select id from place where kind = 'depot' and code = ?", code)
    const item = one(`select s.item_id from stock s join account a on a.id = s.account_id join place p on p.id = a.place_id join item i on i.id = s.item_id
      where p.depot_id = ? and a.condition = 'good' and i.tracking = 'batch' and i.recoverable = 0 and s.quantity > 10 order by i.code`, depot)
    const paper = (kind: 'receipt' | 'issue') => {
      const document = uuidv7()
      const purpose = kind === 'receipt' ? 'purchase' : 'rescue'
      accepted(openDraft(root, { document, kind, purpose, depot, party: one("select id from agency where code = 'A08'") }))
      accepted(recordEntry(root, { entry: uuidv7(), document, text: '', typed: '3', byPack: false, item, withoutBatch: true, reason: '', device: 'keys' }))
      return document
    }
    const [receipt, issue] = [paper('receipt'), paper('issue')]
    const revision = (document: string) => Number(one('select revision from document where id = ?', document))
    return {
      depot, item, receipt, issue, receiptRevision: revision(receipt), issueRevision: revision(issue), receiptLine: one('select id from document_line where document_id = ?', receipt),
      agency: one('select owner_id from place where id = ?', depot), opening: one("select id from document where kind = 'opening' and depot_id = ?", depot),
      depotCode: code, openingNumber: one("select number from document where kind = 'opening' and depot_id = ?", depot), itemName: one('select name from item where id = ?', item),
      bin: one("select id from place where depot_id = ? and kind = 'bin' order by code", depot),
      zone: one("select id from place where depot_id = ? and kind = 'zone' and name like 'Q%'", depot), keeper: narrow.id, session: sessionKey, upload,
      unheld: one('select id from item where id not in (select item_id from stock where quantity > 0) order by code'),
    }
  }
  const requestOf = (actor: Actor): RequestContext => ({ ctx: { ...root, actor }, services, sessionToken: undefined, language: 'zh' })
  const api = (actor: Actor): Api => caller(requestOf(actor))
  return { connection, people, narrow, requestOf, own: side('D03'), foreign: side('D04'), api }
}

function personOf(id: string) {
  return { kind: 'person', id: asId<'person'>(id), name: `某人 ${id}` } as const
}

const uploads = createUploads()
const upload = uploads.put({ name: '期初.csv', bytes: new TextEncoder().encode('物资编码,物资名称,数量\n') })
const standing: BackupStanding = { folder: '', backups: [], secondPlace: undefined, secondAt: undefined, secondOverdue: false }
const made = { file: '' } as BackupMade

/** What only a host can do, answered at once. */
const services: CoreServices = {
  log: () => undefined, uploads, folder: '', practice: undefined, home: undefined,
  backupNow: async () => accept(made), backups: () => standing, chooseSecondPlace: () => accept(standing),
  restore: async () => accept({ backup: '', replaced: null, epoch: 2, machine: 'B', numbersKnown: false, head: '', series: [] }),
  verify: async () => accept({ ok: true, checks: [], head: '' }),
  readSummary: () => Promise.reject(new Error('read in a worker')), writeLedger: async () => refuse({ code: 'import.upload-gone' }),
}
