import type { Anchor } from '../domain/anchor.ts'
import type { JournalRow } from '../query/verify-journal.ts'
import { chainStart, lineHash, payloadDigest } from '../store/journal-store.ts'
import { journalPlace, noFindings, note, type Findings, type JournalCheck } from './verify-findings.ts'

/** Sequence without gaps in each epoch, each line chained to the one before, each digest that of its payload. */
export function chainCheck(): JournalCheck {
  const findings = noFindings()
  let previous: JournalRow | undefined
  return {
    name: 'journal-chain',
    findings,
    visit: (lines) => {
      for (const line of lines) {
        checkLine(findings, line, previous?.siteId === line.siteId ? previous : undefined)
        previous = line
      }
    },
    finish: () => {},
  }
}

function checkLine(findings: Findings, line: JournalRow, previous: JournalRow | undefined): void {
  const at = { table: 'journal', journal: journalPlace(line) } as const
  const expectedSequence = previous?.epoch === line.epoch ? previous.sequence + 1 : 1
  if (line.sequence !== expectedSequence) {
    note(findings, { ...at, kind: 'missing', column: 'sequence', expected: expectedSequence, actual: line.sequence })
  }
  if (!lineHolds(line, previous)) note(findings, { ...at, kind: 'broken', column: 'hash', expected: lineHash(previous?.hash ?? chainStart, line), actual: line.hash })
  const digest = payloadDigest(line.operation, line.payload)
  if (digest !== line.digest) note(findings, { ...at, kind: 'broken', column: 'digest', expected: digest, actual: line.digest })
}

/** Whether a line's hash is that of its fields and of the line before it. */
export function lineHolds(line: JournalRow, previous: JournalRow | undefined): boolean {
  return line.hash === lineHash(previous?.hash ?? chainStart, line)
}

/** Whether the chain still contains the line that an anchor names: finds a shortened chain and one hashed again. */
export function anchorCheck(anchor: Anchor, siteCode: string): JournalCheck {
  const findings = noFindings()
  const at = { table: 'journal', journal: journalPlace(anchor), column: 'hash', expected: anchor.hash } as const
  let met = false
  return {
    name: 'anchor',
    findings,
    visit: (lines) => {
      for (const line of lines) {
        if (line.epoch !== anchor.epoch || line.sequence !== anchor.sequence) continue
        met = true
        if (!line.hash.startsWith(anchor.hash)) note(findings, { ...at, kind: 'changed', actual: line.hash })
      }
    },
    finish: () => {
      if (anchor.site !== siteCode) note(findings, { kind: 'changed', table: 'site', column: 'code', expected: anchor.site, actual: siteCode })
      if (!met) note(findings, { ...at, kind: 'missing' })
    },
  }
}
