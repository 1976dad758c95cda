import type { IGetRowsParams } from 'ag-grid-community'
import { describe, expect, it } from 'vitest'
import { datasourceOf, type PageRequest } from '#renderer/parts/grid-source.ts'
import { moveColumn, showColumn, type GridView } from '#renderer/parts/grid-view.ts'

const view: GridView = { columns: ['name', 'lot', 'book'].map((id) => ({ id, hidden: false })) }
const order = ({ columns }: GridView) => columns.map(({ id }) => id).join(' ')

describe('a grid view', () => {
  it('moves a column by one place and stays at the ends', () => {
    expect(order(moveColumn(view, 'lot', -1))).toBe('lot name book')
    expect(order(moveColumn(view, 'lot', 1))).toBe('name book lot')
    expect(order(moveColumn(view, 'name', -1))).toBe('name lot book')
    expect(order(moveColumn(view, 'gone', 1))).toBe('name lot book')
  })

  it('hides and shows one column', () => {
    const hidden = showColumn(view, 'lot', false)
    expect(hidden.columns.filter((column) => column.hidden).map(({ id }) => id)).toEqual(['lot'])
    expect(showColumn(hidden, 'lot', true)).toEqual(view)
  })
})

describe('rows by blocks', () => {
  function ask(load: (request: PageRequest) => Promise<{ readonly rows: readonly string[]; readonly total: number }>) {
    const told: unknown[] = []
    const answered = Promise.withResolvers<unknown[]>()
    datasourceOf<string>({ load, onTotal: (total) => told.push(total), onFailed: (failed) => told.push(failed) }).getRows({
      startRow: 100, endRow: 200, sortModel: [{ colId: 'name', sort: 'desc' }], filterModel: {}, context: undefined,
      successCallback: (rows: unknown[], last?: number) => answered.resolve([rows, last, ...told]),
      failCallback: () => answered.resolve(['failed', ...told]),
    } as unknown as IGetRowsParams)
    return answered.promise
  }

  it('asks for the block with its order and knows how many there are', async () => {
    const asked: PageRequest[] = []
    const answer = await ask(async (request) => {
      asked.push(request)
      return { rows: ['a'], total: 101 }
    })
    expect(asked).toEqual([{ from: 100, to: 200, sort: [{ column: 'name', direction: 'desc' }] }])
    expect(answer).toEqual([['a'], 101, 101, false])
  })

  it('says that a block could not be read', async () => {
    expect(await ask(() => Promise.reject(new Error('disconnected')))).toEqual(['failed', true])
  })
})
