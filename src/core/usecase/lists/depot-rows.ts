import type { Context } from '../../context.ts'
import type { ReadDb } from '../../db/db.ts'
import { depotTypes } from '../../domain/place.ts'
import type { Result } from '../../domain/result.ts'
import type { KnownRow } from '../../intake/lists/list-type.ts'
import { depotRecords } from '../../query/list-records.ts'
import { placeRow } from '../../query/master-rows.ts'
import { siteOf } from '../../query/site-of.ts'
import { saveDepot } from '../save-place.ts'
import { cellReader, textOr } from './cell-values.ts'
import { contactCellsOf, saveContacts } from './contact-cells.ts'
import type { ListRows, SavingRow } from './list-rows.ts'
import { ownCellsOf, ownValuesIn } from './own-cells.ts'

export const depotRows: ListRows = { table: 'place', codePrefix: 'D', known, isListed: () => true, save, savePeople: saveContacts }

/** A depot kept by its owner names no custodian. */
function known(db: ReadDb): readonly KnownRow[] {
  const [own, contacts] = [ownCellsOf(db, 'place'), contactCellsOf(db)]
  return depotRecords(db).map((row) => ({
    id: row.id, retired: row.retiredOn !== null,
    cells: {
      depotCode: row.code, depotName: row.name, owner: row.owner, custodian: row.custodian === row.owner ? '' : row.custodian, siteKind: row.siteKind, depotType: row.depotType, tier: row.tier,
      typeReason: row.typeReason, areaM2: textOr(row.areaM2), shelterGrade: row.grade, shelterCapacity: textOr(row.capacity), storage: row.storage, near: row.near, loadMinutes: textOr(row.loadMinutes), ...contacts(row.id), ...own(row.id),
    },
  }))
}

function save(ctx: Context, { id, cells, right }: SavingRow): Result<unknown> {
  const db = ctx.connection.read
  const { text, number } = cellReader(cells)
  const owner = text('owner', siteOf(db)?.agencyId ?? '')
  return saveDepot(ctx, {
    command: ctx.newId<'command'>(), id, revision: placeRow(db, id)?.revision ?? 0, code: text('depotCode'), name: text('depotName'), owner, custodian: text('custodian', owner),
    siteKind: text('siteKind', 'warehouse'), depotType: text('depotType', depotTypes.general), tier: text('tier'), typeReason: text('typeReason'), areaM2: number('areaM2'),
    grade: text('shelterGrade'), capacity: number('shelterCapacity'), storage: text('storage'), near: text('near'), loadMinutes: number('loadMinutes'), own: ownValuesIn(db, 'place', cells),
  }, right)
}
