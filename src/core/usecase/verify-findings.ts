import { namedDifferences, type CheckName, type Difference, type LedgerCheck } from '../domain/ledger-check.ts'
import type { JournalRow } from '../query/verify-journal.ts'

/** What one check has found so far: everything counted, the first named. */
export type Findings = { differences: number; readonly found: Difference[] }

export function noFindings(): Findings {
  return { differences: 0, found: [] }
}

export function note(findings: Findings, difference: Difference): void {
  findings.differences += 1
  if (findings.found.length < namedDifferences) findings.found.push(difference)
}

export function checked(name: CheckName, { differences, found }: Findings): LedgerCheck {
  return { name, ok: differences === 0, differences, found }
}

/** A check that looks at the journal line by line; several look at once, so that the journal is read once. */
export type JournalCheck = {
  readonly name: CheckName
  readonly findings: Findings
  readonly visit: (lines: readonly JournalRow[]) => void
  /** Told when the journal is at its end. */
  readonly finish: () => void
}

export function journalPlace({ epoch, sequence }: Pick<JournalRow, 'epoch' | 'sequence'>): string {
  return `${epoch}-${sequence}`
}
