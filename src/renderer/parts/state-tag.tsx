import { CircleCheck, CircleDashed, Clock, OctagonAlert, TriangleAlert, type LucideIcon } from 'lucide-react'
import './texts.css'

export type Tone = 'ok' | 'warn' | 'bad' | 'accent' | 'idle'

type Props = {
  readonly tone: Tone
  readonly text: string
  readonly icon?: LucideIcon
  /** Reversed and void papers are struck through. */
  readonly struck?: boolean
}

/** A state in word, icon and colour; never by colour alone. */
export function StateTag({ tone, text, icon: Icon = toneIcons[tone], struck = false }: Props) {
  return (
    <span className={`tag tag-${tone} tag-state`}>
      <Icon size={14} strokeWidth={1.8} aria-hidden />
      {struck ? <s>{text}</s> : text}
    </span>
  )
}

const toneIcons: { readonly [Of in Tone]: LucideIcon } = {
  ok: CircleCheck, warn: TriangleAlert, bad: OctagonAlert, accent: Clock, idle: CircleDashed,
}
