import { useEffect, useEffectEvent } from 'react'
import { comboOf } from '../parts/key-combo.ts'
import { isDeskLocked, isLeft, lockDesk, noteActivity, useLockAfter } from '../parts/desk-lock.ts'

export const lockCombo = 'Alt+L'

/** Locks the desk when nobody has touched it for the time it is set to, or at once by key, also above an open layer. */
export function useIdleLock({ idles }: { readonly idles: boolean }): void {
  const [after] = useLockAfter()
  const look = useEffectEvent((): boolean => {
    if (isDeskLocked()) return true
    if (!idles || !isLeft(after, Date.now())) return false
    lockDesk()
    return true
  })
  const touched = useEffectEvent((event: Event) => {
    const locked = isDeskLocked()
    // A machine that slept told no time: its first key meets the lock, not the screen.
    if (!locked && look()) return keepFromScreen(event)
    noteActivity(Date.now())
    if (locked || !(event instanceof KeyboardEvent) || comboOf(event) !== lockCombo) return undefined
    lockDesk()
    return keepFromScreen(event)
  })
  useEffect(() => {
    const stop = new AbortController()
    const options = { capture: true, signal: stop.signal }
    const listener = (event: Event) => touched(event)
    for (const kind of ['keydown', 'pointerdown', 'pointermove', 'wheel']) addEventListener(kind, listener, options)
    for (const kind of ['focus', 'visibilitychange']) addEventListener(kind, () => void look(), options)
    const timer = setInterval(() => look(), lookEveryMs)
    if (!look()) noteActivity(Date.now())
    return () => {
      stop.abort()
      clearInterval(timer)
    }
  }, [])
}

const lookEveryMs = 5_000

function keepFromScreen(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}
