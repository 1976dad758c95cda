import { useEffect, useRef } from 'react'

/** Longer than any gun waits between two characters. */
const waitMs = 160

/**
 * The first characters of a gun reach the screen before they are told from typing. So a digit does its work only when no other
 * key follows it at once: the second code read must not press the buttons of the first.
 */
export function useUnhurried(): (run: () => void) => () => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => {
    const cancel = () => clearTimeout(timer.current)
    addEventListener('keydown', cancel, true)
    return () => {
      cancel()
      removeEventListener('keydown', cancel, true)
    }
  }, [])
  return (run) => () => {
    timer.current = setTimeout(run, waitMs)
  }
}
