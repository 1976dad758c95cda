import type { DocumentLine } from '../document.ts'
import type { DocumentType } from '../document-type.ts'
import { draw } from '../draw.ts'
import type { Id } from '../ids.ts'
import { isExpired, lastUsableDay, mayBeUsed } from '../lot-choice.ts'
import { sameAccount, type Holding, type Movement } from '../movement.ts'
import type { PostingFacts } from '../posting-facts.ts'
import type { Problem } from '../problem.ts'
import { subtract, zero, type Quantity } from '../quantity.ts'
import { answer, refuse, type Result } from '../result.ts'

/**
 * 出库: one-off goods are consumed, recoverable goods lie with the recipient and stay the owner's (准则第6号), a return to
 * the supplier leaves our care. Only a return may take expired or unusable goods.
 */
export const issue: DocumentType = { numberPrefix: 'CK', postingRight: 'post-out', plan: planIssue }

function planIssue(facts: PostingFacts): Result<readonly Movement[]> {
  const { document } = facts
  if (!document.party) return refuse({ code: 'document.field-missing', field: 'party' })
  if (document.purpose === '') return refuse({ code: 'document.field-missing', field: 'purpose' })
  const problems: Problem[] = []
  const movements: Movement[] = []
  const left = new Map(Map.groupBy(facts.holdings, (holding) => holding.item))
  for (const line of document.lines) {
    const own = left.get(line.item.id) ?? []
    const offered = offeredTo(facts, line, own)
    const faults = lineFaults(facts, line, offered)
    problems.push(...faults)
    if (faults.length > 0) continue
    const { taken, missing } = draw(offered, line.quantity)
    left.set(line.item.id, without(own, taken))
    movements.push(...taken.map((holding) => leave(facts, line, holding)))
    if (missing > zero) problems.push(shortage(line, missing))
  }
  return answer(movements, problems)
}

/** What this line may take: of its lot and bin where it names them, of its item otherwise; usable unless returned. */
function offeredTo(facts: PostingFacts, line: DocumentLine, own: readonly Holding[]): readonly Holding[] {
  const named = own.filter((holding) =>
    (line.lot === undefined || holding.lot === line.lot)
    && (line.from === undefined || holding.place === line.from)
    && (line.owner === undefined || holding.owner === line.owner))
  if (isReturn(facts)) return named
  return named.filter((holding) => mayBeUsed(holding, facts.document.businessDate))
}

function lineFaults(facts: PostingFacts, line: DocumentLine, offered: readonly Holding[]): readonly Problem[] {
  if (line.quantity === zero) return [{ code: 'line.quantity-missing', position: line.position, item: line.item.name }]
  if (isReturn(facts) || line.lot === undefined) return []
  const unfit = offered.length === 0 ? whyUnfit(facts, line) : undefined
  if (unfit) return [unfit]
  const skipped = skippedLot(facts, line)
  return skipped && line.reason === ''
    ? [{ code: 'lot.reason-missing', item: line.item.name, batch: batchOf(facts, line.lot), first: skipped.batch || skipped.serial }]
    : []
}

/** A chosen lot that lies here but may not be used: says by which rule. */
function whyUnfit(facts: PostingFacts, line: DocumentLine): Problem | undefined {
  const held = facts.holdings.find((holding) => holding.lot === line.lot)
  if (!held) return undefined
  const batch = held.batch || held.serial
  if (isExpired(held, facts.document.businessDate)) return { code: 'lot.expired', item: line.item.name, batch, on: lastUsableDay(held) }
  return { code: 'lot.unusable', item: line.item.name, batch, condition: facts.conditionName(held.condition) }
}

/** The lot that should go before the chosen one: usable, with an earlier last day, and not issued by this paper. */
function skippedLot(facts: PostingFacts, line: DocumentLine): Holding | undefined {
  if (line.item.tracking !== 'batch') return undefined
  const chosen = facts.holdings.find((holding) => holding.lot === line.lot)
  const before = chosen && lastUsableDay(chosen)
  return facts.holdings.find((holding) =>
    holding.item === line.item.id
    && mayBeUsed(holding, facts.document.businessDate)
    && (lastUsableDay(holding) || '9999') < (before || '9999')
    && !facts.document.lines.some((other) => other.lot === holding.lot))
}

function batchOf(facts: PostingFacts, lot: Id<'lot'>): string {
  const held = facts.holdings.find((holding) => holding.lot === lot)
  return held ? held.batch || held.serial : ''
}

function leave(facts: PostingFacts, line: DocumentLine, holding: Holding): Movement {
  const { place, owner, condition } = holding
  const to = isReturn(facts) ? facts.outside['outside:supplier'] : line.recoverable && facts.recipient ? facts.recipient : facts.outside['outside:consumed']
  return {
    line: line.id, item: holding.item, lot: holding.lot, quantity: holding.quantity,
    from: { place, owner, condition }, to: { place: to, owner, condition },
  }
}

function shortage(line: DocumentLine, missing: Quantity): Problem {
  const { name, unit, scale } = line.item
  return { code: 'stock.short', position: line.position, item: name, unit, scale, asked: line.quantity, available: line.quantity - missing }
}

function without(own: readonly Holding[], taken: readonly Holding[]): Holding[] {
  return own.flatMap((holding) => {
    const gone = taken.filter((part) => part.lot === holding.lot && sameAccount(part, holding))
    const rest = gone.reduce((left, part) => subtract(left, part.quantity), holding.quantity)
    return rest > zero ? [{ ...holding, quantity: rest }] : []
  })
}

function isReturn({ document }: PostingFacts): boolean {
  return document.purpose === 'supplier-return'
}
