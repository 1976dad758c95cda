const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖']

/** Whole powers of ten that have a word, largest first; 亿 and 万 take whole numbers before them, so 万亿 needs no word. */
const steps = [
  [100_000_000, '亿'],
  [10_000, '万'],
  [1000, '仟'],
  [100, '佰'],
  [10, '拾'],
] as const

/**
 * An amount of whole fen in formal Chinese capitals, as banks and vouchers write it: 6369600 is 人民币陆万叁仟陆佰玖拾陆元整.
 * 整 closes whole yuan and whole jiao, never fen; 零 stands for skipped places, also after yuan that end in zero, as in the
 * examples of 支付结算办法 appendix 1.
 */
export function amountWords(amountFen: number): string {
  if (!Number.isSafeInteger(amountFen)) throw new RangeError(`not an amount: ${amountFen}`)
  const magnitude = Math.abs(amountFen)
  const yuan = Math.floor(magnitude / 100)
  const jiao = Math.floor((magnitude % 100) / 10)
  const cents = magnitude % 10
  return `人民币${amountFen < 0 ? '负' : ''}${yuanWords(yuan, jiao, cents)}${smallWords(yuan, jiao, cents)}`
}

function yuanWords(yuan: number, jiao: number, cents: number): string {
  if (yuan > 0) return `${whole(yuan)}元`
  return jiao + cents > 0 ? '' : '零元'
}

function smallWords(yuan: number, jiao: number, cents: number): string {
  if (jiao === 0 && cents === 0) return '整'
  const skipped = yuan > 0 && (jiao === 0 || yuan % 10 === 0) ? '零' : ''
  const tenths = jiao > 0 ? `${digit(jiao)}角` : ''
  return `${skipped}${tenths}${cents > 0 ? `${digit(cents)}分` : '整'}`
}

function whole(value: number): string {
  const step = steps.find(([size]) => value >= size)
  if (!step) return value === 0 ? '' : digit(value)
  const [size, name] = step
  const rest = value % size
  const gap = rest > 0 && rest < size / 10 ? '零' : ''
  return `${whole(Math.floor(value / size))}${name}${gap}${whole(rest)}`
}

function digit(value: number): string {
  return digits[value] ?? ''
}
