import { packedText, unitsText, type Amount } from './quantity-label.ts'
import './texts.css'

type Props = Amount & {
  /** Packs first, the base units beside them: 「8 箱 + 19 瓶 (211 瓶)」. */
  readonly withBase?: boolean
}

/** A quantity with its unit, packed where a pack is known: 8 箱 + 19 瓶. */
export function QuantityText({ withBase = false, ...amount }: Props) {
  const packed = packedText(amount)
  const base = unitsText(amount)
  return (
    <span className={amount.value < 0 ? 'quantity is-red' : 'quantity'}>
      {packed}
      {withBase && packed !== base ? <span className="quantity-base">{base}</span> : null}
    </span>
  )
}
