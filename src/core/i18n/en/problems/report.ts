import type { ReportProblem } from '#core/domain/problems/report.ts'
import type { ProblemWords } from '../../problem-words.ts'

export const reportProblems: ProblemWords<ReportProblem> = {
  'report.dates-reversed': (p) => `The first day ${p.from} lies after the last day ${p.to}. Change the days.`,
  'report.unbalanced': (p) =>
    `The ${p.measure} of ${p.item} in ${p.depot} does not add up: opening plus receipts minus issues is not closing, in ${p.differences} places. Nothing was exported; check the ledger first.`,
  'report.too-many-cards': (p) => `${p.cards} items would get a card each, at most ${p.limit} at a time. Choose one depot, or export item by item.`,
}
