import { Checkbox } from 'antd'
import { Printer } from 'lucide-react'
import type { Words } from '#core/i18n/words.ts'
import { useSite } from '../../app/site.tsx'
import { ActionButton } from '../../parts/action-button.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useWords } from '../../parts/words.tsx'
import { LabelOptions, PerChoice, Row } from './label-options.tsx'
import { LabelPreview } from './label-preview.tsx'
import { canSavePdf } from './print-page.ts'
import { isLabels, printableOf, type PrintTab, type PrintWish, type Subject } from './print-types.ts'
import type { PrintedDocument } from './use-print-screen.ts'
import { usePrintable } from './printable.ts'

type Props = {
  readonly subject: Subject
  readonly id: string
  readonly tab: PrintTab
  readonly wish: PrintWish
  readonly document: PrintedDocument | undefined
  readonly labels: number
  readonly onWish: (wish: Partial<PrintWish>) => void
  readonly onPrintLabels: (html: string) => void
}

/** How it is printed; beside a form also the labels that go with its goods. */
export function PrintPanel(props: Props) {
  const words = useWords().print.screen
  const { tab, document } = props
  return (
    <aside className="print-panel" aria-label={words.title}>
      {tab === 'form' ? <FormOptions {...props} /> : null}
      {isLabels(tab) ? <LabelOptions {...props} /> : null}
      {tab === 'card' ? <Row label={words.paper}>{words.cardPaper}</Row> : null}
      {tab === 'form' && document ? <WithLabels {...props} /> : null}
      <Notes {...props} />
    </aside>
  )
}

function Notes({ tab, document }: Props) {
  const words = useWords().print.screen
  const { practice } = useSite()
  return (
    <div className="print-notes">
      {document?.state === 'draft' ? <p>{words.draft}</p> : null}
      {practice ? <p>{words.practice}</p> : null}
      {tab === 'form' ? null : <p>{words.scale}</p>}
      {canSavePdf() ? null : <p>{words.pdfHint}</p>}
      <p>{words.noPrinter}</p>
    </div>
  )
}

function FormOptions({ document, wish, onWish }: Props) {
  const words = useWords()
  const { screen } = words.print
  if (!document) return null
  return (
    <section className="print-options">
      <Row label={screen.paper}>{screen.formPaper}</Row>
      <Row label={screen.copies}>{screen.copiesHint(copiesOf(words, document.shape))}</Row>
      {document.seeCost && document.shape !== 'bin-move' ? (
        <Row label={screen.prices}><Checkbox checked={wish.prices} onChange={(event) => onWish({ prices: event.target.checked })}>{screen.printPrices}</Checkbox></Row>
      ) : null}
      <Row label={screen.times}>{screen.thisTime(document.prints + 1)}</Row>
    </section>
  )
}

function copiesOf({ print }: Words, shape: PrintedDocument['shape']): string {
  if (shape === 'bin-move') return print.binMoveCopies
  return shape === 'issue' ? print.issueCopies : print.receiptCopies
}

/** 随单标签: the first of them, how many, and a button of their own, for they go to another printer. */
function WithLabels({ id, subject, wish, onWish, onPrintLabels }: Props) {
  const { screen } = useWords().print
  const { page, problems } = usePrintable(printableOf({ subject, id, tab: 'labels', wish }))
  return (
    <section className="print-with-labels">
      <div className="print-heading"><h2>{screen.withLabels}</h2><span>{wish.paper === 'roll' ? screen.labelPaper : screen.papers[wish.paper]}</span></div>
      {page && page.labels > 0 ? <div className="print-label-desk"><LabelPreview html={page.html} /></div> : null}
      <ProblemList problems={problems} />
      <Row label={screen.per}><PerChoice wish={wish} onWish={onWish} /></Row>
      {page ? <Row label={screen.count}>{screen.labels(page.labels)}</Row> : null}
      <ActionButton text={screen.printLabels} icon={Printer} disabled={!page || page.labels === 0} onPress={() => onPrintLabels(page?.html ?? '')} />
    </section>
  )
}
