import type { ReactNode } from 'react'
import { useWords } from '../../parts/words.tsx'
import type { Question } from './ledger-types.ts'
import '../../parts/sheet.css'

type Props = {
  readonly title: string
  readonly question: Question
  /** A line of its own above the headings. */
  readonly fields?: readonly string[]
  readonly children: ReactNode
}

/** The official sheet as it will be printed: title, 编制单位 · 期间 · 单位：元, body, signatures. */
export function LedgerSheet({ title, question, fields, children }: Props) {
  const words = useWords().report
  const { agency, depot, from, to, maker, madeOn, practice } = question
  const { sign, signed } = words
  const shown = practice ? words.marked(title, words.practice) : title
  return (
    <article className="sheet ledger-sheet" aria-label={shown}>
      <h1>{shown}</h1>
      <div className="ledger-line">
        <span>{words.preparedBy(depot ? words.screen.unitAndDepot(agency, depot.name) : agency)}</span>
        <span>{words.period(from, to)}</span>
        <span>{question.withAmounts ? words.inYuan : ''}</span>
      </div>
      {fields ? <div className="ledger-line ledger-fields">{fields.map((field) => <span key={field}>{field}</span>)}</div> : null}
      {children}
      <div className="ledger-line ledger-signatures">
        <Blank text={signed(sign.head, '')} />
        <Blank text={signed(sign.finance, '')} />
        <Blank text={signed(sign.checker, '')} />
        <span>{signed(sign.maker, maker)}</span>
        <span>{signed(sign.madeOn, words.longDate(madeOn))}</span>
      </div>
    </article>
  )
}

/** Room to sign on paper. */
function Blank({ text }: { readonly text: string }) {
  return <span>{text}<i className="ledger-blank" /></span>
}
