import { FootBar } from '../../parts/foot-bar.tsx'
import { grouped } from '../../parts/grouped.ts'
import { MoneyText } from '../../parts/money-text.tsx'
import { useWords } from '../../parts/words.tsx'
import type { DocumentsState, DocumentsSummary } from './documents-ask.ts'

/** How many papers are listed, and their money kind by kind. */
export function DocumentsFoot({ summary, state }: { readonly summary: DocumentsSummary | undefined; readonly state: DocumentsState }) {
  const words = useWords().document
  const kinds: { readonly [kind: string]: string } = words.kinds
  const facts = summary === undefined ? null : (
    <>
      <span className="documents-count">{words.list.count(grouped(String(summary.counts[state])))}</span>
      {summary.amounts.map(({ kind, amountFen }) => (
        <span key={kind} className="documents-worth">{words.list.amountOf(kinds[kind] ?? kind)} <b><MoneyText fen={amountFen} /></b></span>
      ))}
    </>
  )
  return <FootBar facts={facts}><span className="documents-hint">{words.list.hint}</span></FootBar>
}
