/** The window's timers and clock; `performance.now` counts as the time stamps of events do. */
export type Clock = {
  setTimeout(act: () => void, delayMs: number): number
  clearTimeout(timer: number | undefined): void
  readonly performance: { now(): number }
}

export type SilenceTimer = {
  /** Waits for a moment; another call replaces it, undefined calls it off. */
  readonly wait: (untilMs: number | undefined) => void
}

/** A timer this late says that the window was busy: keys struck meanwhile are still on their way, one after the other. */
const busyMs = 15
const graceMs = 50

/** Tells when a moment has passed and no key is on its way any more. */
export function silenceTimer(clock: Clock, onSilence: (nowMs: number) => void): SilenceTimer {
  let timer: number | undefined
  const lookAt = (untilMs: number) => {
    // Keys that wait in the window come before a timer of zero.
    timer = clock.setTimeout(() => {
      timer = clock.setTimeout(() => {
        const nowMs = clock.performance.now()
        if (nowMs - untilMs > busyMs) lookAt(nowMs + graceMs)
        else onSilence(nowMs)
      }, 0)
    }, Math.max(1, untilMs - clock.performance.now() + 1))
  }
  return {
    wait: (untilMs) => {
      clock.clearTimeout(timer)
      if (untilMs !== undefined) lookAt(untilMs)
    },
  }
}
