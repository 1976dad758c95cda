import { createHash } from 'node:crypto'
import type { ReadDb } from '../db/db.ts'
import { accept, type Result } from '../domain/result.ts'
import type { ImportFileProblem } from '../domain/problems/import.ts'
import { checkOpening, nothingToImport, type OpeningCheck } from '../intake/opening-rows.ts'
import type { SheetChoice } from '../intake/read-tables.ts'
import { readWorkbook } from '../intake/read-workbook.ts'
import type { Fix } from '../intake/row-problem.ts'
import type { OpeningRow } from '../intake/opening/opening-masters.ts'
import type { Sheet } from '../intake/sheet.ts'
import { heldRows, openedDepots } from '../query/import-batches.ts'
import { intakeMasters } from '../query/intake-masters.ts'
import { openingIdentity, partHeld } from './opening-identity.ts'
import { rememberedChoices } from './remembered-columns.ts'

export type OpeningFile = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly choices: readonly SheetChoice[]
  readonly fixes: readonly Fix[]
}

/** A file as understood and judged, with its rows told apart into held already and new. Nothing is written. */
export type CheckedOpening = {
  readonly sheets: readonly Sheet[]
  readonly check: OpeningCheck
  /** Why there is nothing to import at all; the header may still be pointed out by a person. */
  readonly nothing: ImportFileProblem | undefined
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
  const asked = { sheets: sheets.value, masters, fixes }
  const first = checkOpening({ ...asked, choices })
  const remembered = rememberedChoices(db, first.sheets, choices)
  const check = remembered === undefined ? first : checkOpening({ ...asked, choices: remembered })
  const { fresh, held } = partHeld(check.rows, heldRows(db, check.rows.map(openingIdentity)))
  const opened = new Set(openedDepots(db, [...new Set(fresh.map((row) => row.depotId))]))
  return accept({
    sheets: sheets.value, check, nothing: nothingToImport(check, name), fresh, held,
    opened: masters.depots.filter((depot) => opened.has(depot.id)).map((depot) => ({ id: depot.id, name: depot.name })),
    sourceHash: createHash('sha256').update(bytes).digest('hex'),
  })
}
