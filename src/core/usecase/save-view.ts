import type { Context } from '../context.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { savedViews, viewOwner, type SavedView } from '../query/saved-views.ts'
import { removeViewRow, saveViewRow } from '../store/view-store.ts'
import { actorId } from './permit.ts'

/** Lists whose views people keep for themselves. */
export const viewLists = ['stock', 'documents', 'items', 'ledger'] as const
export type ViewList = (typeof viewLists)[number]

export type SaveView = { readonly id: string; readonly list: ViewList; readonly name: string; readonly view: string }

/** Tabs beyond this are found no faster than a filter is set. */
const mostViews = 20

/** 存为常用查询: adds a view or changes the own one of that id; nobody else sees it, and no ledger fact changes. */
export function saveView(ctx: Context, { id, list, name, view }: SaveView): Result<readonly SavedView[]> {
  const person = actorId(ctx)
  if (person === null) return refuse({ code: 'session.missing' })
  return ctx.connection.transact((tx): Result<readonly SavedView[]> => {
    const owner = viewOwner(tx, id)
    if (owner && (owner.person !== person || owner.list !== list)) return refuse({ code: 'right.missing', right: 'view' })
    const views = savedViews(tx, { person, list })
    if (!owner && views.length >= mostViews) return refuse({ code: 'master.too-many', limit: mostViews })
    if (name.trim() === '') return refuse({ code: 'master.field-missing', field: 'name' })
    saveViewRow(tx, { id, personId: person, list, name: name.trim(), view, position: positionOf(views, id) })
    return accept(savedViews(tx, { person, list }))
  })
}

/** A changed view keeps its place, a new one stands last. */
function positionOf(views: readonly SavedView[], id: string): number {
  return views.find((known) => known.id === id)?.position ?? Math.max(0, ...views.map(({ position }) => position)) + 1
}

/** Removes an own view; another's stays. */
export function removeView(ctx: Context, id: string): Result<true> {
  const person = actorId(ctx)
  if (person === null) return refuse({ code: 'session.missing' })
  ctx.connection.transact((tx) => removeViewRow(tx, id, person))
  return accept(true)
}

export function listViews(ctx: Context, list: ViewList): Result<readonly SavedView[]> {
  const person = actorId(ctx)
  return person === null ? refuse({ code: 'session.missing' }) : accept(savedViews(ctx.connection.read, { person, list }))
}
