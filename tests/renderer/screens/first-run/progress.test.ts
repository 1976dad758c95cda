import { describe, expect, it } from 'vitest'
import { newProgress, readProgress, stepsLeft } from '../../../../src/renderer/screens/first-run/progress.ts'
import { faultIn } from '../../../../src/renderer/screens/first-run/person-check.ts'
import { missingIn, tidyCode } from '../../../../src/renderer/screens/first-run/unit-check.ts'

const filled = { ...newProgress().unit, name: '青岚县应急管理局', depotName: '县应急物资综合仓库' }

describe('the progress of first use', () => {
  it('comes back as it was kept', () => {
    const progress = newProgress()
    expect(readProgress(JSON.stringify(progress))).toEqual(progress)
  })

  it.each([
    ['nothing kept', null],
    ['no JSON', '{'],
    ['a step of another version', JSON.stringify({ ...newProgress(), step: 'later' })],
    ['a part missing', JSON.stringify({ ...newProgress(), ids: undefined })],
  ])('begins anew with %s', (_name, text) => {
    expect(readProgress(text)).toBeUndefined()
  })

  it('counts the steps still to be done', () => {
    expect([stepsLeft(newProgress()), stepsLeft({ ...newProgress(), step: 'scan' })]).toEqual([4, 1])
  })
})

describe('what keeps the first step from going on', () => {
  it.each([
    [{}, undefined],
    [{ name: ' ' }, 'name'],
    [{ code: '　' }, 'code'],
    [{ depotName: '' }, 'depotName'],
    [{ depotCode: 'D-03' }, 'depotCode'],
    [{ depotCode: '' }, 'depotCode'],
    [{ depotCode: 'ｄ０３' }, undefined],
  ])('%j', (changes, field) => {
    expect(missingIn({ ...filled, ...changes })).toBe(field)
  })

  it('reads codes as numbers carry them, whatever the input method made of them', () => {
    expect(tidyCode(' ｄ０ 3')).toBe('D03')
  })
})

describe('what keeps the administrator from being made', () => {
  const entered = { name: '李建国', desk: '一号台', password: 'abc123', again: 'abc123' }
  it.each([
    [{}, undefined],
    [{ name: '' }, 'name'],
    [{ desk: ' ' }, 'desk'],
    [{ password: 'abc12', again: 'abc12' }, 'password'],
    [{ again: 'abc124' }, 'again'],
  ])('%j', (changes, field) => {
    expect(faultIn({ ...entered, ...changes })).toBe(field)
  })
})
