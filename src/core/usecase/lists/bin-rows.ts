import type { Context } from '../../context.ts'
import type { ReadDb } from '../../db/db.ts'
import type { Result } from '../../domain/result.ts'
import type { KnownRow } from '../../intake/lists/list-type.ts'
import { placeByCode } from '../../query/item-by-code.ts'
import { insideRecords } from '../../query/list-records.ts'
import { placeRow } from '../../query/master-rows.ts'
import { savePlaceInside } from '../save-place.ts'
import { cellReader } from './cell-values.ts'
import type { ListRows, SavingRow } from './list-rows.ts'

export const binRows: ListRows = { table: 'place', known, isListed: () => true, save }

function known(db: ReadDb): readonly KnownRow[] {
  return insideRecords(db).map((row) => ({
    id: row.id, retired: row.retiredOn !== null,
    cells: { depot: row.depot, placeKind: row.kind, placeCode: row.code, placeName: row.name, zone: row.zone },
  }))
}

/** A zone lies in its depot, a bin in the zone that its row names. */
function save(ctx: Context, { id, cells, right }: SavingRow): Result<unknown> {
  const db = ctx.connection.read
  const { text } = cellReader(cells)
  const [depot, code, zone] = [text('depot'), text('placeCode'), text('zone')]
  const kind = text('placeKind') === 'zone' ? 'zone' : 'bin'
  const parent = kind === 'zone' || zone === '' ? depot : placeByCode(db, zone, depot) ?? ''
  return savePlaceInside(ctx, { command: ctx.newId<'command'>(), id, revision: placeRow(db, id)?.revision ?? 0, kind, depot, parent, code, name: text('placeName', code) }, right)
}
