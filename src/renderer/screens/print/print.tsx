import { Segmented } from 'antd'
import { ChevronLeft, FileDown, Printer, Sheet } from 'lucide-react'
import { useParams } from 'wouter'
import type { Words } from '#core/i18n/words.ts'
import { useSession } from '../../app/session.tsx'
import { ActionButton } from '../../parts/action-button.tsx'
import { useKeys } from '../../parts/keys.ts'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useWords } from '../../parts/words.tsx'
import { PagePreview } from './page-preview.tsx'
import { canSavePdf } from './print-page.ts'
import { PrintPanel } from './print-panel.tsx'
import { isLabels, printableOf, sheetWidth, subjects, type PrintTab, type Subject } from './print-types.ts'
import { usePrintable, type MadePage } from './printable.ts'
import { usePrinting } from './use-printing.ts'
import { usePrintScreen, type PrintedDocument } from './use-print-screen.ts'
import './print.css'

/** 打印: the page as it will be, and how it goes to paper. */
export function Print() {
  const { subject: named, id } = useParams<{ subject: string; id: string }>()
  const subject = subjects.find((known) => known === named)
  return subject ? <Opened key={`${subject} ${id}`} subject={subject} id={id} /> : null
}

function Opened({ subject, id }: { readonly subject: Subject; readonly id: string }) {
  const { screen } = useWords().print
  const open = usePrintScreen(subject, id)
  const { tab, wish, document } = open
  const shown = usePrintable(printableOf({ subject, id, tab, wish }))
  const printing = usePrinting(() => Promise.all([open.refresh(), shown.refresh()]))
  const page = isEmpty(tab, shown.page) ? undefined : shown.page
  const counted = document && (tab === 'form' || isLabels(tab)) ? { document: id, kind: tab === 'form' ? tab : 'labels' } as const : undefined
  useKeys([{ combo: 'Escape', label: screen.back, run: goBack }])
  return (
    <>
      <PrintHead
        tabs={open.tabs} tab={tab} document={document} ready={page !== undefined} onTab={open.setTab}
        onPrint={() => page && printing.print(page, counted)}
        onPdf={() => page && printing.pdf(page, document?.number ?? screen.title, counted)}
        onWorkbook={() => printing.workbook(id, wish.prices)}
      />
      <ProblemList problems={[...open.problems, ...shown.problems, ...printing.problems]} />
      <div className="print-body">
        {page ? <PagePreview key={tab} html={page.html} width={sheetWidth(tab, wish.paper)} /> : <div className="print-desk print-waiting" role="status">{shown.page ? screen.none : ''}</div>}
        <PrintPanel
          subject={subject} id={id} tab={tab} wish={wish} document={document} labels={shown.page?.labels ?? 0} onWish={open.changeWish}
          onPrintLabels={(html) => printing.print({ html, labels: 0 }, { document: id, kind: 'labels' })}
        />
      </div>
    </>
  )
}

type HeadProps = {
  readonly tabs: readonly PrintTab[]
  readonly tab: PrintTab
  readonly document: PrintedDocument | undefined
  readonly ready: boolean
  readonly onTab: (tab: PrintTab) => void
  readonly onPrint: () => void
  readonly onPdf: () => void
  readonly onWorkbook: () => void
}

/** What is printed, and the ways out of the machine. */
function PrintHead({ tabs, tab, document, ready, onTab, onPrint, onPdf, onWorkbook }: HeadProps) {
  const words = useWords()
  const { can } = useSession()
  const { screen } = words.print
  return (
    <header className="print-head">
      <ActionButton text={screen.back} icon={ChevronLeft} onPress={goBack} />
      <h1>{screen.title}</h1>
      <Segmented aria-label={screen.kindsName} value={tab} onChange={onTab} options={tabs.map((kind) => ({ value: kind, label: tabText(words, kind, document) }))} />
      <div className="band-end">
        {tab === 'form' && document && can('export') ? <ActionButton text={screen.excel} icon={Sheet} combo="Ctrl+E" onPress={onWorkbook} /> : null}
        {canSavePdf() ? <ActionButton text={screen.pdf} icon={FileDown} disabled={!ready} onPress={onPdf} /> : null}
        <ActionButton text={screen.print} icon={Printer} kind="main" combo="Ctrl+P" disabled={!ready} onPress={onPrint} />
      </div>
    </header>
  )
}

/** Labels may be none at all: goods of no pack, a depot without bins. */
function isEmpty(tab: PrintTab, page: MadePage | undefined): boolean {
  return page !== undefined && isLabels(tab) && page.labels === 0
}

function tabText({ print: { screen }, document: { titles } }: Words, tab: PrintTab, document: PrintedDocument | undefined): string {
  return tab === 'form' ? screen.kinds.form(document ? titles[document.shape] : '') : screen.kinds[tab]
}

function goBack(): void {
  history.back()
}
