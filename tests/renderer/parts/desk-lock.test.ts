import { beforeEach, describe, expect, it, vi } from 'vitest'
import { isDeskLocked, isLeft, lockDesk, noteActivity, readLockAfter, unlockDesk } from '../../../src/renderer/parts/desk-lock.ts'
import { memoryStorage } from '../support/storage.ts'

const minutes = (count: number) => count * 60_000

describe('the lock of a desk', () => {
  beforeEach(() => {
    vi.stubGlobal('localStorage', memoryStorage())
  })

  it.each([[null, 15], ['5', 5], ['60', 60], ['never', 'never'], ['7', 15], ['', 15]] as const)('reads what is kept, %s, as %s', (kept, after) => {
    expect(readLockAfter(kept)).toBe(after)
  })

  it.each([
    { when: 'just before its time', after: 15, passedMs: minutes(15) - 1, left: false },
    { when: 'when it is over', after: 15, passedMs: minutes(15), left: true },
    { when: 'after a night', after: 60, passedMs: minutes(600), left: true },
    { when: 'never, where it is set so', after: 'never', passedMs: minutes(600), left: false },
    { when: 'not while a clock was set back', after: 15, passedMs: -minutes(60), left: false },
  ] as const)('takes a desk for left: $when', ({ after, passedMs, left }) => {
    noteActivity(minutes(1000))
    expect(isLeft(after, minutes(1000) + passedMs)).toBe(left)
  })

  it('counts from the last key, also after the clock was set back, and keeps one time for keys close together', () => {
    noteActivity(minutes(1000))
    noteActivity(minutes(1000) + 4_000)
    expect(isLeft(5, minutes(1005))).toBe(true)
    noteActivity(minutes(900))
    expect([isLeft(5, minutes(904)), isLeft(5, minutes(905))]).toEqual([false, true])
  })

  it('has nothing to lock where nobody has been yet, and stays locked until it is unlocked', () => {
    expect(isLeft(5, minutes(9999))).toBe(false)
    lockDesk()
    expect(isDeskLocked()).toBe(true)
    unlockDesk()
    expect(isDeskLocked()).toBe(false)
  })
})
