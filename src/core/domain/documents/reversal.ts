import type { DocumentType } from '../document-type.ts'
import type { Movement } from '../movement.ts'
import { accept } from '../result.ts'

/** 红冲: every open movement of the settled lines, the other way round. */
export const reversal: DocumentType = {
  numberPrefix: 'CX',
  postingRight: 'reverse',
  plan: (facts) =>
    accept(facts.document.lines.flatMap((line) =>
      (line.settles ? (facts.settled.get(line.settles) ?? []) : []).map((movement): Movement => ({
        line: line.id,
        item: movement.item,
        lot: movement.lot,
        from: movement.to,
        to: movement.from,
        quantity: movement.quantity,
        reverses: movement.id,
      })))),
}
