import { yuanText } from '#core/domain/money.ts'
import { grouped } from './grouped.ts'
import './texts.css'

type Props = {
  readonly fen: number
  /** Without the sign, for columns whose heading names the unit. */
  readonly bare?: boolean
}

/** ¥63,696.00; red with a minus sign below zero. */
export function MoneyText({ fen, bare = false }: Props) {
  return <span className={fen < 0 ? 'money is-red' : 'money'}>{moneyText(fen, bare)}</span>
}

/** "38,000.00" or "0.355": a unit price in yuan as it was typed, with at least two decimals. */
export function priceText(price: string): string {
  const [whole = '', decimals = ''] = price.split('.')
  return grouped(`${whole}.${decimals.padEnd(2, '0')}`)
}

export function moneyText(fen: number, bare = false): string {
  const text = grouped(yuanText(fen))
  if (bare) return text
  return text.startsWith('−') ? `−¥${text.slice(1)}` : `¥${text}`
}
