import type { EntryFault } from '../scan/quantity-entry.ts'
import type { Gs1FaultCode } from '../scan/gs1-element.ts'

/** Why a scan is not counted. `text` is what was scanned, cleaned. */
export type ScanProblem =
  | { readonly code: 'scan.check-digit'; readonly text: string }
  | { readonly code: 'scan.unknown'; readonly text: string }
  | { readonly code: 'scan.ambiguous'; readonly text: string; readonly readings: number }
  | {
      readonly code: 'scan.label-faulty'
      readonly text: string
      readonly fault: Gs1FaultCode
      /** Application identifier, empty where none could be read. */
      readonly element: string
      readonly value: string
    }
  | { readonly code: 'scan.several-items'; readonly text: string; readonly items: readonly string[] }
  | { readonly code: 'scan.serial-twice'; readonly item: string; readonly serial: string }
  | { readonly code: 'scan.serial-one'; readonly item: string; readonly serial: string }
  | { readonly code: 'scan.mode-absent' }
  | { readonly code: 'scan.picture-empty' }
  | { readonly code: 'scan.not-here'; readonly item: string; readonly depot: string; readonly serial?: string }
  | { readonly code: 'scan.none-usable'; readonly item: string }
  | { readonly code: 'scan.location-unknown'; readonly text: string; readonly depot: string }
  | { readonly code: 'scan.bin-unknown'; readonly text: string }
  | { readonly code: 'scan.document-unknown'; readonly number: string }
  | { readonly code: 'scan.action-unknown'; readonly text: string; readonly action: string }
  | { readonly code: 'scan.quantity'; readonly typed: string; readonly fault: EntryFault }
  | { readonly code: 'scan.nothing-to-undo' }
  | { readonly code: 'scan.short'; readonly item: string; readonly unit: string; readonly scale: 0 | 1 | 2; readonly asked: number; readonly available: number }
  | { readonly code: 'scan.place-first' }
  | { readonly code: 'scan.quantity-zero' }
