import type { Context } from '../../context.ts'
import type { ListKind } from '../../domain/import-lists.ts'
import type { ImportField } from '../../domain/problems/import.ts'
import { accept, refuse, type Result } from '../../domain/result.ts'
import type { KnownRow, ListColumn } from '../../intake/lists/list-type.ts'
import { permit } from '../permit.ts'
import { sightOf, type Depots } from '../sight.ts'
import { listMasters } from './list-masters.ts'
import { listRows } from './list-rows.ts'
import { listTypesOf } from './own-cells.ts'

export type ExportedList = {
  readonly columns: readonly Pick<ListColumn, 'field' | 'aliases' | 'heading' | 'width'>[]
  readonly rows: readonly { readonly [Field in ImportField]?: string }[]
}

/** Every record in use of a list, in exactly the layout that its import reads; prices only for those who may see costs. */
export function exportList(ctx: Context, kind: ListKind): Result<ExportedList> {
  const db = ctx.connection.read
  const forbidden = permit(db, ctx, 'export') && permit(db, ctx, 'master')
  if (forbidden) return refuse(forbidden)
  const depots = depotsSeen(ctx)
  if (!depots.ok) return depots
  const blind = permit(db, ctx, 'view-cost') !== undefined
  const columns = listTypesOf(db)[kind].columns.filter(({ isMoney }) => !(blind && isMoney))
  const masters = listMasters(ctx)
  const { known, isListed } = listRows[kind]
  const rows = known(db).filter((row) => !row.retired && isListed(row) && inSight(kind, row, depots.value))
  return accept({
    columns,
    rows: rows.map(({ cells }) => Object.fromEntries(columns.map(({ field, write }) => [field, shown(cells[field] ?? '', (value) => write?.(value, masters) ?? value)]))),
  })
}

function shown(value: string, write: (value: string) => string): string {
  return value === '' ? '' : write(value)
}

/** Whoever edits master data has all depots before him. */
function depotsSeen(ctx: Context): Result<Depots> {
  if (!permit(ctx.connection.read, ctx, 'master')) return accept('all')
  const sight = sightOf(ctx)
  return sight.ok ? accept(sight.value.depots) : sight
}

function inSight(kind: ListKind, { id, cells }: KnownRow, depots: Depots): boolean {
  if (depots === 'all' || (kind !== 'depots' && kind !== 'bins')) return true
  return depots.includes(kind === 'depots' ? id : cells.depot ?? '')
}
