import { CircleCheck, OctagonAlert } from 'lucide-react'
import { useState } from 'react'
import { quantityText, type Scale } from '#core/domain/quantity.ts'
import { FootBar } from '../../parts/foot-bar.tsx'
import { grouped } from '../../parts/grouped.ts'
import { Layer } from '../../parts/layer.tsx'
import { moneyText } from '../../parts/money-text.tsx'
import { useWords } from '../../parts/words.tsx'
import type { Imbalance } from './ledger-types.ts'

type Props = {
  readonly imbalances: readonly Imbalance[]
  readonly withAmounts: boolean
  /** How many rows there are and how many are shown; undefined while they are being read. */
  readonly rows: { readonly all: number; readonly shown: number } | undefined
  readonly hint: string
  readonly scaleOf: (itemCode: string) => Scale
}

/** Whether opening + in − out is closing, and where not. */
export function LedgerFoot({ imbalances, withAmounts, rows, hint, scaleOf }: Props) {
  const words = useWords().report.screen
  const facts = rows === undefined ? null : (
    <>
      {imbalances.length === 0 ? <Proven text={withAmounts ? words.balanced : words.balancedQuantity} /> : <Wrong imbalances={imbalances} scaleOf={scaleOf} />}
      <span className="ledger-quiet">{rows.shown < rows.all ? words.cut(grouped(String(rows.shown)), grouped(String(rows.all))) : words.rows(grouped(String(rows.all)))}</span>
    </>
  )
  return <FootBar facts={facts}><span className="ledger-quiet">{hint}</span></FootBar>
}

function Proven({ text }: { readonly text: string }) {
  return <span className="tag tag-state tag-ok" role="status"><CircleCheck size={14} strokeWidth={1.8} aria-hidden />{text}</span>
}

function Wrong({ imbalances, scaleOf }: Pick<Props, 'imbalances' | 'scaleOf'>) {
  const words = useWords().report.screen
  const [open, setOpen] = useState(false)
  return (
    <>
      <span className="tag tag-state tag-bad" role="alert"><OctagonAlert size={14} strokeWidth={1.8} aria-hidden />{words.unbalanced(imbalances.length)}</span>
      <button type="button" className="link" onClick={() => setOpen(true)}>{words.seeDifferences}</button>
      {open ? (
        <Layer title={words.differences} onClose={() => setOpen(false)} width={640}>
          <ul className="ledger-differences">{imbalances.map((imbalance) => <Difference key={JSON.stringify(imbalance)} imbalance={imbalance} scaleOf={scaleOf} />)}</ul>
        </Layer>
      ) : null}
    </>
  )
}

type DifferenceProps = Pick<Props, 'scaleOf'> & { readonly imbalance: Imbalance }

function Difference({ imbalance: { where, measure, expected, found }, scaleOf }: DifferenceProps) {
  const words = useWords().report.screen
  const text = (value: number) => (measure === 'amount' ? moneyText(value) : grouped(quantityText(value, where ? scaleOf(where.itemCode) : 0)))
  return (
    <li>
      <b>{where ? `${where.itemCode} · ${where.depot}` : words.totals}</b>
      <span>{words.difference({ measure: words.measures[measure], expected: text(expected), found: text(found) })}</span>
    </li>
  )
}
