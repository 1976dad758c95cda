import type { Context } from '../context.ts'
import type { ReadDb } from '../db/db.ts'
import { isDraft, stateOf, type DocumentState } from '../domain/document-state.ts'
import { documentTypes } from '../domain/document-types.ts'
import type { DocumentKind, GoodsState, PaperState } from '../domain/document.ts'
import type { Scope } from '../domain/rights.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { depotOf } from '../query/depot-of.ts'
import { documentDetail, type DocumentDetail, type DocumentHeading, type DocumentReversal } from '../query/document-detail.ts'
import { documentNeighbours } from '../query/document-neighbours.ts'
import { timesPrinted } from '../query/document-prints.ts'
import { documentLines, type DocumentViewLine } from './document-lines.ts'
import { copyableKind } from './copy-document.ts'
import { permit } from './permit.ts'
import { depotScope } from './plan-posting.ts'
import { sightOf, type Sight } from './sight.ts'

export type ViewedHeading = Omit<DocumentHeading, 'amountFen'> & {
  readonly state: DocumentState
  /** The kind whose columns the paper has: a reversal has those of what it reverses. */
  readonly shape: Exclude<DocumentKind, 'reversal'>
  /** Below zero on a reversal; absent without the right to see costs, and where a draft's is not known. */
  readonly amountFen: number | undefined
}

/** What this actor may do with the paper as it stands; each act asks again. */
export type MayDo = { readonly edit: boolean; readonly post: boolean; readonly reverse: boolean; readonly copy: boolean; readonly seeCost: boolean }

export type DocumentView = {
  readonly heading: ViewedHeading
  readonly lines: readonly DocumentViewLine[]
  readonly reversals: readonly DocumentReversal[]
  /** How often the form went to a printer. */
  readonly prints: number
  readonly may: MayDo
}

/** A paper with its links both ways and what may be done with it; asked for: `view` of its depot. */
export function viewDocument(ctx: Context, document: string): Result<DocumentView> {
  const found = seenDocument(ctx, document)
  return found.ok ? accept(viewOf(ctx.connection.read, ctx, found.value)) : found
}

/** 首张 上张 下张 末张 among the papers of its kind that the actor sees. */
export function viewNeighbours(ctx: Context, document: string) {
  const sight = sightOf(ctx)
  if (!sight.ok) return sight
  const neighbours = documentNeighbours(ctx.connection.read, document, sight.value.depots)
  return neighbours ? accept(neighbours) : refuse({ code: 'document.not-found', document } as const)
}

type Seen = { readonly detail: DocumentDetail; readonly sight: Sight; readonly scope: Scope }

function seenDocument(ctx: Context, document: string): Result<Seen> {
  const sight = sightOf(ctx)
  if (!sight.ok) return sight
  const db = ctx.connection.read
  const detail = documentDetail(db, document)
  const depot = detail?.heading.depot ? depotOf(db, detail.heading.depot) : undefined
  if (!detail || !depot) return refuse({ code: 'document.not-found', document })
  return isIn(sight.value.depots, depot.id) ? accept({ detail, sight: sight.value, scope: depotScope(depot) }) : refuse({ code: 'right.missing', right: 'view' })
}

function viewOf(db: ReadDb, ctx: Context, { detail, sight, scope }: Seen): DocumentView {
  const { heading, reversals } = detail
  const seeCost = isIn(sight.costDepots, heading.depot ?? '')
  const shape = shapeOf(heading)
  const lines = documentLines(detail, { seeCost, shape })
  const state = stateOf(heading.paper as PaperState, heading.goods as GoodsState)
  return {
    heading: { ...heading, state, shape, amountFen: seeCost && shape !== 'bin-move' ? totalOf(heading, lines) : undefined },
    lines,
    reversals,
    prints: timesPrinted(db, heading.id, 'form'),
    may: { ...actsOn(db, ctx, { heading, scope }), seeCost },
  }
}

function actsOn(db: ReadDb, ctx: Context, { heading, scope }: { readonly heading: DocumentHeading; readonly scope: Scope }): Omit<MayDo, 'seeCost'> {
  const open = isDraft(heading.paper as PaperState, heading.goods as GoodsState)
  const kind = heading.kind as DocumentKind
  const standing = heading.goods === 'done' || heading.goods === 'part-reversed'
  const holds = (...[right]: readonly [Parameters<typeof permit>[2]]) => permit(db, ctx, right, scope) === undefined
  return {
    edit: open && holds('draft'),
    post: open && holds(documentTypes[kind].postingRight),
    reverse: standing && kind !== 'reversal' && holds('reverse'),
    copy: copyableKind(shapeOf(heading)) && holds('draft'),
  }
}

function shapeOf({ kind, reversesKind }: DocumentHeading): ViewedHeading['shape'] {
  return (kind === 'reversal' ? (reversesKind ?? 'receipt') : kind) as ViewedHeading['shape']
}

/** What was posted; on a draft the sum of what its lines say, where all of them do. */
function totalOf({ kind, goods, amountFen }: DocumentHeading, lines: readonly DocumentViewLine[]): number | undefined {
  if (goods !== 'none') return (kind === 'reversal' ? -1 : 1) * (amountFen ?? 0)
  const amounts = lines.flatMap((line) => (line.amountFen === undefined ? [] : [line.amountFen]))
  return amounts.length === lines.length && amounts.length > 0 ? amounts.reduce((sum, amount) => sum + amount, 0) : undefined
}

function isIn(depots: Sight['depots'], depot: string): boolean {
  return depots === 'all' || depots.includes(depot)
}
