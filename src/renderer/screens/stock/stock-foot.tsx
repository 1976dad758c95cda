import { FootBar } from '../../parts/foot-bar.tsx'
import { grouped } from '../../parts/grouped.ts'
import { MoneyText } from '../../parts/money-text.tsx'
import { useDisplaySettings } from '../../parts/use-display-settings.tsx'
import { useWords } from '../../parts/words.tsx'
import type { StockTotals } from './stock-ask.ts'

/** Lines, kinds and money of what is listed; pieces of different goods have no sum. */
export function StockFoot({ totals }: { readonly totals: StockTotals | undefined }) {
  const words = useWords().stock
  const { narrow } = useDisplaySettings()
  const facts = totals === undefined ? null : (
    <>
      <span className="stock-count">{words.inAll} <b>{grouped(String(totals.lines))}</b> {words.lines} · <b>{grouped(String(totals.kinds))}</b> {words.kindsOf}</span>
      <span className="stock-quiet">{words.neverAdded}</span>
    </>
  )
  return (
    <FootBar facts={facts}>
      {totals ? <Worth totals={totals} /> : null}
      {narrow ? null : <span className="stock-quiet">{words.hint}</span>}
    </FootBar>
  )
}

/** Absent where no cost may be seen; says so where only part of the lines is counted. */
function Worth({ totals: { lines, costedLines = 0, amountFen, unusableFen } }: { readonly totals: StockTotals }) {
  const words = useWords().stock
  if (amountFen === undefined || unusableFen === undefined) return null
  return (
    <>
      <span className="stock-worth">{words.bookAmount} <b className="big"><MoneyText fen={amountFen} /></b></span>
      {costedLines < lines ? <span className="stock-quiet">{words.costedLines(costedLines)}</span> : null}
      <span className="stock-worth">{words.unusableAmount} <b className={unusableFen > 0 ? 'is-red' : ''}><MoneyText fen={unusableFen} /></b></span>
    </>
  )
}
