import type { Holding } from './movement.ts'
import { quantity, subtract, zero, type Quantity } from './quantity.ts'

export type Drawn = {
  readonly taken: readonly Holding[]
  readonly rest: readonly Holding[]
  readonly missing: Quantity
}

/** Takes a quantity from holdings in the order given; `taken` carry what was taken of each. */
export function draw(holdings: readonly Holding[], asked: Quantity): Drawn {
  const taken: Holding[] = []
  const rest: Holding[] = []
  let missing = asked
  for (const holding of holdings) {
    const part = quantity(Math.min(holding.quantity, missing))
    if (part > zero) taken.push({ ...holding, quantity: part })
    if (part < holding.quantity) rest.push({ ...holding, quantity: subtract(holding.quantity, part) })
    missing = subtract(missing, part)
  }
  return { taken, rest, missing }
}
