import { describe, expect, it } from 'vitest'
import type { Problem } from '#core/domain/problem.ts'
import { aliasesIn, emptyItem, formOf, numberIn, savingOf, type ItemDetail, type ItemForm, type SaveItem } from '../../../../src/renderer/screens/item-editor/item-form.ts'
import { fieldOf, problemsElsewhere } from '../../../../src/renderer/screens/item-editor/item-problems.ts'

const target = { id: 'i', revision: 3 }
const oil: ItemForm = { ...emptyItem, code: ' ＹＱ-001 ', name: '车用汽油', unit: '升', scale: 2, tracking: 'batch' }

function saving(form: ItemForm): SaveItem {
  const made = savingOf(form, target)
  if (!('id' in made)) throw new Error(JSON.stringify(made))
  return made
}

function fields(form: ItemForm): readonly (string | undefined)[] {
  const made = savingOf(form, target)
  return 'id' in made ? [] : made.map(fieldOf)
}

describe('what the item editor sends', () => {
  it('reads codes and numbers as half width, and empty fields as nothing', () => {
    expect(saving({ ...oil, shelfLife: '１２', alertDays: ' 30 ' })).toMatchObject({ id: 'i', revision: 3, code: 'YQ-001', shelfLife: 12, alertDays: 30, serviceLifeMonths: null })
  })

  it('counts a pack in smallest units of the item', () => {
    const packs = [{ id: 'p', name: '桶', size: '20', kept: false, retired: false }, { id: 'q', name: '罐', size: '0.5', kept: false, retired: false }]
    expect(saving({ ...oil, packs }).packs).toEqual([{ name: '桶', baseUnits: 2000 }, { name: '罐', baseUnits: 50 }])
  })

  it('leaves out retired packs and rows nobody filled in', () => {
    const packs = [{ id: 'p', name: '桶', size: '20', kept: true, retired: true }, { id: 'q', name: '', size: '', kept: false, retired: false }]
    const codes = [{ id: 'c', code: ' ', pack: '', validFrom: '', validTo: '', kept: false }]
    expect(saving({ ...oil, packs, codes })).toMatchObject({ packs: [], barcodes: [] })
  })

  it('takes days with dots or strokes, and no days as always', () => {
    const code = { id: 'c', code: '6901234567892', pack: '', validFrom: '2026.01.31', validTo: '', kept: false }
    expect(saving({ ...oil, codes: [code] }).barcodes).toEqual([{ id: 'c', code: '6901234567892', pack: '', validFrom: '2026-01-31', validTo: '' }])
  })

  it.each([
    ['a shelf life that is no number', { shelfLife: '一年' }, ['shelfLife']],
    ['a service life with decimals', { serviceLifeMonths: '1.5' }, ['serviceLife']],
    ['a pack of nothing', { packs: [{ id: 'p', name: '桶', size: '0', kept: false, retired: false }] }, ['packs']],
    ['a pack finer than the item is counted', { packs: [{ id: 'p', name: '杯', size: '0.125', kept: false, retired: false }] }, ['packs']],
    ['a pack without a name', { packs: [{ id: 'p', name: '', size: '20', kept: false, retired: false }] }, ['packs']],
    ['a day that is none', { codes: [{ id: 'c', code: 'X', pack: '', validFrom: '2026-02-30', validTo: '', kept: false }] }, ['codes']],
    ['a last day before the first', { codes: [{ id: 'c', code: 'X', pack: '', validFrom: '2026-02-02', validTo: '2026-02-01', kept: false }] }, ['codes']],
  ])('names the field of %s', (_name, changes, expected) => {
    expect(fields({ ...oil, ...changes })).toEqual(expected)
  })
})

describe('an item in the editor', () => {
  const detail = {
    item: {
      id: 'i', code: 'YQ-001', name: '车用汽油', spec: '92#', unit: '升', scale: 2, category: 'YQ', officeClass: '', nationalCode: null, tracking: 'batch', shelfLife: 6, shelfLifeUnit: 'month',
      serviceLifeMonths: null, recoverable: false, alertDays: 30, maintenanceDays: null, referencePrice: '7.85', storageClass: '危化', searchText: '', sortKey: '', retiredOn: null, revision: 3,
    },
    aliases: ['汽油', '92号'], moved: true, names: [],
    packs: [{ id: 'p', name: '桶', baseUnits: 20_000, retiredOn: null }, { id: 'o', name: '罐', baseUnits: 100, retiredOn: '2026-01-01' }],
    codes: [{ id: 'c', code: '2900000000581', packaging: 'p', validFrom: '', validTo: '9999-12-31' }, { id: 'd', code: 'OLD', packaging: null, validFrom: '', validTo: '2025-12-31' }],
  } as const satisfies ItemDetail

  it('shows packs in the item\u2019s unit, codes with their pack, an open end as always', () => {
    expect(formOf(detail)).toMatchObject({
      aliases: '汽油、92号', shelfLife: '6', serviceLifeMonths: '',
      packs: [{ id: 'p', name: '桶', size: '200', kept: true }],
      codes: [{ code: '2900000000581', pack: '桶', validTo: '' }, { code: 'OLD', pack: '', validTo: '2025-12-31' }],
    })
  })

  it('sends back what it was given where nobody changed anything', () => {
    expect(saving(formOf(detail))).toMatchObject({
      aliases: ['汽油', '92号'], shelfLife: 6, referencePrice: '7.85', packs: [{ name: '桶', baseUnits: 20_000 }],
      barcodes: [{ id: 'c', code: '2900000000581', pack: '桶', validFrom: '', validTo: '' }, { id: 'd', code: 'OLD', pack: '', validFrom: '', validTo: '2025-12-31' }],
    })
  })
})

it('parts other names at any of the usual marks, each once', () => {
  expect(aliasesIn('单帐篷、12平米帐篷，单帐篷; 帐篷 ')).toEqual(['单帐篷', '12平米帐篷', '帐篷'])
})

it.each([['', null], ['24', 24], ['２４', 24], ['-1', Number.NaN], ['1234567', Number.NaN]])('reads %j as %s', (text, value) => {
  expect(numberIn(text)).toEqual(value)
})

it('shows a refusal that names no field above the fields', () => {
  const stale: Problem = { code: 'master.changed-elsewhere', table: 'item', id: 'i' }
  expect(problemsElsewhere([stale, { code: 'master.field-missing', field: 'unit' }])).toEqual([stale])
})
