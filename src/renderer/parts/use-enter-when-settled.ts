import { useEffect, useEffectEvent, useRef } from 'react'

/** Enter typed before the answer is there chooses when it comes, so that a quick hand loses no key. */
export function useEnterWhenSettled(settled: boolean, run: () => void) {
  const awaited = useRef(false)
  const answer = useEffectEvent(run)
  useEffect(() => {
    if (settled && awaited.current) {
      awaited.current = false
      answer()
    }
  }, [settled])
  const press = () => {
    if (settled) run()
    else awaited.current = true
  }
  /** The text has just been replaced as a whole: its answer is still to come. */
  const expect = () => {
    awaited.current = true
  }
  const forget = () => {
    awaited.current = false
  }
  return { press, expect, forget }
}
