import { Check } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import { useWords } from '../../parts/words.tsx'
import { kinds, unitKinds, type UnitKind } from './unit-kinds.ts'

type Props = { readonly chosen: UnitKind; readonly onChoose: (kind: UnitKind) => void; readonly onEnter: () => void }

/** The four kinds as one group: arrows choose among them, Enter goes on. */
export function UnitCards({ chosen, onChoose, onEnter }: Props) {
  const words = useWords().firstRun.unit
  const group = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      onEnter()
    }
    const to = stepped(chosen, event.key)
    if (to === undefined) return
    event.preventDefault()
    onChoose(to)
    group.current?.querySelector<HTMLElement>(`[data-kind="${to}"]`)?.focus()
  }
  return (
    <div ref={group} className="unit-cards" role="radiogroup" aria-label={words.kind} onKeyDown={onKeyDown}>
      {unitKinds.map((kind) => {
        const { icon: Icon } = kinds[kind]
        const isChosen = kind === chosen
        return (
          <button
            key={kind}
            type="button"
            role="radio"
            className="unit-card"
            data-kind={kind}
            aria-checked={isChosen}
            tabIndex={isChosen ? 0 : -1}
            autoFocus={isChosen}
            onClick={() => onChoose(kind)}
          >
            <Icon size={26} strokeWidth={1.8} aria-hidden />
            <span><strong>{words.kinds[kind].name}</strong><small>{words.kinds[kind].hint}</small></span>
            {isChosen ? <Check className="unit-tick" size={20} strokeWidth={2} aria-hidden /> : null}
          </button>
        )
      })}
    </div>
  )
}

const columns = 2
const moves: { readonly [key: string]: number } = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }

/** The kind an arrow leads to; undefined for other keys and past the edge. */
function stepped(from: UnitKind, key: string): UnitKind | undefined {
  const by = moves[key]
  return by === undefined ? undefined : unitKinds[unitKinds.indexOf(from) + by]
}
