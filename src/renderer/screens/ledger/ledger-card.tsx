import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { ChevronLeft, Printer, Sheet } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { useTRPC } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { ActionButton } from '../../parts/action-button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useKeys } from '../../parts/keys.ts'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useWords } from '../../parts/words.tsx'
import { cardColumns } from './card-columns.ts'
import { ChooseItem } from './choose-item.tsx'
import { LedgerBar } from './ledger-bar.tsx'
import { LedgerFoot } from './ledger-foot.tsx'
import { LedgerSheet } from './ledger-sheet.tsx'
import { problemsOf, valueOf, type Card } from './ledger-types.ts'
import { SheetTable } from './sheet-table.tsx'
import { useLedgerExport, type LedgerFile } from './use-ledger-export.ts'
import { useLedgerQuestion } from './use-ledger.ts'
import { printPage } from './use-printing.ts'
import './ledger.css'

/** 库存明细账 of one item: every paper that moved it, with the balance after each. */
export function LedgerCard() {
  const trpc = useTRPC()
  const { id: item } = useParams<{ id?: string }>()
  const { choices, problems, asked } = useLedgerQuestion()
  const wanted = asked && item !== undefined ? { ...asked, item } : undefined
  const { data } = useQuery(trpc.ledger.card.queryOptions(wanted ?? skipToken, { placeholderData: keepPreviousData }))
  const saving = useLedgerExport()
  return (
    <>
      <LedgerBar tab="card" choices={choices} acts={<Acts wanted={wanted} saving={saving} />}><Chooser item={item} depot={asked?.depot} /></LedgerBar>
      <ProblemList problems={[...problems, ...(wanted ? problemsOf(data) : []), ...saving.problems]} />
      <Desk card={wanted ? valueOf(data) : undefined} chosen={item !== undefined} />
    </>
  )
}

type ActsProps = { readonly wanted: LedgerFile | undefined; readonly saving: ReturnType<typeof useLedgerExport> }

function Acts({ wanted, saving: { save, busy } }: ActsProps) {
  const words = useWords().report.screen
  const { can } = useSession()
  useKeys([{ combo: 'Ctrl+P', label: words.printSheet, run: printPage, enabled: wanted !== undefined }])
  return (
    <>
      <ActionButton text={words.printSheet} icon={Printer} disabled={!wanted} onPress={printPage} />
      {can('export') ? <ActionButton text={words.exportShort} icon={Sheet} kind="main" combo="Ctrl+E" busy={busy} disabled={!wanted} onPress={() => wanted && save(wanted)} /> : null}
    </>
  )
}

/** F4; open from the beginning where no item is named. */
function Chooser({ item, depot }: { readonly item: string | undefined; readonly depot: string | undefined }) {
  const words = useWords().report.screen
  const [, go] = useLocation()
  const [open, setOpen] = useState(item === undefined)
  return (
    <>
      <ActionButton text={words.chooseItem} combo="F4" onPress={() => setOpen(true)} />
      {open ? <ChooseItem depot={depot} onClose={() => setOpen(false)} onChoose={(chosen) => {
        setOpen(false)
        go(paths.ledgerCard(chosen.id), { replace: true })
      }} /> : null}
    </>
  )
}

function Desk({ card, chosen }: { readonly card: Card | undefined; readonly chosen: boolean }) {
  const words = useWords().report.screen
  const [, go] = useLocation()
  const turn = (to: string | undefined) => (to === undefined ? undefined : () => go(paths.ledgerCard(to), { replace: true }))
  return (
    <>
      <Turning onBack={() => go(paths.reports)} onPrevious={turn(card?.neighbours.previous)} onNext={turn(card?.neighbours.next)} />
      <div className="ledger-desk">{card ? <Paper key={card.item.id} card={card} /> : null}{chosen ? null : <EmptyState text={words.noItem} />}</div>
      {card ? (
        <LedgerFoot imbalances={card.imbalances} withAmounts={card.question.withAmounts} hint={words.cardHint} scaleOf={() => card.item.scale} rows={{ all: card.rowCount, shown: card.rows.length }} />
      ) : null}
    </>
  )
}

type TurningProps = { readonly onBack: () => void; readonly onPrevious: (() => void) | undefined; readonly onNext: (() => void) | undefined }

/** Back to the summary and on to the items beside this one. */
function Turning({ onBack, onPrevious, onNext }: TurningProps) {
  const words = useWords().report.screen
  useKeys([{ combo: 'Escape', label: words.back, run: onBack }])
  return (
    <div className="ledger-turning">
      <ActionButton text={words.back} icon={ChevronLeft} kind="quiet" onPress={onBack} />
      <ActionButton text={words.previous} combo="PgUp" kind="quiet" disabled={!onPrevious} onPress={() => onPrevious?.()} />
      <ActionButton text={words.next} combo="PgDn" kind="quiet" disabled={!onNext} onPress={() => onNext?.()} />
    </div>
  )
}

function Paper({ card }: { readonly card: Card }) {
  const words = useWords()
  const [, go] = useLocation()
  const { ledgerCard } = words.report
  const columns = useMemo(() => cardColumns(words, card), [words, card])
  const { code, name, spec, unit } = card.item
  const fields = [ledgerCard.itemCode(code), ledgerCard.itemName(name), ledgerCard.spec(spec), ledgerCard.unit(unit), ledgerCard.depot(card.question.depot?.name ?? ledgerCard.allDepots)]
  return (
    <LedgerSheet title={ledgerCard.title} question={card.question} fields={fields}>
      <SheetTable name={words.report.screen.tabs.card} columns={columns} rows={card.rows} rowKey={(_row, at) => String(at)}
        look={({ entry }) => (entry ? (entry.reversal ? 'is-red' : '') : 'ledger-sum')}
        onOpen={({ entry }) => {
          if (entry) go(paths.document(entry.document))
        }} />
    </LedgerSheet>
  )
}
