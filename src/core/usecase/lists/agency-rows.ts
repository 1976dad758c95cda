import type { Context } from '../../context.ts'
import type { ReadDb } from '../../db/db.ts'
import type { Result } from '../../domain/result.ts'
import type { KnownRow } from '../../intake/lists/list-type.ts'
import { agencyRecords } from '../../query/list-records.ts'
import { agencyRow } from '../../query/master-rows.ts'
import { saveAgency } from '../save-place.ts'
import { cellReader, textOr } from './cell-values.ts'
import { contactCellsOf, saveContacts } from './contact-cells.ts'
import type { ListRows, SavingRow } from './list-rows.ts'
import { ownCellsOf, ownValuesIn } from './own-cells.ts'

const supplier = 'supplier'

export const agencyRows: ListRows = {
  table: 'agency', codePrefix: 'A', known,
  isListed: ({ cells }) => cells.agencyKind !== supplier,
  savePeople: saveContacts,
  save: (ctx, saving) => save(ctx, saving, 'government'),
}

/** Agencies that deliver. */
export const supplierRows: ListRows = {
  table: 'agency', codePrefix: 'S', known,
  isListed: ({ cells }) => cells.agencyKind === supplier,
  savePeople: saveContacts,
  save: (ctx, saving) => save(ctx, saving, supplier),
}

function known(db: ReadDb): readonly KnownRow[] {
  const [own, contacts] = [ownCellsOf(db, 'agency'), contactCellsOf(db)]
  return agencyRecords(db).map((row) => ({
    id: row.id, retired: row.retiredOn !== null,
    cells: {
      agencyCode: row.code, agencyName: row.name, shortName: row.shortName, agencyKind: row.kind, supplierKind: row.supplierKind, tier: row.tier, parent: row.parent,
      population: textOr(row.population), peopleToMove: textOr(row.peopleToMove), responsibility: row.responsibility, ...contacts(row.id), ...own(row.id),
    },
  }))
}

function save(ctx: Context, { id, cells, right }: SavingRow, usualKind: string): Result<unknown> {
  const { text, number } = cellReader(cells)
  return saveAgency(ctx, {
    command: ctx.newId<'command'>(), id, revision: agencyRow(ctx.connection.read, id)?.revision ?? 0, code: text('agencyCode'), name: text('agencyName'), shortName: text('shortName'),
    kind: text('agencyKind', usualKind), supplierKind: text('supplierKind'), tier: text('tier'), parent: text('parent'), population: number('population'), peopleToMove: number('peopleToMove'),
    responsibility: text('responsibility'), own: ownValuesIn(ctx.connection.read, 'agency', cells),
  }, right)
}
