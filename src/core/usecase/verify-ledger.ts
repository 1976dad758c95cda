import type { ReadDb } from '../db/db.ts'
import { anchorText, type Anchor } from '../domain/anchor.ts'
import { namedDifferences, type CheckName, type LedgerCheck, type Verified } from '../domain/ledger-check.ts'
import { journalHead } from '../query/journal-head.ts'
import { siteOf } from '../query/site-of.ts'
import { journalPages, lastJournalRows } from '../query/verify-journal.ts'
import { brokenReferences, quickCheck, wrongKeeping, wrongSerials, wrongStock, wrongStockLines, wrongValue, type WrongTotal } from '../query/verify-totals.ts'
import { anchorCheck, chainCheck, lineHolds } from './verify-chain.ts'
import { checked, noFindings, note, type Findings, type JournalCheck } from './verify-findings.ts'
import { postedRowsCheck } from './verify-posted.ts'

export type WantedChecks = { readonly checks: readonly CheckName[]; readonly anchor?: Anchor | undefined }

/**
 * 核对账本: recomputes posted rows from the journal, checks the chain, the totals and the file, and names what differs.
 * The journal is read once, page by page; time grows with its length, memory does not. Run it inside one snapshot.
 */
export function verifyLedger(db: ReadDb, { checks, anchor }: WantedChecks): Verified {
  const alone = checks.flatMap((name) => {
    const check = singleChecks[name]
    return check ? [attempt(name, (findings) => check(db, findings))] : []
  })
  const done = [...alone, ...checkJournal(db, { checks, anchor })]
  const order = [...checks, 'anchor'] as const
  const sorted = done.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
  return { ok: sorted.every((check) => check.ok), checks: sorted, head: headOf(db) }
}

/** The quick look at opening: whether the newest line is chained to the one before it. */
export function lastLineHolds(db: ReadDb): boolean {
  const site = siteOf(db)
  if (!site) return true
  const { last, before } = lastJournalRows(db, site.id)
  return last === undefined || lineHolds(last, before)
}

/** Where the journal stands, as text that finds it again; '' before the first command or where it cannot be read. */
export function headOf(db: ReadDb): string {
  try {
    const site = siteOf(db)
    return site ? anchorText(site.code, journalHead(db, site.id)) : ''
  } catch (error) {
    if (isFileFault(error)) return ''
    throw error
  }
}

type SingleCheck = (db: ReadDb, findings: Findings) => void

const singleChecks: { readonly [Name in CheckName]?: SingleCheck } = {
  'quick-check': (db, findings) => {
    for (const message of quickCheck(db)) note(findings, { kind: 'broken', table: 'file', actual: message })
  },
  'foreign-keys': (db, findings) => {
    for (const { table, rowid, parent } of brokenReferences(db, namedDifferences)) {
      note(findings, { kind: 'missing', table: parent, row: `${table} #${rowid ?? ''}` })
    }
  },
  'stock-totals': (db, findings) => {
    noteTotals(findings, 'stock', wrongStock(db, namedDifferences))
    noteTotals(findings, 'stock_line', wrongStockLines(db, namedDifferences))
  },
  'value-totals': (db, findings) => noteTotals(findings, 'stock_value', wrongValue(db, namedDifferences)),
  'keeping-totals': (db, findings) => noteTotals(findings, 'stock_value', wrongKeeping(db, namedDifferences)),
  'serial-totals': (db, findings) => noteTotals(findings, 'stock', wrongSerials(db, namedDifferences)),
}

function noteTotals(findings: Findings, table: string, wrong: readonly WrongTotal[]): void {
  for (const { row, item, column, expected, actual } of wrong) {
    note(findings, { kind: 'changed', table, row: row.trim(), item: item ?? '', column, expected, actual })
  }
}

function checkJournal(db: ReadDb, { checks, anchor }: WantedChecks): readonly LedgerCheck[] {
  const wanted: readonly JournalCheck[] = [
    ...(checks.includes('journal-chain') ? [chainCheck()] : []),
    ...(checks.includes('posted-rows') ? [postedRowsCheck(db)] : []),
    ...(anchor ? [anchorCheck(anchor, siteOf(db)?.code ?? '')] : []),
  ]
  if (wanted.length === 0) return []
  const walk = attempt('journal-chain', () => {
    for (const lines of journalPages(db)) for (const check of wanted) check.visit(lines)
    for (const check of wanted) check.finish()
  })
  // A journal that cannot be read to its end proves nothing of what is said in it.
  if (!walk.ok) for (const { findings } of wanted) for (const fault of walk.found) note(findings, fault)
  return wanted.map(({ name, findings }) => checked(name, findings))
}

/** A check that a damaged file breaks off has failed, and the others go on. */
function attempt(name: CheckName, check: (findings: Findings) => void): LedgerCheck {
  const findings = noFindings()
  try {
    check(findings)
  } catch (error) {
    if (!isFileFault(error)) throw error
    note(findings, { kind: 'broken', table: 'file', actual: String(error) })
  }
  return checked(name, findings)
}

function isFileFault(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')
}
