import { isPlainList, type OfficeList } from '#core/domain/lists.ts'
import type { ImportField } from '#core/domain/problems/import.ts'
import type { MasterNumber } from '#core/domain/problems/master.ts'
import { decimalText, exactTo } from '../decimal.ts'
import { findSimilar } from '../find-similar.ts'
import { matchKey } from '../plain-text.ts'
import { numberOf, refuseNumber, textOf, type RowReader } from '../read-cell.ts'
import { typeIt, type Proposal } from '../row-problem.ts'
import { cellText } from '../sheet.ts'
import { shownNames, type ListMasters, type Named, type NamedRow } from './list-masters.ts'
import type { CellContext, Finder, ListColumn } from './list-type.ts'
import { asNew, newNameIn } from './new-name.ts'

export type Shown = Pick<ListColumn, 'field' | 'aliases' | 'width'>

/** As long as the editors take. */
const longText = 2000

export function textColumn(shown: Shown): ListColumn {
  return { ...shown, read: ({ reader }) => textOf(reader, shown.field, longText) }
}

export function neededText(shown: Shown): ListColumn {
  return { ...shown, needed: true, read: ({ reader }) => required(reader, shown.field) }
}

export function required(reader: RowReader, field: ImportField): string {
  const text = textOf(reader, field)
  if (text === '') reader.problems.push({ field, value: '', reason: { code: 'import.value-missing', field }, proposal: typeIt })
  return text
}

/** Codes of agencies and depots stand in document numbers. Without one the office's next is taken. */
export function numberedCode(shown: Shown): ListColumn {
  const { field } = shown
  return {
    ...shown,
    read: ({ reader, codes }) => {
      const written = textOf(reader, field)
      if (codes.has(written)) return written
      const code = written.normalize('NFKC').toUpperCase().replaceAll(/\s/g, '')
      if (code !== '' && !/^[A-Z0-9]{1,16}$/.test(code)) reader.problems.push({ field, value: written, reason: { code: 'master.code-shape', value: code }, proposal: typeIt })
      return code === '' ? undefined : code
    },
  }
}

type Range = { readonly number: MasterNumber; readonly least: number; readonly most: number; readonly places?: number }

/** A number between two others, without decimals unless `places` says so. */
export function numberColumn(shown: Shown, range: Range): ListColumn {
  return { ...shown, read: ({ reader }) => numberIn(reader, shown.field, range) }
}

export function numberIn(reader: RowReader, field: ImportField, { number, least, most, places = 0 }: Range): string {
  const value = numberOf(reader, field)
  if (value === undefined) return ''
  if (exactTo(value, places) === undefined) {
    refuseNumber(reader, field)
    return ''
  }
  const text = decimalText(value)
  if (Number(text) >= least && Number(text) <= most) return text
  reader.problems.push({ field, value: cellText(reader.row.cells[field]), reason: { code: 'master.out-of-range', field: number, least, most }, proposal: typeIt })
  return ''
}

/** One of a few words that the product itself knows; the first word of each code is written by an export. */
export function wordColumn(shown: Shown, words: Readonly<Record<string, readonly string[]>>): ListColumn {
  const byKey = new Map(Object.entries(words).flatMap(([code, spellings]) => [code, ...spellings].map((word) => [matchKey(word) || word, code] as const)))
  const choices = Object.values(words).map(([first = '']) => first)
  return {
    ...shown,
    write: (code) => words[code]?.[0] ?? code,
    read: ({ reader }) => {
      const written = textOf(reader, shown.field) || signIn(reader, shown.field)
      if (written === '') return undefined
      const code = byKey.get(matchKey(written) || written)
      if (code === undefined) unknownChoice(reader, { field: shown.field, written, choices: choices.map((word) => ({ to: word, label: word })) })
      return code
    },
  }
}

/** `√` and `×` say something here, although they are no words. */
function signIn(reader: RowReader, field: ImportField): string {
  const text = cellText(reader.row.cells[field])
  return /^[√×]$/.test(text) ? text : ''
}

/** A row of a list that the office extends; a name that the list lacks may be added. */
export function listColumn(shown: Shown, { list, extra = [] }: { readonly list: OfficeList; readonly extra?: readonly Named[] }): ListColumn {
  const rowsOf = (masters: ListMasters): readonly Named[] => masters.lists[list] ?? []
  return {
    ...shown, list,
    write: (code, masters) => rowsOf(masters).find((row) => row.code === code)?.name ?? code,
    read: ({ reader, masters }) => {
      const written = textOf(reader, shown.field)
      if (written === '' || (isPlainList(list) && newNameIn(written) !== undefined)) return written
      const key = matchKey(written)
      const hit = [...rowsOf(masters), ...extra].find((row) => matchKey(row.name) === key || matchKey(row.code) === key)
      if (hit) return hit.code
      const similar = findSimilar(written, rowsOf(masters), ({ name }) => [name])
      const ordered = [...(similar ? [similar] : []), ...rowsOf(masters).filter((row) => row !== similar)]
      unknownChoice(reader, { field: shown.field, written, choices: [...ordered.map(({ name }) => ({ to: name, label: name })), ...(isPlainList(list) ? [addition(written)] : [])] })
      return undefined
    },
  }
}

type Unknown = { readonly field: ImportField; readonly written: string; readonly choices: readonly { readonly to: string; readonly label: string }[] }

function unknownChoice(reader: RowReader, { field, written, choices }: Unknown): void {
  const known = choices.map(({ label }) => label).filter((label) => newNameIn(label) === undefined)
  reader.problems.push({ field, value: written, reason: { code: 'import.choice-unknown', field, value: written, choices: known }, proposal: { kind: 'choose', choices } })
}

/** The agency that a cell names; one that does not exist may be added. */
export function agencyColumn(shown: Shown): ListColumn {
  return { ...shown, namesAgency: true, read: (cell) => referTo(cell, shown.field, cell.agency), write: (id, { agencies }) => nameOf(agencies, id) }
}

/** The depot that a cell names; it must exist, or stand in the file. */
export function depotColumn(shown: Shown): ListColumn {
  return {
    ...shown, needed: true,
    write: (id, { depots }) => nameOf(depots, id),
    read: ({ reader, depot }) => {
      const written = required(reader, shown.field)
      if (written === '') return undefined
      const answer = depot(written)
      if ('found' in answer) return answer.found.id
      const { similar } = answer
      reader.problems.push({
        field: shown.field, value: written, reason: { code: 'import.depot-unknown', name: written, ...(similar && { similar: similar.name }) },
        proposal: similar ? { kind: 'use', to: similar.code, label: similar.name } : typeIt,
      })
      return undefined
    },
  }
}

function nameOf(rows: readonly NamedRow[], id: string): string {
  return shownNames(rows).get(id) ?? newNameIn(id) ?? id
}

function referTo({ reader }: CellContext, field: ImportField, find: Finder<ListMasters['agencies'][number]>): string | undefined {
  const written = textOf(reader, field)
  if (written === '' || newNameIn(written) !== undefined) return written
  const answer = find(written)
  if ('found' in answer) return answer.found.id
  const { similar } = answer
  const proposal: Proposal = similar
    ? { kind: 'choose', choices: [{ to: similar.name, label: similar.name }, addition(written)] }
    : { kind: 'use', ...addition(written) }
  reader.problems.push({ field, value: written, reason: { code: 'import.owner-unknown', name: written, ...(similar && { similar: similar.name }) }, proposal })
  return undefined
}

function addition(name: string): { readonly to: string; readonly label: string } {
  return { to: asNew(name), label: asNew(name) }
}
