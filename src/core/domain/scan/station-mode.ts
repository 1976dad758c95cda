import type { DocumentKind, Purpose } from '../document.ts'
import { issuePurposes, receiptPurposes } from '../document.ts'
import type { ScanMode } from './command-code.ts'

/** What the station does with a scan; all but looking up make papers of the same name. */
export const stationModes = ['receipt', 'issue', 'bin-move', 'look-up'] as const satisfies readonly ScanMode[]
export type StationMode = (typeof stationModes)[number]
export type PaperMode = Extract<StationMode, DocumentKind>

/** The purposes a paper of a mode may have, the first one where nobody chose. */
export const modePurposes: { readonly [Mode in PaperMode]: readonly [Purpose, ...Purpose[]] } = {
  receipt: receiptPurposes,
  issue: ['relief', ...issuePurposes.filter((purpose) => purpose !== 'relief')],
  'bin-move': [''],
}

export function isPaperMode(mode: StationMode): mode is PaperMode {
  return mode !== 'look-up'
}

export function isStationMode(mode: string): mode is StationMode {
  return (stationModes as readonly string[]).includes(mode)
}
