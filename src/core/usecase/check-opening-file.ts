import { createHash } from 'node:crypto'
import type { ReadDb } from '../db/db.ts'
import { accept, type Result } from '../domain/result.ts'
import { checkOpening, type OpeningCheck } from '../intake/opening-rows.ts'
import type { SheetChoice } from '../intake/read-tables.ts'
import { readWorkbook } from '../intake/read-workbook.ts'
import type { Fix } from '../intake/row-problem.ts'
import type { OpeningRow } from '../intake/opening/opening-masters.ts'
import { heldRows, openedDepots } from '../query/import-batches.ts'
import { intakeMasters } from '../query/intake-masters.ts'
import { openingIdentity, partHeld } from './opening-identity.ts'

export type OpeningFile = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly choices: readonly SheetChoice[]
  readonly fixes: readonly Fix[]
}

/** A file as understood and judged, with its rows told apart into held already and new. Nothing is written. */
export type CheckedOpening = {
  readonly check: OpeningCheck
  readonly fresh: readonly OpeningRow[]
  readonly held: readonly OpeningRow[]
  /** Depots of new rows that have an opening already: more stock for them must be meant. */
  readonly opened: readonly { readonly id: string; readonly name: string }[]
  readonly sourceHash: string
}

export function checkOpeningFile(db: ReadDb, { name, bytes, choices, fixes }: OpeningFile): Result<CheckedOpening> {
  const sheets = readWorkbook({ name, bytes })
  if (!sheets.ok) return sheets
  const masters = intakeMasters(db)
  const check = checkOpening({ sheets: sheets.value, masters, choices, fixes })
  const { fresh, held } = partHeld(check.rows, heldRows(db, check.rows.map(openingIdentity)))
  const opened = new Set(openedDepots(db, [...new Set(fresh.map((row) => row.depotId))]))
  return accept({
    check, fresh, held,
    opened: masters.depots.filter((depot) => opened.has(depot.id)).map((depot) => ({ id: depot.id, name: depot.name })),
    sourceHash: createHash('sha256').update(bytes).digest('hex'),
  })
}
