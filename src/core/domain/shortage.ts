import type { BusinessDate } from './business-date.ts'
import type { Id } from './ids.ts'
import type { AccountParts, Movement } from './movement.ts'

/** What an account holds of a lot on the business date, and how that changes on later days. */
export type Outlook = AccountParts & {
  readonly lot: Id<'lot'>
  /** At the end of the business date, before the planned movements. */
  readonly balance: number
  readonly later: readonly LaterChange[]
}

/** The net change of one later day, and the paper that takes most on it. */
export type LaterChange = { readonly on: BusinessDate; readonly change: number; readonly document: string }

export type Shortfall = AccountParts & {
  readonly item: Id<'item'>
  readonly lot: Id<'lot'>
  readonly on: BusinessDate
  readonly short: number
  readonly document: string | undefined
}

/** Accounts of the outlooks given that would go below zero on the business date or on any later one (edge case 4): the first such day of each. */
export function shortfalls(movements: readonly Movement[], outlooks: readonly Outlook[], on: BusinessDate): readonly Shortfall[] {
  const known = new Map(outlooks.map((outlook) => [keyOf(outlook, outlook.lot), outlook]))
  return netOutflows(movements).flatMap(({ account, item, lot, net }) => {
    const outlook = known.get(keyOf(account, lot))
    const first = outlook && firstBelowZero(outlook, net, on)
    return first ? [{ ...account, item, lot, ...first }] : []
  })
}

type Outflow = { readonly account: AccountParts; readonly item: Id<'item'>; readonly lot: Id<'lot'>; readonly net: number }

function netOutflows(movements: readonly Movement[]): readonly Outflow[] {
  const flows = new Map<string, Outflow>()
  const count = (account: AccountParts, { item, lot }: Movement, change: number) => {
    const key = keyOf(account, lot)
    flows.set(key, { account, item, lot, net: (flows.get(key)?.net ?? 0) + change })
  }
  for (const movement of movements) {
    count(movement.from, movement, movement.quantity)
    count(movement.to, movement, -movement.quantity)
  }
  return [...flows.values()].filter((flow) => flow.net > 0)
}

function firstBelowZero(outlook: Outlook, net: number, on: BusinessDate) {
  let balance = outlook.balance - net
  if (balance < 0) return { on, short: -balance, document: undefined }
  for (const day of outlook.later) {
    balance += day.change
    if (balance < 0) return { on: day.on, short: -balance, document: day.document }
  }
  return undefined
}

function keyOf({ place, owner, condition }: AccountParts, lot: Id<'lot'>): string {
  return `${place}|${owner}|${condition}|${lot}`
}
