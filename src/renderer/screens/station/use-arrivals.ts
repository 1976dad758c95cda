import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { recognise } from '#core/domain/scan/recognise.ts'
import { openDecoder, type Decoder } from '../../parts/scan/decode-image.ts'
import { useScannerSettings } from '../../parts/scan/desk-scanner.ts'
import { listenForPictures } from '../../parts/scan/dropped-picture.ts'
import type { GunScan } from '../../parts/scan/scan-listener.ts'
import { takeHanded, useScanTaker } from '../../parts/scan/scan-takers.ts'
import type { Station } from './create-station.ts'

/** Cameras and pictures add nothing to a code and keep its separators. */
const plain = { prefix: '', suffix: '', separators: 'kept' } as const
const quietMs = 600_000

/** Brings in what the gun, the camera and pictures read. `quiet` once the gun has been silent for ten minutes. */
export function useArrivals(station: Station) {
  const [{ prefix, suffix }] = useScannerSettings()
  const { quiet, heard } = useQuiet()
  const pictures = usePictures(station)
  const arrive = ({ text, separators, endedMs }: GunScan) => station.arrive({ text, source: 'gun', scanner: { prefix, suffix, separators }, atMs: endedMs })
  useScanTaker((scan) => {
    heard()
    arrive(scan)
  })
  const takeWaiting = useEffectEvent(() => {
    for (const { scan, mode } of takeHanded()) {
      if (!isModeCommand(scan.text)) station.changeMode(mode)
      arrive(scan)
    }
  })
  // Before any key or scan made for the station itself, which must come after what was handed over.
  useEffect(() => takeWaiting(), [])
  return { quiet, reading: pictures, onCamera: (text: string) => station.arrive({ text, source: 'camera', scanner: plain, atMs: performance.now() }) }
}

/** A code of another screen is looked up, or does what was chosen there; a printed 「入库」 means what it says. */
function isModeCommand(text: string): boolean {
  const read = recognise(text, { prefix: '', suffix: '', separators: 'unknown', year: 2000 })
  return read.kind === 'command' && read.command.action === 'mode'
}

function useQuiet() {
  const [quiet, setQuiet] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const wait = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setQuiet(true), quietMs)
  }
  const begin = useEffectEvent(wait)
  useEffect(() => {
    begin()
    return () => clearTimeout(timer.current)
  }, [])
  return {
    quiet,
    heard: () => {
      setQuiet(false)
      wait()
    },
  }
}

/** Pictures pasted or dropped anywhere on the window; true while one is being read. */
function usePictures(station: Station): boolean {
  const [reading, setReading] = useState(0)
  const decoder = useRef<Decoder | undefined>(undefined)
  const read = useEffectEvent(async (picture: File) => {
    decoder.current ??= openDecoder()
    setReading((count) => count + 1)
    const codes = await decoder.current.decode(picture, 'thorough').catch(() => [])
    setReading((count) => count - 1)
    if (codes.length === 0) station.refusePicture(picture.name)
    for (const { text } of codes) station.arrive({ text, source: 'picture', scanner: plain, atMs: performance.now() })
  })
  useEffect(() => {
    const stop = listenForPictures({ target: window, onPictures: (pictures) => pictures.forEach((picture) => void read(picture)) })
    return () => {
      stop()
      decoder.current?.close()
    }
  }, [])
  return reading > 0
}
