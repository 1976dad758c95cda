import { ArrowDownToLine, ArrowUpFromLine, Boxes, FileText, type LucideIcon } from 'lucide-react'
import { useLocation } from 'wouter'
import type { Right } from '#core/domain/rights.ts'
import type { Words } from '#core/i18n/words.ts'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { useKeys } from '../../parts/keys.ts'
import { useWords } from '../../parts/words.tsx'
import { useUnhurried } from '../../parts/use-unhurried.ts'
import './desk.css'

type Act = { readonly key: keyof Words['desk']['acts']; readonly path: string; readonly right: Right; readonly icon: LucideIcon }

/** Each under its own digit, whoever looks: what a hand has learnt stays. */
const acts: readonly Act[] = [
  { key: 'receive', path: `${paths.scan}?mode=receipt`, right: 'draft', icon: ArrowDownToLine },
  { key: 'issue', path: `${paths.scan}?mode=issue`, right: 'draft', icon: ArrowUpFromLine },
  { key: 'stock', path: paths.stock, right: 'view', icon: Boxes },
  { key: 'papers', path: paths.documents, right: 'view', icon: FileText },
]

/** 简易首页: the four things a part-time keeper does, large, by digit or hand. */
export function Desk() {
  const words = useWords().desk
  const { can } = useSession()
  const [, go] = useLocation()
  const unhurried = useUnhurried()
  const open = acts.map((act, at) => ({ ...act, digit: String(at + 1) })).filter(({ right }) => can(right))
  useKeys(open.map(({ key, path, digit }) => ({ combo: digit, label: words.acts[key].name, run: unhurried(() => go(path)) })))
  return (
    <div className="desk">
      <h1>{words.title}</h1>
      <p>{words.hint}</p>
      <div className="desk-acts">
        {open.map(({ key, path, digit, icon: Icon }) => (
          <button key={key} type="button" className="desk-act" aria-keyshortcuts={digit} onClick={() => go(path)}>
            <kbd aria-hidden>{digit}</kbd>
            <Icon size={46} strokeWidth={1.8} aria-hidden />
            <strong>{words.acts[key].name}</strong>
            <span>{words.acts[key].says}</span>
          </button>
        ))}
      </div>
      <p>{words.others}</p>
    </div>
  )
}
