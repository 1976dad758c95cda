/** Why a paper cannot be saved or posted. Quantities are in the item's smallest units. */
export type LedgerProblem =
  | { readonly code: 'command.id-reused'; readonly command: string }
  | { readonly code: 'document.not-found'; readonly document: string }
  | { readonly code: 'document.empty'; readonly document: string }
  | { readonly code: 'document.not-draft'; readonly document: string; readonly number: string }
  | { readonly code: 'document.changed-elsewhere'; readonly document: string; readonly revision: number }
  | { readonly code: 'document.no-copy'; readonly number: string }
  | { readonly code: 'document.too-many-lines'; readonly lines: number; readonly limit: number }
  | { readonly code: 'document.field-missing'; readonly field: 'depot' | 'party' | 'purpose' | 'owner' | 'reason' }
  | { readonly code: 'document.date-in-future'; readonly businessDate: string; readonly today: string }
  | { readonly code: 'line.not-found'; readonly line: string }
  | { readonly code: 'line.quantity-missing'; readonly position: number; readonly item: string }
  | { readonly code: 'line.place-missing'; readonly position: number; readonly item: string }
  | { readonly code: 'line.capacity-item'; readonly position: number; readonly item: string }
  | { readonly code: 'line.serial-twice'; readonly position: number; readonly item: string; readonly serial: string }
  | { readonly code: 'line.serial-not-one'; readonly position: number; readonly item: string; readonly quantity: number }
  | {
      readonly code: 'stock.short'
      readonly position: number
      readonly item: string
      readonly unit: string
      readonly scale: 0 | 1 | 2
      readonly asked: number
      readonly available: number
    }
  | {
      readonly code: 'stock.below-zero'
      readonly item: string
      readonly place: string
      readonly unit: string
      readonly scale: 0 | 1 | 2
      readonly on: string
      readonly short: number
      /** Number of the posted paper that would no longer be covered; absent where it is the paper itself. */
      readonly document?: string
    }
  | { readonly code: 'stock.serial-present'; readonly item: string; readonly serial: string; readonly place: string }
  | { readonly code: 'lot.expired'; readonly item: string; readonly batch: string; readonly on: string }
  | { readonly code: 'lot.unusable'; readonly item: string; readonly batch: string; readonly condition: string }
  | { readonly code: 'lot.reason-missing'; readonly item: string; readonly batch: string; readonly first: string }
  | { readonly code: 'reversal.nothing-open'; readonly number: string }
  | { readonly code: 'reversal.of-reversal'; readonly number: string }
  | { readonly code: 'reversal.moved-on'; readonly number: string; readonly item: string; readonly document: string }
  | { readonly code: 'serial.not-provisional'; readonly item: string; readonly serial: string }
  | { readonly code: 'serial.unfit'; readonly serial: string; readonly reason: 'empty' | 'own' | 'long' | 'barcode' | 'unreadable' }
  | { readonly code: 'serial.other-item'; readonly serial: string; readonly item: string }
  | { readonly code: 'serial.repeated'; readonly serial: string }
  /** `place` is where the unit that bears it lies, '' where it has gone. */
  | { readonly code: 'serial.taken'; readonly serial: string; readonly place: string }
  | { readonly code: 'serial.run-unfit'; readonly prefix: string; readonly limit: number }
  | { readonly code: 'label.too-many'; readonly labels: number; readonly limit: number }
  | { readonly code: 'approval.due'; readonly steps: readonly string[] }
  | { readonly code: 'clock.behind'; readonly now: string; readonly lastPostedAt: string }
  | { readonly code: 'clock.jumped'; readonly now: string; readonly lastSeenAt: string }
  | { readonly code: 'ledger.posting-stopped'; readonly checks: readonly string[] }
