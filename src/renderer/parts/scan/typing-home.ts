import { useEffect, type RefObject } from 'react'

/** The field of the screen into which typing goes while the focus is on no field. */
export function useTypingHome(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const own = () => field.current
    homes = [...homes, own]
    return () => {
      homes = homes.filter((other) => other !== own)
    }
  }, [field])
}

/**
 * Moves the focus home before a key writes, so that what a burst leaves in the field is known and can be taken out of it;
 * undefined where the key stays where it is.
 */
export function bringHome(event: Event): HTMLInputElement | undefined {
  const home = homes.at(-1)?.()
  if (!home || home === document.activeElement || !writes(event) || isElsewhere(event.target)) return undefined
  home.focus({ preventScroll: true })
  return home
}

let homes: readonly (() => HTMLInputElement | null)[] = []

function writes(event: Event): boolean {
  if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.altKey || event.metaKey || event.key === ' ') return false
  return event.key.length === 1 || event.key === 'Process' || event.key === 'Backspace'
}

/** In another field, or in a layer above the screen. */
function isElsewhere(target: EventTarget | null): boolean {
  const isField = target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  return isField || document.querySelector('[role="dialog"]') !== null
}
