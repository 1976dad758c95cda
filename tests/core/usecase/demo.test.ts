import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '#core/db/connection.ts'
import { applyMigrations } from '#core/db/migrate.ts'
import { scanTargets } from '#core/query/scan-targets.ts'
import { checkOpeningFile } from '#core/usecase/check-opening-file.ts'
import { loadDemo } from '#core/usecase/load-demo.ts'
import { signIn } from '#core/usecase/sign-in.ts'
import { accepted, contextOver, day, migrations } from '../depot.ts'

async function sample(asOf: string, bare = false) {
  const connection = connect(':memory:')
  applyMigrations(connection.client, migrations)
  const ctx = { ...contextOver(connection, { now: `${asOf}T02:00:00.000Z`, today: day(asOf) }), actor: { kind: 'nobody' as const } }
  const loaded = accepted(await loadDemo(ctx, { command: uuidv7(), bare }))
  const all = (text: string) => connection.client.prepare(text).all() as readonly Readonly<Record<string, string | number>>[]
  const count = (table: string, where = 'true') => all(`select count(*) as n from ${table} where ${where}`)[0]?.['n']
  return { connection, ctx, loaded, all, count }
}

describe('the sample office', () => {
  let office: Awaited<ReturnType<typeof sample>>
  beforeAll(async () => {
    office = await sample('2026-11-20')
  })
  afterAll(() => office.connection.close())

  it('has 14 agencies and 10 suppliers, 14 depots with their zones and bins, 76 items with aliases, packs and codes', () => {
    const { count } = office
    expect({
      agencies: count('agency'), depots: count('place', "kind = 'depot'"), zones: count('place', "kind = 'zone'"), items: count('item'), codes: count('item_code'), packs: count('packaging'),
    }).toEqual({ agencies: 24, depots: 14, zones: 46, items: 76, codes: 73, packs: 30 })
    expect(count('place', "kind = 'bin' and name = '未分位'")).toBe(14 + 46)
    expect(office.all('select practice, machine, code from site')).toEqual([{ practice: 1, machine: 'A', code: 'A02' }])
  })

  it('names only kinds that the lists of the office have', () => {
    const unlisted = (list: string, table: string, column: string) => office.all(`select distinct ${column} as kind from ${table} where ${column} <> '' and ${column} not in (select code from list_entry where list = '${list}')`)
    expect([unlisted('agency-kind', 'agency', 'kind'), unlisted('supplier-kind', 'agency', 'supplier_kind'), unlisted('site-kind', 'place', 'site_kind')]).toEqual([[], [], []])
    expect(office.count('agency', "kind = 'supplier' and supplier_kind <> ''")).toBe(10)
  })

  it('opens 71 rows in 13 papers worth 4,091,733.13 yuan, serial units one by one', () => {
    const { loaded, count, all } = office
    expect([loaded.documents, loaded.valueYuan]).toEqual([13, '4091733.13'])
    expect(count('document_line')).toBe(71)
    expect(count('lot', 'provisional = 1')).toBe(190)
    expect(all('select sum(amount_fen) as fen from stock_value')).toEqual([{ fen: 409_173_313 }])
    expect(all("select distinct business_date as day from document where goods = 'done'")).toEqual([{ day: '2026-11-20' }])
    for (const view of ['stock_discrepancy', 'value_discrepancy', 'keeping_discrepancy', 'serial_discrepancy']) expect(count(view), view).toBe(0)
  })

  it('puts goods of a zone into its 「未分位」, without a place into the depot\'s, else into a bin of that name', () => {
    const at = (depot: string, item: string) => office.all(`
      select p.name as bin, above.name as above, a.condition as condition from stock s join account a on a.id = s.account_id join place p on p.id = a.place_id
      join place d on d.id = p.depot_id join place above on above.id = p.parent_id join item i on i.id = s.item_id
      where s.bounded = 1 and d.code = '${depot}' and i.code = '${item}' and s.quantity > 0 group by p.id, a.condition order by p.name, a.condition`)
    expect(at('D01', 'SH-001')).toEqual([{ bin: '未分位', above: 'A区货架', condition: 'good' }])
    expect(at('D03', 'SH-001')).toEqual([
      { bin: 'A-01-01', above: '县应急物资综合仓库', condition: 'good' }, { bin: 'A-01-03', above: '县应急物资综合仓库', condition: 'appraisal' },
    ])
    expect(at('D08', 'SH-004')).toEqual([{ bin: '未分位', above: '云岭镇综合物资仓库', condition: 'good' }])
  })

  it('is known again in the office\'s own sheet: nothing of it is new', () => {
    const file = join(import.meta.dirname, '../../samples/期初库存.xlsx')
    const { fresh, held } = accepted(checkOpeningFile(office.connection.read, { name: '别的名字.xlsx', bytes: readFileSync(file), choices: [], fixes: [] }))
    expect([fresh.length, held.length]).toEqual([0, 71])
  })

  it('answers a scan of its in-house codes', () => {
    expect(scanTargets(office.connection.read, { spellings: ['2900000000131'], on: day('2026-11-20') })).toMatchObject([{ code: 'SP-001', packaging: null }])
  })

  it('lets one person of each role sign in with the password told', async () => {
    const { ctx, loaded, all } = office
    expect(loaded.people.map(({ role }) => role)).toEqual(['仓库保管员', '仓库负责人', '调拨员', '领导', '财务', '只读', '管理员'])
    for (const { name, password } of loaded.people) accepted(await signIn(ctx, { name, password, desk: '一号台' }))
    const kept = all('select payload || answer || facts as text from journal')
    expect(kept.some(({ text }) => loaded.people.some(({ password }) => String(text).includes(password)))).toBe(false)
  })

  it('is made only where nobody has founded anything', async () => {
    expect(await loadDemo(office.ctx, { command: uuidv7(), bare: true })).toEqual({ ok: false, problems: [{ code: 'host.already-founded' }] })
  })
})

describe('the sample office on another day', () => {
  it.each([
    ['2026-11-20', '2026-02-28', '2027-02-28'], ['2026-11-21', '2026-03-01', '2027-03-01'], ['2028-02-29', '2027-06-09', '2028-06-08'],
  ])('on %s has shifted every date by the same days', async (asOf, produced, expires) => {
    const { all, connection } = await sample(asOf)
    expect(all("select produced_on as produced, expires_on as expires from lot where batch = 'W260228'")).toEqual([{ produced, expires }])
    connection.close()
  })

  it('has master data only when bare', async () => {
    const { loaded, count, connection } = await sample('2026-11-20', true)
    expect([loaded.documents, loaded.valueYuan, count('item'), count('document'), count('import_batch'), count('person')]).toEqual([0, '0.00', 76, 0, 0, 7])
    connection.close()
  })
})
