import { Checkbox, InputNumber, Segmented } from 'antd'
import { Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Words } from '#core/i18n/words.ts'
import { useSite } from '../../app/site.tsx'
import { ActionButton } from '../../parts/action-button.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useWords } from '../../parts/words.tsx'
import { LabelPreview } from './label-preview.tsx'
import { canSavePdf } from './print-page.ts'
import type { PrintTab, PrintWish, Subject } from './print-types.ts'
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
      {tab === 'labels' || tab === 'bins' ? <LabelOptions {...props} /> : null}
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

function LabelOptions({ subject, tab, wish, labels, onWish }: Props) {
  const { screen } = useWords().print
  return (
    <section className="print-options">
      <Row label={screen.paper}>{screen.labelPaper}</Row>
      {subject === 'document' && tab === 'labels' ? <Row label={screen.per}><PerChoice wish={wish} onWish={onWish} /></Row> : null}
      {subject === 'item' && tab === 'labels' ? (
        <Row label={screen.itemCount}><InputNumber<number> aria-label={screen.itemCount} min={1} max={500} precision={0} value={wish.copies} onChange={(copies) => onWish({ copies: copies ?? 1 })} /></Row>
      ) : <Row label={screen.count}>{screen.labels(labels)}</Row>}
    </section>
  )
}

/** 随单标签: the first of them, how many, and a button of their own, for they go to another printer. */
function WithLabels({ id, wish, onWish, onPrintLabels }: Props) {
  const { screen } = useWords().print
  const { page, problems } = usePrintable({ file: 'label-item', input: { document: id, per: wish.per } })
  return (
    <section className="print-with-labels">
      <div className="print-heading"><h2>{screen.withLabels}</h2><span>{screen.labelPaper}</span></div>
      {page && page.labels > 0 ? <div className="print-label-desk"><LabelPreview html={page.html} /></div> : null}
      <ProblemList problems={problems} />
      <Row label={screen.per}><PerChoice wish={wish} onWish={onWish} /></Row>
      {page ? <Row label={screen.count}>{screen.labels(page.labels)}</Row> : null}
      <ActionButton text={screen.printLabels} icon={Printer} disabled={!page || page.labels === 0} onPress={() => onPrintLabels(page?.html ?? '')} />
    </section>
  )
}

function PerChoice({ wish, onWish }: Pick<Props, 'wish' | 'onWish'>) {
  const { screen } = useWords().print
  return <Segmented value={wish.per} onChange={(per) => onWish({ per })} options={[{ value: 'pack' as const, label: screen.perPack }, { value: 'line' as const, label: screen.perLine }]} />
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return <div className="print-row"><span>{label}</span><div>{children}</div></div>
}
