import type { Layout } from './layout.ts'
import { matchHeading } from './heading-match.ts'
import { cellText, type Cell, type Sheet } from './sheet.ts'

/** Where the header stands (zero-based, inclusive) and what it says per column; two levels read 「期初/数量」. */
export type Header = { readonly top: number; readonly bottom: number; readonly headings: readonly string[] }

const searchedRows = 15
const highest = 3
/** Below two recognised columns any text could be a header. */
const leastScore = 1.5

/** The rows that look most like a header of the layout, or undefined where none does. */
export function findHeader(sheet: Sheet, layout: Layout): Header | undefined {
  let best: { header: Header; score: number } | undefined
  for (let top = 0; top < Math.min(searchedRows, sheet.rows.length); top += 1) {
    for (let height = 1; height <= highest; height += 1) {
      const band = { top, bottom: top + height - 1 }
      if (!standsAlone(sheet, band)) continue
      const header = headerAt(sheet, band)
      const score = scoreOf(header, layout) - (height - 1) * 0.05
      if (score >= leastScore && (!best || score > best.score)) best = { header, score }
    }
  }
  return best?.header
}

type Band = { readonly top: number; readonly bottom: number }

/** The header that a person names by its rows. */
export function headerAt(sheet: Sheet, band: Band): Header {
  const levels = sheet.rows.slice(band.top, band.bottom + 1)
  const width = Math.max(0, ...levels.map((level) => level.length))
  const groups = levels.map((level, at) => spread(level, levels[at + 1], width))
  const headings = Array.from({ length: width }, (_, column) => joined(groups.map((level) => level[column] ?? '')))
  return { ...band, headings }
}

/** No merged range may be cut by the band, no row of it may hold numbers or dates. */
function standsAlone(sheet: Sheet, { top, bottom }: Band): boolean {
  const cut = sheet.merges.some((merge) =>
    merge.bottom > merge.top && merge.top <= bottom && merge.bottom >= top && (merge.top < top || merge.bottom > bottom))
  const rows = sheet.rows.slice(top, bottom + 1)
  return !cut && rows.length === bottom - top + 1 && rows.every((row) => {
    const filled = row.filter((cell) => cell !== undefined)
    return filled.length > 0 && filled.every((cell) => typeof cell === 'string')
  })
}

/** A group written once over several columns, unmerged: 期初 | (empty) | (empty) above 数量 | 单价 | 金额. */
function spread(level: readonly Cell[], below: readonly Cell[] | undefined, width: number): readonly string[] {
  let group = ''
  return Array.from({ length: width }, (_, column) => {
    const own = cellText(level[column]).replaceAll(/\s+/g, '')
    const under = cellText(below?.[column])
    if (own !== '') group = under === '' ? '' : own
    else if (under === '') group = ''
    return own === '' ? group : own
  })
}

function joined(parts: readonly string[]): string {
  return parts.filter((part, at) => part !== '' && part !== parts[at - 1]).join('/')
}

/** One point per field found, each counted once. */
function scoreOf({ headings }: Header, layout: Layout): number {
  const best = new Map<string, number>()
  for (const heading of headings) {
    const [match] = matchHeading(heading, layout)
    if (match) best.set(match.field, Math.max(best.get(match.field) ?? 0, match.score))
  }
  return [...best.values()].reduce((sum, score) => sum + score, 0)
}
