import { createHash } from 'node:crypto'
import type { ImportField } from '#core/domain/problems/import.ts'
import type { Header } from './find-header.ts'
import { matchHeading, type FieldMatch } from './heading-match.ts'
import type { FieldOf, KnownTexts, Layout } from './layout.ts'
import { headingKey, matchKey, saysNothing } from './plain-text.ts'
import { cellText, columnLetter, type Cell, type Sheet } from './sheet.ts'

/** What one column means. `confidence` 0–1: below 0.9 a person should look; `second` is the next best meaning. */
export type ColumnMeaning = {
  readonly column: number
  readonly letter: string
  readonly heading: string
  readonly field?: ImportField
  readonly confidence: number
  readonly second?: ImportField
}

const leastScore = 0.5
const lookedAtRows = 200
/** A remark may say anything: what the masters know wins over it. */
const remarkWeight = 0.7

/** Gives each column the meaning that heading and content speak for; no meaning is given twice. */
export function mapColumns(sheet: Sheet, header: Header, { layout, known }: { layout: Layout; known: KnownTexts }): readonly ColumnMeaning[] {
  const width = Math.max(header.headings.length, ...sheet.rows.slice(header.bottom + 1, header.bottom + 1 + lookedAtRows).map((row) => row.length))
  const bodies = Array.from({ length: width }, (_, column) => bodyOf(sheet, header, column))
  const guesses = bodies.map((body, column) => guess(header.headings[column] ?? '', body, { layout, known }))
  const given = assign(guesses)
  return bodies.map((_, column) => {
    const own = given.get(column)
    const second = guesses[column]?.find(({ field }) => field !== own?.field)
    return {
      column,
      letter: columnLetter(column),
      heading: header.headings[column] ?? '',
      ...(own && { field: own.field }),
      confidence: own ? Math.min(1, own.field === 'remark' ? own.score / remarkWeight : own.score) : 0,
      ...(second && { second: second.field }),
    }
  })
}

/** The same for every file of one layout of an office, whatever stands in its rows. */
export function fingerprintOf(layout: Layout, header: Header): string {
  const text = [layout.name, ...header.headings.map((heading) => heading.split('/').map(headingKey).join('/'))].join('\n')
  return createHash('sha256').update(text).digest('hex')
}

function bodyOf(sheet: Sheet, header: Header, column: number): readonly Cell[] {
  const rows = sheet.rows.slice(header.bottom + 1, header.bottom + 1 + lookedAtRows)
  return rows.map((row) => row[column]).filter((cell) => !saysNothing(cellText(cell)))
}

function guess(heading: string, body: readonly Cell[], { layout, known }: { layout: Layout; known: KnownTexts }): readonly FieldMatch[] {
  const byHeading = new Map(matchHeading(heading, layout).map(({ field, score }) => [field, score]))
  const all = layout.fields.map((of) => ({ field: of.field, score: weigh(of, { byHeading: byHeading.get(of.field) ?? 0, body, texts: known[of.field] }) }))
  return all.filter(({ score }) => score >= leastScore).sort((a, b) => b.score - a.score)
}

type Evidence = { readonly byHeading: number; readonly body: readonly Cell[]; readonly texts: ReadonlySet<string> | undefined }

function weigh(of: FieldOf, { byHeading, body, texts }: Evidence): number {
  const heading = of.field === 'remark' ? byHeading * remarkWeight : byHeading
  const found = texts ? part(body, (cell) => texts.has(matchKey(cellText(cell)))) : 0
  if (heading === 0) return found >= 0.9 && body.length > 1 ? 0.75 : 0
  if (found >= 0.6) return heading + 0.3
  return looksWrong(of, body) ? heading - 0.4 : heading
}

function looksWrong({ looksRight }: FieldOf, body: readonly Cell[]): boolean {
  return looksRight !== undefined && body.length > 2 && part(body, looksRight) < 0.2
}

function part(body: readonly Cell[], holds: (cell: Cell) => boolean): number {
  return body.length === 0 ? 0 : body.filter(holds).length / body.length
}

function assign(guesses: readonly (readonly FieldMatch[])[]): ReadonlyMap<number, FieldMatch> {
  const all = guesses.flatMap((matches, column) => matches.map((match) => ({ column, match })))
  const given = new Map<number, FieldMatch>()
  const taken = new Set<ImportField>()
  for (const { column, match } of all.sort((a, b) => b.match.score - a.match.score)) {
    if (given.has(column) || taken.has(match.field)) continue
    given.set(column, match)
    taken.add(match.field)
  }
  return given
}
