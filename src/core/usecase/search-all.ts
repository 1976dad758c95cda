import type { Context } from '../context.ts'
import type { ReadDb } from '../db/db.ts'
import { toAscii } from '../domain/code-text.ts'
import { numbersMeant } from '../domain/number-tail.ts'
import { accept, type Result } from '../domain/result.ts'
import { findItems } from '../query/find-items.ts'
import { numberSeriesOf } from '../query/number-series.ts'
import { documentsOfItem, numberedDocuments, officialDocuments, type SearchedDocument } from '../query/search-documents.ts'
import { searchedItems, type SearchedItem } from '../query/search-items.ts'
import { lotsOfBatch, unitsOfSerial, type SearchedLot } from '../query/search-lots.ts'
import { searchedAgencies, searchedBins, searchedDepots, searchedPeople, type SearchedAgency, type SearchedPerson, type SearchedPlace } from '../query/search-places.ts'
import { permit } from './permit.ts'
import { namedBy } from './resolve-entry.ts'
import { sightOf, type Depots } from './sight.ts'

/** `exact`: the text is its code, barcode, batch, serial or number, not a part of it. */
type Hit<Kind extends string, Row> = { readonly kind: Kind; readonly exact: boolean } & Row

export type SearchHit =
  | Hit<'item', SearchedItem>
  | Hit<'serial' | 'lot', SearchedLot>
  /** `holds`: found because this item is on it. */
  | Hit<'document', SearchedDocument & { readonly holds: string }>
  | Hit<'depot' | 'bin', SearchedPlace>
  | Hit<'agency', SearchedAgency>
  | Hit<'person', SearchedPerson>

export type SearchGroup = { readonly key: 'items' | 'lots' | 'documents' | 'places' | 'agencies' | 'people'; readonly hits: readonly SearchHit[] }

export type Search = { readonly text: string }

const mostInGroup = 5

/**
 * Everything a text names, of what the actor may see (screens.md §2.5): goods, lots and units, papers, places, agencies,
 * people, in this order, at most five of each; what the text names exactly comes before what merely holds it.
 */
export function searchAll(ctx: Context, { text }: Search): Result<readonly SearchGroup[]> {
  const sight = sightOf(ctx)
  if (!sight.ok) return sight
  const asked = askedOf(ctx, { text, depots: sight.value.depots })
  if (/^'*$/.test(asked.text)) return accept([])
  const items = itemHits(asked)
  const people = permit(asked.db, ctx, 'people') === undefined
  const groups: readonly SearchGroup[] = [
    { key: 'items', hits: items },
    { key: 'lots', hits: lotHits(asked) },
    { key: 'documents', hits: documentHits(asked, items[0]) },
    { key: 'places', hits: placeHits(asked) },
    { key: 'agencies', hits: searchedAgencies(asked.db, asked.text, mostInGroup).map((row) => ({ kind: 'agency', exact: isSame(asked, row.code), ...row })) },
    { key: 'people', hits: people ? searchedPeople(asked.db, asked.text, mostInGroup).map((row) => ({ kind: 'person', exact: isSame(asked, row.name), ...row })) : [] },
  ]
  const found = groups.filter(({ hits }) => hits.length > 0).map(({ key, hits }) => ({ key, hits: exactFirst(hits).slice(0, mostInGroup) }))
  return accept(found.toSorted((a, b) => Number(hasExact(b)) - Number(hasExact(a))))
}

type Asked = { readonly db: ReadDb; readonly ctx: Context; readonly depots: Depots; readonly typed: string; readonly text: string }

/** As typed, and as codes are kept: ASCII, without the mark that bins bear in print. */
function askedOf(ctx: Context, { text, depots }: Search & { readonly depots: Depots }): Asked {
  return { db: ctx.connection.read, ctx, depots, typed: text.trim(), text: toAscii(text).trim().replace(/^L:\s*/i, '') }
}

function itemHits({ db, ctx, depots, text }: Asked): readonly Hit<'item', SearchedItem>[] {
  const on = ctx.today()
  const named = namedBy(db, ctx, { text, scanner: undefined, on }).targets.filter(({ serial }) => serial === '').map(({ item }) => item)
  const found = findItems(db, text, mostInGroup).map(({ id }) => id)
  const ids = [...new Set([...named, ...found])].slice(0, mostInGroup)
  return searchedItems(db, ids, { on, depots }).map((row) => ({ kind: 'item', exact: named.includes(row.id), ...row }))
}

/** Goods are told apart by texts of two signs or more. */
const shortestLot = 2

function lotHits(asked: Asked): readonly SearchHit[] {
  const { db, depots, text } = asked
  if (text.length < shortestLot) return []
  return [
    ...unitsOfSerial(db, text, depots).map((row) => ({ kind: 'serial' as const, exact: isSame(asked, row.serial), ...row })),
    ...lotsOfBatch(db, text, depots).map((row) => ({ kind: 'lot' as const, exact: isSame(asked, row.batch), ...row })),
  ]
}

function documentHits(asked: Asked, item: Hit<'item', SearchedItem> | undefined): readonly SearchHit[] {
  const { db, depots, typed, text } = asked
  const wanted = { depots, most: mostInGroup }
  const numbered = /[\d-]/.test(text) ? numberedDocuments(db, numbersMeant(numberSeriesOf(db), text), wanted) : []
  const official = numbered.length < mostInGroup && mayBeOfficial(typed, item !== undefined) ? officialDocuments(db, typed, wanted) : []
  const holding = item && numbered.length + official.length < mostInGroup ? documentsOfItem(db, item.id, wanted) : []
  const known = new Set<string>()
  return [...numbered, ...official, ...holding].flatMap((row): readonly SearchHit[] => {
    if (known.has(row.id)) return []
    known.add(row.id)
    const holds = item && holding.includes(row) ? item.name : ''
    return [{ kind: 'document', exact: isSame(asked, row.number) || row.officialNumber === typed, holds, ...row }]
  })
}

/**
 * As 青应急调〔2026〕17号: a bracket, or characters with a figure; characters alone where they name no goods. The papers have no
 * index by it, so other texts do without.
 */
function mayBeOfficial(typed: string, namesGoods: boolean): boolean {
  if (/[〔〕[\]]/.test(typed)) return true
  return typed.length > 1 && /\p{Script=Han}/u.test(typed) && (/\d/.test(typed) || !namesGoods)
}

function placeHits(asked: Asked): readonly SearchHit[] {
  const { db, depots, text } = asked
  const wanted = { depots, most: mostInGroup }
  return [
    ...searchedDepots(db, text, wanted).map((row) => ({ kind: 'depot' as const, exact: isSame(asked, row.code), ...row })),
    ...searchedBins(db, text, wanted).map((row) => ({ kind: 'bin' as const, exact: isSame(asked, row.code) || isSame(asked, `${row.depotCode}/${row.code}`), ...row })),
  ]
}

function isSame({ text }: Asked, code: string): boolean {
  return text.toLowerCase() === code.toLowerCase()
}

function exactFirst(hits: readonly SearchHit[]): readonly SearchHit[] {
  return hits.toSorted((a, b) => Number(b.exact) - Number(a.exact))
}

function hasExact({ hits }: SearchGroup): boolean {
  return hits.some(({ exact }) => exact)
}
