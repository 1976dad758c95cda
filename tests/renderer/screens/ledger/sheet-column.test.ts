import { describe, expect, it } from 'vitest'
import { squeezed, type SheetColumn } from '#renderer/screens/ledger/sheet-column.ts'

const column = (key: string, width: number, least?: number): SheetColumn<never> =>
  ({ key, heading: key, width, look: '', text: () => '', ...(least === undefined ? {} : { least }) })

const sheet = [column('name', 144), column('depot', 150, 76), column('held', 52), column('lastDay', 98, 84)]

describe('the columns of a sheet in little room', () => {
  it.each([
    ['stay as they are where there is room', 444, [144, 150, 52, 98]],
    ['narrow the last that may first', 434, [144, 150, 52, 88]],
    ['go on with the one before it', 400, [144, 120, 52, 84]],
    ['never cut a figure, however little room there is', 100, [144, 76, 52, 84]],
  ])('%s', (_title, room, widths) => {
    expect(squeezed(sheet, room).map(({ width }) => width)).toEqual(widths)
  })
})
