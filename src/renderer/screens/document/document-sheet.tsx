import { useMemo } from 'react'
import { amountWords } from '#core/domain/amount-words.ts'
import { DataGrid } from '../../parts/data-grid.tsx'
import { DocumentStateTag } from '../../parts/document-state-tag.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { MoneyText } from '../../parts/money-text.tsx'
import { Sheet, SheetTitle } from '../../parts/sheet.tsx'
import { useWords } from '../../parts/words.tsx'
import { DocumentHead } from './document-head.tsx'
import type { Choices, DocumentView, HeadingChange } from './document-types.ts'
import { DraftHead } from './draft-head.tsx'
import { lineColumns, lineRowClasses, sheetRows, totalRow, type QuantityChange, type SheetRow } from './line-columns.tsx'

type Props = {
  readonly view: DocumentView
  readonly choices: Choices | undefined
  readonly onHeading: (change: HeadingChange) => void
  readonly onQuantity: QuantityChange
  readonly onItem: (item: string) => void
}

/** The paper itself: title, head, lines, total, signatures, as it will be printed. */
export function DocumentSheet({ view, choices, onHeading, onQuantity, onItem }: Props) {
  const words = useWords()
  const { heading, may } = view
  const { titles, redTitle } = words.document
  const isRed = heading.kind === 'reversal'
  const title = isRed ? redTitle(titles[heading.shape]) : titles[heading.shape]
  const columns = useMemo(() => lineColumns(view, words, may.edit ? onQuantity : undefined), [view, words, may.edit, onQuantity])
  const source = useMemo(() => ({ kind: 'held', rows: sheetRows(view) }) as const, [view])
  const open = ({ line }: SheetRow) => {
    if (line) onItem(line.item)
  }
  return (
    <div className={sheetClass(heading)}>
      <Sheet name={`${title} ${heading.number ?? ''}`}>
        <SheetTitle
          title={title}
          state={<DocumentStateTag kind={heading.kind} paper={heading.paper} goods={heading.goods} />}
          number={<>{words.document.head.number} <b>{heading.number ?? words.document.head.noNumber}</b></>}
        />
        {may.edit ? <DraftHead heading={heading} choices={choices} onChange={onHeading} /> : <DocumentHead heading={heading} />}
        <DataGrid
          name={words.document.lines.name} columns={columns} rowKey={keyOf} source={source} totals={totalRow(view, words)} rowClassRules={lineRowClasses}
          empty={<EmptyState text={words.document.lines.none} />} {...(may.edit ? {} : { onOpen: open })}
        />
        <SheetFoot view={view} />
      </Sheet>
    </div>
  )
}

function keyOf({ key }: SheetRow): string {
  return key
}

function sheetClass({ kind, state }: DocumentView['heading']): string {
  const struck = state === 'reversed' || state === 'void' ? ' document-struck' : ''
  return `document-paper${kind === 'reversal' ? ' document-red' : ''}${struck}`
}

/** 金额大写 and the names that sign; who is not known yet leaves a line for the pen. */
function SheetFoot({ view: { heading } }: { readonly view: DocumentView }) {
  const words = useWords().document
  const { sign } = words
  const other = heading.shape === 'receipt' ? sign.deliverer : sign.receiver
  const names = [
    [sign.maker, heading.makerName], [sign.checker, ''], [sign.approver, ''], [sign.keeper, ''], ...(heading.shape === 'issue' || heading.shape === 'receipt' ? [[other, '']] : []),
  ] as const
  return (
    <footer className="sheet-foot">
      {heading.amountFen === undefined ? null : (
        <div className="sheet-amount">
          <span className="sheet-label">{words.amountInWords}</span><b>{amountWords(heading.amountFen)}</b>
          <span className="sheet-figures">{words.amountInFigures} <b><MoneyText fen={heading.amountFen} /></b></span>
        </div>
      )}
      <div className="sheet-signs">
        {names.map(([role, name]) => <span key={role} className="sheet-sign"><span>{role}</span><span className="sheet-line">{name}</span></span>)}
      </div>
    </footer>
  )
}
