import { useEffect, useRef, useState } from 'react'
import { useToneLevel } from './desk-scanner.ts'
import { hasAudio, openTones, type ToneName, type Tones } from './tones.ts'

/** Plays the desk's tones; `flash` where nothing can be heard. */
export function useTones(flash: () => void) {
  const [level] = useToneLevel()
  const audible = useAudible()
  const tones = useRef<Tones | undefined>(undefined)
  useEffect(() => {
    const opened = openTones(level)
    tones.current = opened
    return opened.close
  }, [level])
  return {
    play: (name: ToneName) => {
      if (audible) tones.current?.play(name)
      else flash()
    },
    audible,
  }
}

/** Taken to be able to sound until the browser says otherwise; looked at again when a device comes or goes. */
export function useAudible(): boolean {
  const [audible, setAudible] = useState(true)
  useEffect(() => {
    const stop = new AbortController()
    const look = () => void hasAudio().then((has) => {
      if (!stop.signal.aborted) setAudible(has)
    })
    look()
    navigator.mediaDevices?.addEventListener('devicechange', look, { signal: stop.signal })
    return () => stop.abort()
  }, [])
  return audible
}
