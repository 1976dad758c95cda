import { useEffect, useRef } from 'react'

/** Runs what follows an answer only while its screen is open: whoever has left it meanwhile stays where they went. */
export function useWhileHere(): (run: () => void) => void {
  const here = useRef(false)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  return (run) => {
    if (here.current) run()
  }
}
