import { lazy, Suspense } from 'react'
import { sharedValue, useShared } from '../shared-value.ts'

const ScannerTest = lazy(async () => ({ default: (await import('./scanner-test.tsx')).ScannerTest }))
const SoundLayer = lazy(async () => ({ default: (await import('./sound-layer.tsx')).SoundLayer }))

export function openScannerTest(): void {
  opened.set('scanner')
}

export function openSoundLayer(): void {
  opened.set('sound')
}

/** The scanner test and the tones, above whatever screen is shown. */
export function ScanLayers() {
  const layer = useShared(opened)
  const close = () => opened.set(undefined)
  return (
    <Suspense fallback={null}>
      {layer === 'scanner' ? <ScannerTest onClose={close} /> : null}
      {layer === 'sound' ? <SoundLayer onClose={close} /> : null}
    </Suspense>
  )
}

const opened = sharedValue<'scanner' | 'sound' | undefined>(undefined)
