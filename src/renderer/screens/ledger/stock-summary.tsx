import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { Files, Printer, Sheet } from 'lucide-react'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { useTRPC } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { ActionButton } from '../../parts/action-button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useKeys } from '../../parts/keys.ts'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useWords } from '../../parts/words.tsx'
import { LedgerBar } from './ledger-bar.tsx'
import { LedgerFoot } from './ledger-foot.tsx'
import { LedgerSheet } from './ledger-sheet.tsx'
import { problemsOf, valueOf, type Summary, type SummaryRow } from './ledger-types.ts'
import { SheetTable } from './sheet-table.tsx'
import { summaryColumns } from './summary-columns.ts'
import { useLedgerExport, type LedgerFile } from './use-ledger-export.ts'
import { useLedgerQuestion } from './use-ledger.ts'
import { printPage } from './use-printing.ts'
import { useRoom } from './use-room.ts'
import './ledger.css'

/** 收发存汇总表: the sheet itself, proven before it is shown. */
export function StockSummary() {
  const words = useWords().report.screen
  const trpc = useTRPC()
  const { choices, problems, asked } = useLedgerQuestion()
  const { data } = useQuery(trpc.ledger.summary.queryOptions(asked ?? skipToken, { placeholderData: keepPreviousData }))
  const summary = valueOf(data)
  const saving = useLedgerExport()
  return (
    <>
      <LedgerBar tab="summary" choices={choices} acts={<Acts asked={asked} saving={saving} />} />
      <ProblemList problems={[...problems, ...problemsOf(data), ...saving.problems]} />
      <div className="ledger-desk">{summary ? <Paper summary={summary} /> : null}</div>
      {summary ? (
        <LedgerFoot imbalances={summary.imbalances} withAmounts={summary.question.withAmounts} hint={words.hint} rows={{ all: summary.rowCount, shown: summary.rows.length }}
          scaleOf={(code) => summary.rows.find(({ itemCode }) => itemCode === code)?.scale ?? 0} />
      ) : null}
    </>
  )
}

type ActsProps = { readonly asked: LedgerFile | undefined; readonly saving: ReturnType<typeof useLedgerExport> }

function Acts({ asked, saving: { save, busy } }: ActsProps) {
  const words = useWords().report.screen
  const { can } = useSession()
  useKeys([{ combo: 'Ctrl+P', label: words.printSheet, run: printPage }])
  return (
    <>
      <ActionButton text={words.printSheet} icon={Printer} onPress={printPage} />
      {can('export') && asked ? (
        <>
          <ActionButton text={words.exportCards} icon={Files} combo="F6" disabled={busy} onPress={() => save({ ...asked, cards: true })} />
          <ActionButton text={words.exportShort} icon={Sheet} kind="main" combo="Ctrl+E" busy={busy} onPress={() => save(asked)} />
        </>
      ) : null}
    </>
  )
}

function Paper({ summary }: { readonly summary: Summary }) {
  const words = useWords()
  const [, go] = useLocation()
  const { wide, room } = useRoom()
  const columns = useMemo(() => summaryColumns(words, { summary, wide, room }), [words, summary, wide, room])
  return (
    <LedgerSheet title={words.report.stockSummary.title} question={summary.question}>
      {summary.rows.length === 0 ? <EmptyState text={words.report.screen.empty} /> : (
        <SheetTable name={words.report.screen.tabs.summary} columns={columns} rows={summary.rows} rowKey={keyOf} total={words.report.total} paging
          onOpen={(row) => go(paths.ledgerCard(row.item))} />
      )}
    </LedgerSheet>
  )
}

function keyOf({ item, depotId }: SummaryRow): string {
  return `${item}|${depotId}`
}
