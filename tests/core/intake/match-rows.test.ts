import { describe, expect, it } from 'vitest'
import { depotsList } from '#core/intake/lists/depots.ts'
import { itemsList } from '#core/intake/lists/items.ts'
import { matchRows } from '#core/intake/lists/match-rows.ts'

const known = [
  { id: 'county', retired: false, cells: { depotCode: 'D01', depotName: '县库' } },
  { id: 'town', retired: false, cells: { depotCode: 'D02', depotName: '乡库' } },
  { id: 'old', retired: true, cells: { depotCode: 'D09', depotName: '老库' } },
  { id: 'twin-1', retired: false, cells: { depotCode: 'D11', depotName: '村点' } },
  { id: 'twin-2', retired: false, cells: { depotCode: 'D12', depotName: '村点' } },
]

describe('which record of the office a row is', () => {
  it.each([
    ['a mended name keeps its record by the code', [['D01', '县综合库']], ['county']],
    ['another numbering finds its own by the name, and its old code is free', [['D01', '州库'], ['D03', '县库']], ['new', 'county']],
    ['a name that is taken stays with the row that has its code too', [['D01', '乡库'], ['D02', '乡库']], ['county', 'town']],
    ['a record answers for one row', [['', '县库'], ['', '县 库']], ['county', 'new']],
    ['a retired record is found again', [['', '老库']], ['old']],
    ['a name of two records says nothing', [['', '村点']], ['new']],
    ['where one of two records of a name has its row, the name means the other', [['', '村点'], ['D12', '村点']], ['twin-1', 'twin-2']],
    ['an unknown row is new', [['D77', '新库']], ['new']],
  ] as const)('%s', (_title, rows, expected) => {
    const given = rows.map(([depotCode, depotName], at) => ({ sheet: '仓库', row: at + 2, cells: { ...(depotCode === '' ? {} : { depotCode }), depotName } }))
    expect(matchRows(depotsList, given, known).map((match) => match.known?.id ?? 'new')).toEqual(expected)
  })

  it('knows items by their code alone, for several goods bear one name', () => {
    const items = [{ id: 'quilt', retired: false, cells: { itemCode: 'SH-004', itemName: '棉被' } }]
    const rows = [{ sheet: '物资', row: 2, cells: { itemCode: 'SH-104', itemName: '棉被' } }, { sheet: '物资', row: 3, cells: { itemCode: 'sh-004', itemName: '加厚棉被' } }]
    expect(matchRows(itemsList, rows, items).map((match) => match.known?.id ?? 'new')).toEqual(['new', 'quilt'])
  })
})
