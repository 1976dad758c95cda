import { expect, it } from 'vitest'
import { savingOf } from '../../../../src/renderer/screens/people/people-form.ts'

it('sends each role once per depot, and all depots as none named', () => {
  const grant = { role: 'keeper', agency: 'a', depot: '' }
  expect(savingOf([{ key: '1', ...grant }, { key: '2', ...grant }, { key: '3', ...grant, depot: 'd' }, { key: '4', ...grant, role: '' }])).toEqual([
    { role: 'keeper', agency: 'a', depot: null }, { role: 'keeper', agency: 'a', depot: 'd' },
  ])
})
