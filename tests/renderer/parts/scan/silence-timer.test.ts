import { describe, expect, it } from 'vitest'
import { silenceTimer } from '#renderer/parts/scan/silence-timer.ts'

/** A clock whose timers run only when told, as late as told. */
function slowClock() {
  let nowMs = 0
  let due: (() => void)[] = []
  return {
    clock: { setTimeout: (act: () => void) => due.push(act), clearTimeout: () => { due = [] }, performance: { now: () => nowMs } },
    runAt: (ms: number) => {
      nowMs = ms
      for (const act of due.splice(0)) act()
    },
  }
}

describe('silenceTimer', () => {
  it('tells of silence when the moment has passed in a window that is awake', () => {
    const { clock, runAt } = slowClock()
    const told: number[] = []
    silenceTimer(clock, (nowMs) => told.push(nowMs)).wait(100)
    runAt(101)
    runAt(102)
    expect(told).toEqual([102])
  })

  it('waits on where the window was busy, for keys struck meanwhile come one after the other', () => {
    const { clock, runAt } = slowClock()
    const told: number[] = []
    const timer = silenceTimer(clock, (nowMs) => told.push(nowMs))
    timer.wait(100)
    runAt(180)
    runAt(181)
    expect(told).toEqual([])
    timer.wait(186)
    runAt(187)
    runAt(188)
    expect(told).toEqual([188])
  })
})
