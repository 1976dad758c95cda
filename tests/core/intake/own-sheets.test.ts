import { describe, expect, it } from 'vitest'
import { checkSheet, problemsOf } from './build-book.ts'

const depot = '县应急物资综合仓库'

describe('sheets as offices keep them', () => {
  it('joins a two-level header that is not merged and takes 期末 rather than 期初, never 收入', async () => {
    const check = await checkSheet({
      rows: [
        ['收发存汇总表'],
        ['仓库', '物资名称', '计量单位', '期初', null, '收入', null, '期末', null, '单价'],
        [null, null, null, '数量', '金额', '数量', '金额', '数量', '金额', null],
        [depot, '棉被', '床', 1, 110, 2, 220, 3, 330, 110],
      ],
    })
    expect(problemsOf(check)).toEqual([])
    expect(check.rows.map(({ quantity, amountFen }) => [quantity, amountFen])).toEqual([[3, 33_000]])
    expect(check.sheets[0]?.header).toEqual({ first: 2, last: 3 })
  })

  it('sets aside group headings, repeated headers, totals, notes and empty numbered rows', async () => {
    const head = ['序号', '仓库', '物资名称', '单位', '数量']
    const check = await checkSheet({
      rows: [
        head,
        ['一、生活类物资'],
        [1, depot, '棉被', '床', 5],
        [null, depot, '小计', null, 5],
        head,
        [2, depot, '毛毯', '条', 7],
        [3, null, null, null, null],
        ['合 计', null, null, null, 12],
        ['注：棉被含捐赠'],
        ['制表：', null, '复核：', null, '制表日期：2026.11.20'],
      ],
    })
    expect(check.rows.map(({ itemId, quantity, excelRow }) => [itemId, quantity, excelRow])).toEqual([['SH-004', 5, 3], ['SH-007', 7, 6]])
    expect(problemsOf(check)).toEqual([])
    expect(check.aside.map(({ row, kind }) => [row, kind])).toEqual([[1, 'header'], [2, 'note'], [4, 'subtotal'], [5, 'header'], [8, 'total'], [9, 'note'], [10, 'signature']])
  })

  it('carries a depot merged over its rows, but counts a merged quantity once', async () => {
    const check = await checkSheet({
      rows: [['仓库', '物资名称', '数量'], [depot, '棉被', 5], [null, '毛毯', null]],
      merges: ['A2:A3', 'C2:C3'],
    })
    expect(check.rows.map(({ itemId, quantity }) => [itemId, quantity])).toEqual([['SH-004', 5]])
    expect(problemsOf(check)).toEqual(['3 quantity value-missing'])
  })

  it('repeats what stands above for 同上, and offers that for an empty depot', async () => {
    const rows = [['仓库', '物资名称', '数量'], [depot, '棉被', 5], ['同上', '毛毯', 6], [null, '睡袋', 7], [null, '雨衣', 8]]
    const check = await checkSheet({ rows })
    expect(problemsOf(check)).toEqual(['4 depot value-missing', '5 depot value-missing'])
    expect(check.problems[0]).toMatchObject({ proposal: { kind: 'use', to: '同上' }, alike: 2 })
    const mended = await checkSheet({ rows }, { fixes: [{ field: 'depot', value: '', to: '同上' }] })
    expect(mended.rows.map(({ depotId }) => depotId)).toEqual(['D03', 'D03', 'D03', 'D03'])
  })

  it('reads a unit that only the number format shows', async () => {
    const check = await checkSheet({ rows: [['仓库', '物资名称', '数量'], [depot, '瓶装饮用水', 10]], formats: { C2: '0"箱"' } })
    expect(check.rows.map(({ quantity, packagingId }) => [quantity, packagingId])).toEqual([[240, 'SP-001/箱']])
  })

  it('reads money in units of ten thousand yuan where the heading says so', async () => {
    const check = await checkSheet({ rows: [['仓库', '物资名称', '数量', '单价(元)', '金额(万元)'], [depot, '棉被', 1000, 110, 11]] })
    expect(problemsOf(check)).toEqual([])
    expect(check.rows[0]).toMatchObject({ price: '110', amountFen: 11_000_000 })
  })

  it.each([
    ['an amount one fen off stands', 1875.25, 6.5, 12_189.12, 1_218_912, '铅丝', []],
    ['an amount two fen off is a problem', 1875.25, 6.5, 12_189.11, undefined, '铅丝', ['2 amount amount-differs']],
    ['without an amount half a fen rounds away from zero', 1875.25, 6.5, null, 1_218_913, '铅丝', []],
    ['without a price the amount stands', 3, null, 100, 10_000, '棉被', []],
    ['a price with more decimals than are kept is compared in full', 3000, 33.333_333_333_3, 100_000, 10_000_000, '棉被', []],
    ['a negative price is a problem', 3, -1, null, undefined, '棉被', ['2 unitPrice number-unreadable']],
  ] as const)('%s', async (...[, quantity, price, amount, amountFen, item, problems]) => {
    const check = await checkSheet({ rows: [['仓库', '物资名称', '数量', '单价', '金额'], [depot, item, quantity, price, amount]] })
    expect(problemsOf(check)).toEqual(problems)
    expect(check.rows[0]?.amountFen).toBe(amountFen)
  })

  it('gives a row without price and amount no value and says that the price is unknown', async () => {
    const check = await checkSheet({ rows: [['仓库', '物资名称', '数量'], [depot, '棉被', 3]] })
    expect(check.rows[0]).toMatchObject({ amountFen: 0, priceState: 'unknown' })
    expect(check.rows[0]).not.toHaveProperty('price')
  })

  it('finds an item by code, barcode, alias or name, and refuses a code that names something else', async () => {
    const check = await checkSheet({
      rows: [
        ['仓库', '物资编码', '条码', '物资名称', '数量'],
        [depot, 'ｓｈ-004', null, null, 1],
        [depot, null, '2900000000131', '水', 1],
        [depot, null, null, '行军床', 1],
        [depot, 'SH-004', null, '棉被(加厚)', 1],
        [depot, 'SH-004', null, '毛毯', 1],
        [depot, '我们的编码7', null, '毛毯', 1],
      ],
    })
    expect(check.rows.map(({ itemId }) => itemId)).toEqual(['SH-004', 'SP-001', 'SH-003', 'SH-004', 'SH-007'])
    expect(problemsOf(check)).toEqual(['6 itemName item-disagrees'])
  })

  it('takes a person\'s answer to a wrong code although the name says otherwise', async () => {
    const rows = [['仓库', '物资编码', '物资名称', '数量'], [depot, 'SH-004', '毛毯', 1], [depot, 'ZZ-1', '不存在的东西', 2]]
    const check = await checkSheet({ rows }, { fixes: [{ field: 'itemName', value: '毛毯', to: 'SH-007' }, { field: 'itemCode', value: 'ZZ-1', to: 'SH-008' }] })
    expect(check.rows.map(({ itemId, quantity }) => [itemId, quantity])).toEqual([['SH-007', 1], ['SH-008', 2]])
  })

  it('leaves out rows of a wrong value and no row where the value is right', async () => {
    const rows = [['仓库', '物资名称', '单位', '数量'], [depot, '瓶装饮用水', '桶', 1], [depot, '桶装方便面', '桶', 2]]
    const check = await checkSheet({ rows }, { fixes: [{ field: 'unit', value: '桶', skip: true }] })
    expect(check.rows.map(({ itemId }) => itemId)).toEqual(['SP-002'])
    expect(check.aside.map(({ row, kind }) => [row, kind])).toEqual([[1, 'header'], [2, 'skipped']])
  })

  it('mends one row, or one sheet, where the answer says so', async () => {
    const rows = [['仓库', '物资名称', '数量'], ['县物资总库', '棉被', 1], ['县物资总库', '毛毯', 2]]
    const one = await checkSheet({ rows }, { fixes: [{ row: 3, field: 'depot', value: '县物资总库', to: 'D05' }, { field: 'depot', value: '县物资总库', to: 'D03' }] })
    expect(one.rows.map(({ depotId }) => depotId)).toEqual(['D03', 'D05'])
    const other = await checkSheet({ rows }, { fixes: [{ sheet: '另一张', field: 'depot', value: '县物资总库', to: 'D03' }] })
    expect(problemsOf(other)).toEqual(['2 depot depot-unknown', '3 depot depot-unknown'])
  })

  it('takes as many serials as units, refuses other counts and a serial seen before', async () => {
    const check = await checkSheet({
      rows: [['仓库', '物资名称', '数量', '出厂编号'], [depot, '卫星电话', 2, 'A1、A2'], [depot, '卫星电话', 3, 'B1'], [depot, '卫星电话', 1, 'A2'], [depot, '卫星电话', 4, null]],
    })
    expect(check.rows.map(({ serials, quantity }) => [serials, quantity])).toEqual([[['A1', 'A2'], 2], [[], 4]])
    expect(problemsOf(check)).toEqual(['3 serial serial-count', '4 serial serial-repeated'])
  })

  it('takes the owner from 归属, else from the depot, and the end of life from production where none is written', async () => {
    const check = await checkSheet({
      rows: [['仓库', '归属', '物资名称', '数量', '生产日期'], [depot, '县水利局', '桶装方便面', 1, '2026-08-31'], [depot, null, '棉被', 1, '2024年2月'], [depot, '某某局', '棉被', 1, null]],
    })
    expect(check.rows.map(({ ownerId, expiresOn, serviceUntil, assumed }) => [ownerId, expiresOn, serviceUntil, assumed])).toEqual([
      ['A03', '2027-02-28', undefined, ['condition', 'expiry']],
      ['A02', undefined, '2032-02-01', ['owner', 'condition', 'expiry']],
    ])
    expect(problemsOf(check)).toEqual(['4 owner owner-unknown'])
  })

  it('refuses an end before the beginning, an unknown condition and goods that are only a capacity', async () => {
    const check = await checkSheet({
      rows: [['仓库', '物资名称', '数量', '生产日期', '有效期至', '状况'], [depot, '棉被', 1, '2026-01-01', '2025-01-01', '完好'], [depot, '棉被', 1, null, null, '发霉'], [depot, '货运车辆', 1, null, null, '良好']],
    })
    expect(problemsOf(check)).toEqual(['2 expiresOn dates-reversed', '3 condition condition-unknown', '4 itemName item-not-stocked'])
  })

  it('sets rows without stock aside and asks for an empty quantity', async () => {
    const check = await checkSheet({ rows: [['仓库', '物资名称', '数量'], [depot, '棉被', 0], [depot, '毛毯', null]] })
    expect(check.aside.map(({ row, kind }) => [row, kind])).toEqual([[1, 'header'], [2, 'no-stock']])
    expect(problemsOf(check)).toEqual(['3 quantity value-missing'])
  })

  it('names the depot of a sheet from its title, and asks by the sheet\'s name where it cannot', async () => {
    const titled = await checkSheet({ rows: [[`${depot}库存表(截至2026年6月30日)`], ['品名', '数量'], ['棉被', 2]] })
    expect(titled.rows[0]?.depotId).toBe('D03')
    expect(titled.asOf.get('Sheet1')).toBe('2026-06-30')
    const unknown = await checkSheet({ name: '仓库甲', rows: [['品名', '数量'], ['棉被', 2]] })
    expect(problemsOf(unknown)).toEqual(['2 depot depot-unknown'])
    const fixed = await checkSheet({ name: '仓库甲', rows: [['品名', '数量'], ['棉被', 2]] }, { fixes: [{ field: 'depot', value: '仓库甲', to: 'D05' }] })
    expect(fixed.rows[0]?.depotId).toBe('D05')
  })

  it('lets a person name header rows and columns, and pass a sheet over', async () => {
    const rows = [['甲', '乙', '丙'], [depot, '棉被', 3]]
    const strange = await checkSheet({ rows })
    expect(strange.sheets[0]?.state).toBe('no-table')
    const columns = [{ letter: 'A', field: 'depot' }, { letter: 'B', field: 'itemName' }, { letter: 'C', field: 'quantity' }] as const
    const named = await checkSheet({ rows }, { choices: [{ sheet: 'Sheet1', header: { first: 1, last: 1 }, columns }] })
    expect(named.rows.map(({ itemId, quantity }) => [itemId, quantity])).toEqual([['SH-004', 3]])
    const over = await checkSheet({ rows }, { choices: [{ sheet: 'Sheet1', skip: true }] })
    expect(over.sheets[0]?.state).toBe('passed-over')
  })

  it('keeps the fingerprint of a layout whatever its rows say, and changes it with a heading', async () => {
    const print = async (heading: string, quantity: number) => (await checkSheet({ rows: [['仓库', heading, '数量'], [depot, '棉被', quantity]] })).sheets[0]?.fingerprint
    expect(await print('品名', 1)).toBe(await print('品名', 2))
    expect(await print('品名', 1)).not.toBe(await print('名称', 1))
  })
})
