import type { Document } from './document.ts'
import type { Id } from './ids.ts'
import type { Holding, Movement } from './movement.ts'
import type { OutsideKind, PostingPlace } from './place.ts'
import type { Quantity } from './quantity.ts'

/** Everything a posting rule may look at, loaded in a fixed number of queries however many lines there are. */
export type PostingFacts = {
  readonly document: Document
  readonly outside: { readonly [Kind in OutsideKind]: Id<'place'> }
  readonly places: ReadonlyMap<Id<'place'>, PostingPlace>
  /** Where recoverable goods of this depot lie with this party; made by the posting where there is none yet. */
  readonly recipient: Id<'place'> | undefined
  /** What lies in the depot's bins of the document's items, first out first. */
  readonly holdings: readonly Holding[]
  /** Lots of goods coming in, by line: one, or one per unit of a serial item. */
  readonly incoming: ReadonlyMap<Id<'line'>, readonly IncomingLot[]>
  /** Movements of the lines that a reversal settles, not yet reversed, by the settled line. */
  readonly settled: ReadonlyMap<Id<'line'>, readonly SettledMovement[]>
  /** The name of a condition, for a refusal. */
  readonly conditionName: (code: string) => string
}

export type IncomingLot = { readonly lot: Id<'lot'>; readonly quantity: Quantity }

export type SettledMovement = Omit<Movement, 'line' | 'reverses'> & { readonly id: number }
