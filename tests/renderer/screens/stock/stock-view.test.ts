import { describe, expect, it } from 'vitest'
import { wordsOf } from '#core/i18n/words.ts'
import type { ListRoom } from '#renderer/parts/display-settings.ts'
import { declaredView } from '#renderer/parts/grid-view.ts'
import { gridOver, parsed } from '#renderer/parts/list-view.ts'
import { sortIn } from '#renderer/screens/stock/sort-in.ts'
import { stockColumns } from '#renderer/screens/stock/stock-columns.tsx'
import { parseDate } from '#core/domain/business-date.ts'

const today = parseDate('2026-11-20')
if (!today) throw new Error('no such day')
const declared = (withCost: boolean, room: ListRoom = 'usual') => declaredView(stockColumns(wordsOf('zh'), today, { withCost, room })).view

describe('the columns of the stock grid', () => {
  it('show name to 发出 and hide the further ones until asked for; money only with the right', () => {
    const shown = declared(true).columns.filter(({ hidden }) => !hidden).map(({ id }) => id)
    expect(shown).toEqual(['name', 'spec', 'depot', 'bin', 'batch', 'lastDay', 'unit', 'held', 'available', 'unusable', 'away'])
    const ids = (withCost: boolean) => declared(withCost).columns.map(({ id }) => id)
    expect(ids(true).filter((id) => !ids(false).includes(id))).toEqual(['price', 'amount'])
  })

  it.each([['usual', 1196], ['narrow', 945], ['tight', 762]] as const)('fit %s room with their figures in sight', (room, width) => {
    const shown = declared(false, room).columns.filter(({ hidden }) => !hidden)
    expect(shown.map(({ id }) => id)).toEqual(expect.arrayContaining(['name', 'depot', 'bin', 'lastDay', 'unit', 'held', 'available', 'unusable', 'away']))
    expect(shown.reduce((sum, column) => sum + (column.width ?? 0), 0)).toBeLessThanOrEqual(width)
  })

  it('come back as they were left; unknown ones are dropped, new ones added, and rubbish is the declaration', () => {
    const kept = { columns: [{ id: 'held', hidden: false, sort: 'desc', sortIndex: 1 }, { id: 'gone', hidden: false }, { id: 'amount', hidden: false }] }
    const view = gridOver(kept, declared(false))
    expect(view.columns[0]).toEqual({ id: 'held', hidden: false, sort: 'desc', sortIndex: 1 })
    expect(view.columns.map(({ id }) => id)).not.toContain('gone')
    expect(view.columns.map(({ id }) => id)).not.toContain('amount')
    expect(view.columns).toHaveLength(declared(false).columns.length)
    for (const rubbish of [null, 'no json', '[]', '{"columns":[1]}']) expect(gridOver(parsed(rubbish), declared(true))).toEqual(declared(true))
  })

  it('give the order of a file in the order of the sorts', () => {
    expect(sortIn({ columns: [
      { id: 'held', hidden: false, sort: 'desc', sortIndex: 1 }, { id: 'spec', hidden: false }, { id: 'name', hidden: false, sort: 'asc', sortIndex: 0 },
    ] })).toEqual([{ column: 'name', direction: 'asc' }, { column: 'held', direction: 'desc' }])
  })
})
