import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { uuidv7 } from 'uuidv7'
import { reverseDocument } from '#core/usecase/reverse-document.ts'
import { reverseImport } from '#core/usecase/reverse-import.ts'
import { recordDocument } from '#core/usecase/record-document.ts'
import { accepted, day, line } from '../depot.ts'
import { openOffice, sampleFile, sheetFile, type Office } from './import-office.ts'

const today = day('2026-11-20')

describe('a whole import taken back', () => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  const standing = () => office.all("select count(*) as n from document where kind = 'opening' and goods = 'done'")[0]?.['n']

  it('reverses every paper at once, leaves no stock and no value, and lets the same file come again', async () => {
    const batch = uuidv7()
    await office.report(sampleFile('期初库存.xlsx'), { batch, acceptGood: true })
    expect(accepted(reverseImport(office.ctx, { batch, businessDate: today, reason: '导错文件' }))).toEqual({ documents: 13 })
    expect(standing()).toBe(0)
    expect(office.all('select coalesce(sum(quantity), 0) as held from stock where bounded = 1')).toEqual([{ held: 0 }])
    expect(office.all('select coalesce(sum(amount_fen), 0) as fen from stock_value')).toEqual([{ fen: 0 }])
    expect(office.all('select reversed_at is not null as reversed from import_batch')).toEqual([{ reversed: 1 }])
    expect(office.discrepancies()).toEqual([])
    expect(await office.report(sampleFile('期初库存.xlsx'), { acceptGood: true })).toMatchObject({ posted: true, alreadyHeld: 0 })
  })

  it('takes back nothing where one paper\'s goods have gone out', async () => {
    const batch = uuidv7()
    const rows = [['D03', 'SH-004', '棉被', '床', 'M1', 10, 80, 800, ''], ['D08', 'SH-004', '棉被', '床', 'M1', 10, 80, 800, '']]
    await office.report(await sheetFile(rows), { batch })
    const [depot] = office.all("select id, owner_id as owner from place where code = 'D03'")
    const [item] = office.all("select id from item where code = 'SH-004'")
    accepted(recordDocument(office.ctx, {
      command: uuidv7(), document: uuidv7(), kind: 'issue', purpose: 'other-issue', businessDate: today, depot: String(depot?.['id']), owner: String(depot?.['owner']),
      party: String(depot?.['owner']), lines: [line(String(item?.['id']), 4)],
    }))
    const refused = reverseImport(office.ctx, { batch, businessDate: today, reason: '导错文件' })
    expect(refused.ok).toBe(false)
    expect([standing(), office.all('select reversed_at as at from import_batch')]).toEqual([2, [{ at: null }]])
  })

  it('refuses a batch nobody made and a reversal without a reason', async () => {
    expect(reverseImport(office.ctx, { batch: uuidv7(), businessDate: today, reason: 'x' })).toMatchObject({ ok: false, problems: [{ code: 'import.batch-unknown' }] })
    const batch = uuidv7()
    await office.report(await sheetFile([['D03', 'SH-004', '棉被', '床', 'M1', 10, 80, 800, '']]), { batch })
    expect(reverseImport(office.ctx, { batch, businessDate: today, reason: ' ' }).ok).toBe(false)
    expect(standing()).toBe(1)
  })

  it('takes a batch back once', async () => {
    const batch = uuidv7()
    await office.report(await sheetFile([['D03', 'SH-004', '棉被', '床', 'M1', 10, 80, 800, '']]), { batch })
    accepted(reverseImport(office.ctx, { batch, businessDate: today, reason: '导错文件' }))
    expect(reverseImport(office.ctx, { batch, businessDate: today, reason: '再来' })).toEqual({ ok: true, value: { documents: 0 } })
    expect(office.all("select count(*) as n from document where kind = 'reversal'")).toEqual([{ n: 1 }])
  })

  it('brings back only the line that was reversed where the same file comes again', async () => {
    const rows = [['D03', 'SH-004', '棉被', '床', 'M1', 10, 80, 800, ''], ['D03', 'SH-004', '棉被', '床', 'M2', 5, 80, 400, '']]
    const { documents: [paper] } = await office.report(await sheetFile(rows), { batch: uuidv7() })
    const [first] = office.all('select id from document_line order by position')
    accepted(reverseDocument(office.ctx, {
      command: uuidv7(), document: uuidv7(), reverses: paper?.id ?? '', lines: [String(first?.['id'])], businessDate: today, reason: '数量录错', postingRight: 'import-opening',
    }))
    expect(await office.report(await sheetFile(rows), { batch: uuidv7(), more: true })).toMatchObject({ posted: true, alreadyHeld: 1 })
    expect(office.all('select sum(quantity) as held from stock where bounded = 1')).toEqual([{ held: 15 }])
  })

  it('takes back the rest where one line was reversed before', async () => {
    const batch = uuidv7()
    const { documents: [paper] } = await office.report(await sheetFile([['D03', 'SH-004', '棉被', '床', 'M1', 10, 80, 800, ''], ['D03', 'SH-004', '棉被', '床', 'M2', 5, 80, 400, '']]), { batch })
    const [first] = office.all('select id from document_line order by position')
    accepted(reverseDocument(office.ctx, {
      command: uuidv7(), document: uuidv7(), reverses: paper?.id ?? '', lines: [String(first?.['id'])], businessDate: today, reason: '数量录错', postingRight: 'import-opening',
    }))
    expect(accepted(reverseImport(office.ctx, { batch, businessDate: today, reason: '导错文件' }))).toEqual({ documents: 1 })
    expect(office.all('select coalesce(sum(quantity), 0) as held from stock where bounded = 1')).toEqual([{ held: 0 }])
    expect(office.discrepancies()).toEqual([])
  })
})
