import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import { documentKinds } from '../domain/document.ts'
import { documentConditions, documentStates, type DocumentFilter, type ListedState } from './document-filter.ts'
import { shownAmount } from './document-page.ts'

export type DocumentSummary = {
  readonly counts: { readonly [State in ListedState]: number }
  /** Money of the listed papers by kind, reversals below zero; kinds without any are left out. Different kinds have no sum. */
  readonly amounts: readonly { readonly kind: string; readonly amountFen: number }[]
}

/** What the tabs count and the foot says, in one pass: the state of the filter chooses the amounts, never the counts. */
export function documentSummary(db: ReadDb, filter: DocumentFilter): DocumentSummary {
  const groups = db.select({
    kind: sql<string>`d.kind`, paper: sql<string>`d.paper`, goods: sql<string>`d.goods`, documents: sql<number>`count(*)`,
    amountFen: sql<number | null>`sum(${shownAmount(filter)})`,
  }).from(sql`document d`).where(documentConditions({ ...filter, state: 'all' })).groupBy(sql`d.kind, d.paper, d.goods`).all()
  const counted = (state: ListedState) => groups.filter((group) => isIn(state, group)).reduce((sum, { documents }) => sum + documents, 0)
  return {
    counts: Object.fromEntries(documentStates.map((state) => [state, counted(state)])) as { readonly [State in ListedState]: number },
    amounts: amountsByKind(groups.filter((group) => isIn(filter.state, group))),
  }
}

type Group = { readonly kind: string; readonly paper: string; readonly goods: string; readonly amountFen: number | null }

/** The same rule as the conditions of the list. */
function isIn(state: ListedState, { paper, goods }: Group): boolean {
  if (state === 'draft') return paper === 'draft' && goods === 'none'
  if (state === 'posted') return goods === 'done'
  if (state === 'reversed') return goods === 'reversed' || goods === 'part-reversed'
  return state === 'all' || paper === 'void'
}

function amountsByKind(groups: readonly Group[]): DocumentSummary['amounts'] {
  const sums = new Map<string, number>()
  for (const { kind, amountFen } of groups) if (amountFen !== null) sums.set(kind, (sums.get(kind) ?? 0) + amountFen)
  const order = documentKinds as readonly string[]
  return [...sums].toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)).filter(([, amountFen]) => amountFen !== 0).map(([kind, amountFen]) => ({ kind, amountFen }))
}
