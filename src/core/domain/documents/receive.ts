import type { DocumentLine } from '../document.ts'
import type { AccountParts, Movement } from '../movement.ts'
import type { OutsideKind } from '../place.ts'
import type { PostingFacts } from '../posting-facts.ts'
import type { Problem } from '../problem.ts'
import { zero } from '../quantity.ts'
import { answer, type Result } from '../result.ts'

/** Goods from outside into bins, one movement per lot; the line's owner, else the paper's, owns them on both sides. */
export function receive(facts: PostingFacts, source: OutsideKind): Result<readonly Movement[]> {
  const problems: Problem[] = []
  const movements: Movement[] = []
  for (const line of facts.document.lines) {
    if (!line.to) problems.push({ code: 'line.place-missing', position: line.position, item: line.item.name })
    if (line.quantity === zero) problems.push({ code: 'line.quantity-missing', position: line.position, item: line.item.name })
    if (line.to) movements.push(...arrivals(facts, line, { source: facts.outside[source], to: line.to }))
  }
  return answer(movements, problems)
}

type Way = { readonly source: AccountParts['place']; readonly to: AccountParts['place'] }

function arrivals(facts: PostingFacts, line: DocumentLine, way: Way): readonly Movement[] {
  const owner = line.owner ?? facts.document.owner
  return (facts.incoming.get(line.id) ?? []).map(({ lot, quantity }) => ({
    line: line.id,
    item: line.item.id,
    lot,
    from: { place: way.source, owner, condition: line.condition },
    to: { place: way.to, owner, condition: line.condition },
    quantity,
  }))
}
