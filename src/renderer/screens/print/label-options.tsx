import { InputNumber, Segmented, Select } from 'antd'
import type { ReactNode } from 'react'
import { labelSheetNames, labelSheets, labelsOnSheet } from '#core/domain/label-paper.ts'
import { useWords } from '../../parts/words.tsx'
import type { LabelPaper, PrintTab, PrintWish, Subject } from './print-types.ts'

type Props = {
  readonly subject: Subject
  readonly tab: PrintTab
  readonly wish: PrintWish
  readonly labels: number
  readonly onWish: (wish: Partial<PrintWish>) => void
}

/** On what paper labels go, and how many of each. */
export function LabelOptions({ subject, tab, wish, labels, onWish }: Props) {
  const { screen } = useWords().print
  const ofPaper = subject === 'document' || subject === 'stock'
  const choosesCopies = tab === 'labels' && hasCopies(subject, wish)
  const alone = subject === 'item' && tab === 'labels'
  return (
    <section className="print-options">
      <PaperChoice wish={wish} onWish={onWish} />
      {tab === 'labels' && ofPaper ? <Row label={screen.per}><PerChoice wish={wish} onWish={onWish} /></Row> : null}
      {choosesCopies ? <Row label={alone ? screen.itemCount : screen.each}><Count name={screen.itemCount} value={wish.copies} onChange={(copies) => onWish({ copies })} /></Row> : null}
      {tab === 'pieces' ? <Row label={screen.pieces}><Count name={screen.pieces} value={wish.pieces} onChange={(pieces) => onWish({ pieces })} /></Row> : null}
      {alone ? null : <Row label={screen.count}>{screen.labels(labels)}</Row>}
    </section>
  )
}

/** A paper's labels are counted by its packs or lines, a lot's by its packs or as wished. */
function hasCopies(subject: Subject, { per }: PrintWish): boolean {
  return subject !== 'document' && (subject !== 'stock' || per === 'line')
}

/** The roll of a label printer or a sheet of A4, and where a begun sheet goes on. */
function PaperChoice({ wish, onWish }: Pick<Props, 'wish' | 'onWish'>) {
  const { screen } = useWords().print
  const papers: readonly LabelPaper[] = ['roll', ...labelSheetNames]
  const places = wish.paper === 'roll' ? 0 : labelsOnSheet(labelSheets[wish.paper])
  return (
    <>
      <Row label={screen.paper}>
        <Select<LabelPaper> aria-label={screen.paper} className="print-paper" value={wish.paper} onChange={(paper) => onWish({ paper, start: 1 })} options={papers.map((value) => ({ value, label: screen.papers[value] }))} />
      </Row>
      {places === 0 ? null : (
        <Row label={screen.start}><Count name={screen.start} value={wish.start} most={places} onChange={(start) => onWish({ start })} /><small>{screen.startHint(places)}</small></Row>
      )}
    </>
  )
}

type CountProps = { readonly name: string; readonly value: number; readonly most?: number; readonly onChange: (value: number) => void }

function Count({ name, value, most = 500, onChange }: CountProps) {
  return <InputNumber<number> aria-label={name} min={1} max={most} precision={0} value={value} onChange={(next) => onChange(next ?? 1)} />
}

export function PerChoice({ wish, onWish }: Pick<Props, 'wish' | 'onWish'>) {
  const { screen } = useWords().print
  return <Segmented value={wish.per} onChange={(per) => onWish({ per })} options={[{ value: 'pack' as const, label: screen.perPack }, { value: 'line' as const, label: screen.perLine }]} />
}

export function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return <div className="print-row"><span>{label}</span><div>{children}</div></div>
}
