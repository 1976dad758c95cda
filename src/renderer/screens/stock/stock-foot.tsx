import { FootBar } from '../../parts/foot-bar.tsx'
import { MoneyText } from '../../parts/money-text.tsx'
import { grouped } from '../../parts/grouped.ts'
import { useWords } from '../../parts/words.tsx'
import type { StockTotals } from './stock-ask.ts'

/** Lines, kinds and money of what is listed; pieces of different goods have no sum. */
export function StockFoot({ totals }: { readonly totals: StockTotals | undefined }) {
  const words = useWords().stock
  const facts = totals === undefined ? null : (
    <>
      <span>{words.inAll} <b>{grouped(String(totals.lines))}</b> {words.lines} · <b>{grouped(String(totals.kinds))}</b> {words.kindsOf}</span>
      <span className="stock-quiet">{words.neverAdded}</span>
    </>
  )
  return (
    <FootBar facts={facts}>
      {totals?.amountFen === undefined ? null : <span className="stock-worth">{words.bookAmount} <b className="big"><MoneyText fen={totals.amountFen} /></b></span>}
      {totals?.unusableFen === undefined ? null : (
        <span className="stock-worth">{words.unusableAmount} <b className={totals.unusableFen > 0 ? 'is-red' : ''}><MoneyText fen={totals.unusableFen} /></b></span>
      )}
      <span className="stock-quiet">{words.hint}</span>
    </FootBar>
  )
}
