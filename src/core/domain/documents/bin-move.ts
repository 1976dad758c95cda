import type { DocumentLine } from '../document.ts'
import type { DocumentType } from '../document-type.ts'
import { draw } from '../draw.ts'
import type { Holding, Movement } from '../movement.ts'
import type { PostingFacts } from '../posting-facts.ts'
import type { Problem } from '../problem.ts'
import { zero } from '../quantity.ts'
import { answer, type Result } from '../result.ts'

/** 移库: from bin to bin inside a depot; owner and condition stay. Goods of any condition may be moved. */
export const binMove: DocumentType = { numberPrefix: 'YK', postingRight: 'post-in', plan: planBinMove }

function planBinMove(facts: PostingFacts): Result<readonly Movement[]> {
  const problems: Problem[] = []
  const movements: Movement[] = []
  for (const line of facts.document.lines) {
    const { to } = line
    if (!to) problems.push({ code: 'line.place-missing', position: line.position, item: line.item.name })
    if (line.quantity === zero) problems.push({ code: 'line.quantity-missing', position: line.position, item: line.item.name })
    if (!to) continue
    const { taken, missing } = draw(movable(facts, line, movements), line.quantity)
    movements.push(...taken.map((holding) => shift(line, holding, to)))
    if (missing > zero) problems.push(shortage(line, missing))
  }
  return answer(movements, problems)
}

function movable(facts: PostingFacts, line: DocumentLine, planned: readonly Movement[]): readonly Holding[] {
  return facts.holdings
    .filter((holding) =>
      holding.item === line.item.id
      && holding.place !== line.to
      && (line.lot === undefined || holding.lot === line.lot)
      && (line.from === undefined || holding.place === line.from))
    .map((holding) => ({ ...holding, quantity: (holding.quantity - alreadyMoved(holding, planned)) as Holding['quantity'] }))
}

function alreadyMoved(holding: Holding, planned: readonly Movement[]): number {
  return planned
    .filter(({ lot, from }) => lot === holding.lot && from.place === holding.place && from.owner === holding.owner && from.condition === holding.condition)
    .reduce((sum, movement) => sum + movement.quantity, 0)
}

function shift(line: DocumentLine, holding: Holding, to: NonNullable<DocumentLine['to']>): Movement {
  const { place, owner, condition, item, lot, quantity } = holding
  return { line: line.id, item, lot, quantity, from: { place, owner, condition }, to: { place: to, owner, condition } }
}

function shortage(line: DocumentLine, missing: number): Problem {
  const { name, unit, scale } = line.item
  return { code: 'stock.short', position: line.position, item: name, unit, scale, asked: line.quantity, available: line.quantity - missing }
}
