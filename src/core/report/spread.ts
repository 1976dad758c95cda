/** A text over the columns `from` to `to`, both counted from 1. */
export type Span = { readonly text: string; readonly from: number; readonly to: number }

/** Spreads texts evenly over columns by their widths; more texts than columns share one span. */
export function spread(texts: readonly string[], widths: readonly number[]): readonly Span[] {
  if (texts.length > widths.length) return [{ text: texts.join('    '), from: 1, to: widths.length }]
  const spans: Span[] = []
  for (const [at, text] of texts.entries()) {
    const from = (spans.at(-1)?.to ?? 0) + 1
    const stillToCome = texts.length - at - 1
    const nearest = nearestEnd(widths, (at + 1) / texts.length)
    spans.push({ text, from, to: Math.min(Math.max(from, nearest), widths.length - stillToCome) })
  }
  return spans
}

/** The column whose right edge lies nearest to a share of the whole width. */
function nearestEnd(widths: readonly number[], share: number): number {
  const goal = share * widths.reduce((sum, width) => sum + width, 0)
  let covered = 0
  for (const [at, width] of widths.entries()) {
    if (covered + width / 2 > goal) return at
    covered += width
  }
  return widths.length
}
