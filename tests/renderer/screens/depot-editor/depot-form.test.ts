import { describe, expect, it } from 'vitest'
import { codesIn, emptyDepot, fieldOf, savingOf } from '../../../../src/renderer/screens/depot-editor/depot-form.ts'

const target = { id: 'd', revision: 0 }
const depot = { ...emptyDepot('a'), code: 'd０9', name: ' 石门乡综合物资仓库 ' }

describe('what the depot editor sends', () => {
  it('reads the code as numbers carry it, area with decimals, minutes whole', () => {
    expect(savingOf({ ...depot, areaM2: '60.5', loadMinutes: '１０' }, target)).toMatchObject({ code: 'D09', name: '石门乡综合物资仓库', owner: 'a', areaM2: 60.5, loadMinutes: 10 })
  })

  it.each([
    [{ code: 'D-09' }, ['code']],
    [{ owner: '' }, ['owner']],
    [{ areaM2: '很大' }, ['areaM2']],
    [{ loadMinutes: '1.5' }, ['loadMinutes']],
  ])('names the field of %j', (changes, expected) => {
    const made = savingOf({ ...depot, ...changes }, target)
    expect('id' in made ? [] : made.map(fieldOf)).toEqual(expected)
  })
})

it('takes several codes at once, each once', () => {
  expect(codesIn(' A-01  A-02、A-01,B－03 ')).toEqual(['A-01', 'A-02', 'B-03'])
})
