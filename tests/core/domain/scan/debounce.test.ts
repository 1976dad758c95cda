import { describe, expect, it } from 'vitest'
import { type CodeArrival, isSameScan } from '#core/domain/scan/debounce.ts'

const at = (startedMs: number, endedMs: number, key = 'A'): CodeArrival => ({ key, startedMs, endedMs })

describe('isSameScan', () => {
  it.each([
    ['the first code of the day', undefined, at(0, 100), false],
    ['EC21 the same code within 200 ms', at(0, 100), at(150, 299), true],
    ['a deliberate repeat after 200 ms', at(0, 100), at(200, 300), false],
    ['a long code sent twice without a pause', at(0, 300), at(320, 620), true],
    ['200 scans a minute of one batch', at(0, 210), at(300, 510), false],
    ['another code at once', at(0, 100), at(101, 150, 'B'), false],
  ])('%s', (...[, before, now, same]) => {
    expect(isSameScan(before, now)).toBe(same)
  })
})
