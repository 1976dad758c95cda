import { useEffect, useEffectEvent } from 'react'
import { bringHome } from './typing-home.ts'
import { type GunScan, type HearingSettings, listenForScans } from './scan-listener.ts'

type Listening = {
  readonly settings: HearingSettings
  readonly onScan: (scan: GunScan) => void | Promise<void>
  readonly onFailure: (failure: unknown, scan: GunScan) => void
}

/** One listener for the window: the frame mounts it once and hands each code to the screen that is open. */
export function useScanListener({ settings, onScan, onFailure }: Listening): void {
  const scanned = useEffectEvent(onScan)
  const failed = useEffectEvent(onFailure)
  const { gapMs, endsWith, separators } = settings
  useEffect(() => listenForScans({
    target: window,
    settings: { gapMs, endsWith, separators },
    onScan: (scan) => scanned(scan),
    onFailure: (failure, scan) => failed(failure, scan),
    bringHome,
  }).stop, [gapMs, endsWith, separators])
}
