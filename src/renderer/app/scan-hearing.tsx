import { ScanBarcode, Volume2, VolumeX } from 'lucide-react'
import { useMemo } from 'react'
import { learningScanner } from '#core/domain/scan/scanner-settings.ts'
import { useScannerSettings, useToneLevel } from '../parts/scan/desk-scanner.ts'
import { openScannerTest, openSoundLayer, ScanLayers } from '../parts/scan/scan-layers.tsx'
import type { GunScan } from '../parts/scan/scan-listener.ts'
import { newestTaker, useNewestTaker } from '../parts/scan/scan-takers.ts'
import { isTextField, writeAtCaret } from '../parts/scan/text-field.ts'
import { useScanListener } from '../parts/scan/use-scan-listener.ts'
import { useAudible } from '../parts/scan/use-tones.ts'
import { useStatusCell, type StatusCell } from '../parts/status-cells.ts'
import { useWords } from '../parts/words.tsx'
import { ScanCard } from '../search/scan-card.tsx'
import { useHearAnywhere } from '../search/use-hear-anywhere.ts'
import { reportAccident } from './accidents.ts'

/**
 * The one listener of the window. A screen or layer that takes scans has them; else a field with the focus is written into,
 * as the gun alone would do; else what the code names is shown on a card.
 */
export function ScanHearing() {
  const [scanner] = useScannerSettings()
  const anywhere = useHearAnywhere()
  const learning = useNewestTaker()?.learning === true
  useScanListener({
    settings: learning ? learningScanner : scanner,
    onScan: (scan) => {
      const taker = newestTaker()
      if (taker) taker.take(scan)
      else if (!writeIntoField(scan) && !isLayerOpen()) return anywhere.hear(scan)
      return undefined
    },
    onFailure: reportAccident,
  })
  useDeviceCells(scanner.endsWith !== 'unknown')
  return <><ScanLayers /><ScanCard onChoose={(card, item) => void anywhere.choose(card, item).catch(reportAccident)} /></>
}

function writeIntoField({ text }: GunScan): boolean {
  const field = document.activeElement
  if (!isTextField(field)) return false
  writeAtCaret(field, text)
  return true
}

function isLayerOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null
}

function useDeviceCells(learnt: boolean): void {
  const words = useWords().scan
  const [level] = useToneLevel()
  const audible = useAudible()
  const scanner = useMemo<StatusCell>(() => ({
    key: 'scanner', end: 'left', order: 20, icon: ScanBarcode, text: learnt ? words.scanner.learnt : words.scanner.cell, onPress: openScannerTest,
  }), [words, learnt])
  const sound = useMemo<StatusCell>(() => {
    const silent = !audible || level === 'off'
    const text = audible ? (level === 'off' ? words.sound.off : words.sound.on) : words.sound.none
    return { key: 'sound', end: 'left', order: 21, icon: silent ? VolumeX : Volume2, text, tone: audible ? 'plain' : 'warn', onPress: openSoundLayer }
  }, [words, level, audible])
  useStatusCell(scanner)
  useStatusCell(sound)
}
