import { Check, Pause } from 'lucide-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useTRPC } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { KeyCap } from '../../parts/key-cap.tsx'
import { MoneyText } from '../../parts/money-text.tsx'
import { useWords } from '../../parts/words.tsx'
import { keepFocus } from './station-head.tsx'
import type { DraftView } from './station-calls.ts'

type Props = {
  readonly draft: DraftView | undefined
  readonly waiting: number
  readonly onKeep: () => void
  readonly onPost: () => void
}

/** How much is on the paper, and the two ways to leave it. Neither is a default button: a gun's Enter cannot post. */
export function StationFoot({ draft, waiting, onKeep, onPost }: Props) {
  const words = useWords().scan
  const lines = draft?.lines ?? []
  const said = words.foot.kinds(new Set(lines.map(({ item }) => item)).size, draft?.entries ?? 0)
  return (
    <footer className="station-foot">
      <div className="station-count">
        <span>{said.before} <b>{said.kinds}</b> {said.between} <b>{said.scans}</b> {said.after}</span>
        <Amount draft={draft} />
        {waiting > 1 ? <em role="status">{words.waiting(waiting)}</em> : null}
      </div>
      <span className="station-hint">{words.foot.doneHint} <Link href={paths.print('card', 'commands')} tabIndex={-1}>{words.foot.card}</Link></span>
      <button type="button" className="foot-button" onMouseDown={keepFocus} onClick={onKeep}><Pause size={18} strokeWidth={1.8} aria-hidden />{words.foot.keep}<KeyCap combo="Escape" /></button>
      <button type="button" className="foot-button foot-main" onMouseDown={keepFocus} onClick={onPost} disabled={lines.length === 0} aria-keyshortcuts="F8">
        <Check size={20} strokeWidth={1.8} aria-hidden />{words.foot.post}<KeyCap combo="F8" />
      </button>
    </footer>
  )
}

/** Only for those who may know what things cost. */
function Amount({ draft }: Pick<Props, 'draft'>) {
  const words = useWords().scan.foot
  const { can } = useSession()
  const trpc = useTRPC()
  const seen = draft !== undefined && can('view-cost', { depot: draft.heading.depot })
  const { data } = useQuery(trpc.draft.amount.queryOptions({ document: draft?.heading.id ?? '' }, { enabled: seen && draft.lines.length > 0 }))
  if (!seen || !data?.ok || data.value.amountFen === null) return null
  return <span className="station-amount">{words.amount} <MoneyText fen={data.value.amountFen} /></span>
}
