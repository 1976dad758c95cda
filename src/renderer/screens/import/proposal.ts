import { newNameMark } from '#core/domain/import-lists.ts'
import type { Words } from '#core/i18n/words.ts'
import { yuanText } from '#core/domain/money.ts'
import type { Fix, RowProblem } from './import-types.ts'

/** What could be done about a problem, in words. */
export function proposalText({ proposal: words }: Words['intake'], { proposal, reason }: RowProblem): string {
  if (proposal.kind === 'choose') return words.choose
  if (proposal.kind === 'type') return words.type
  if (proposal.to.startsWith(newNameMark)) return words.add(proposal.to.slice(newNameMark.length))
  if (proposal.to !== '') return words.use(proposal.label)
  return words.leaveOut(reason.code === 'import.amount-differs' ? yuanText(reason.expectedFen) : '')
}

/** The proposal as an answer for every equal value; undefined where a person must say more. */
export function proposedFix({ field, value, proposal }: RowProblem): Fix | undefined {
  return proposal.kind === 'use' ? { field, value, to: proposal.to } : undefined
}
