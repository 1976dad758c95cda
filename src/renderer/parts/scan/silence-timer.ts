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

/** Tells when a moment has passed and no key is on its way any more. */
export function silenceTimer(clock: Clock, onSilence: (nowMs: number) => void): SilenceTimer {
  let timer: number | undefined
  return {
    wait: (untilMs) => {
      clock.clearTimeout(timer)
      if (untilMs === undefined) return
      // Keys that wait in a busy window come before a timer of zero.
      timer = clock.setTimeout(() => {
        timer = clock.setTimeout(() => onSilence(clock.performance.now()), 0)
      }, Math.max(1, untilMs - clock.performance.now() + 1))
    },
  }
}
