import type { Id } from './ids.ts'
import type { Quantity } from './quantity.ts'

/** Place, owner and condition: what an account is made of, and the only way to name one outside this database. */
export type AccountParts = {
  readonly place: Id<'place'>
  readonly owner: Id<'agency'>
  readonly condition: string
}

/** A quantity of one lot out of one account into another. */
export type Movement = {
  readonly line: Id<'line'>
  readonly item: Id<'item'>
  readonly lot: Id<'lot'>
  readonly from: AccountParts
  readonly to: AccountParts
  readonly quantity: Quantity
  /** A reversal's movement names the movement it turns round, so that its cost returns to the same layers. */
  readonly reverses?: number
}

/** Goods of one lot in one account. */
export type Holding = AccountParts & {
  readonly item: Id<'item'>
  readonly lot: Id<'lot'>
  readonly quantity: Quantity
  readonly batch: string
  readonly expiresOn: string
  readonly serviceUntil: string
  readonly producedOn: string
  readonly serial: string
  readonly usable: boolean
  readonly placeCode: string
  readonly placeName: string
  /** Key of the account in this database. */
  readonly account: number
}

export function sameAccount(a: AccountParts, b: AccountParts): boolean {
  return a.place === b.place && a.owner === b.owner && a.condition === b.condition
}
