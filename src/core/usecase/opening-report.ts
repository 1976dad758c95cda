import type { Context } from '../context.ts'
import { yuanText } from '../domain/money.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { openingLayout } from '../intake/layouts/opening.ts'
import type { OpeningRow } from '../intake/opening/opening-masters.ts'
import type { OpeningCheck } from '../intake/opening-rows.ts'
import { depotOf } from '../query/depot-of.ts'
import { checkOpeningFile, type CheckedOpening, type OpeningFile } from './check-opening-file.ts'
import type { ImportedOpening } from './import-opening.ts'
import { unknownNames } from './lists/unknown-names.ts'
import { permit } from './permit.ts'
import { depotScope } from './plan-posting.ts'
import { sheetPages } from './sheet-pages.ts'

/** What an import of opening stock comes to, for screens and the command line alike. Money in yuan text. */
export type OpeningReport = {
  readonly posted: boolean
  /** Good rows of the file, those held already among them. */
  readonly rowsOk: number
  readonly alreadyHeld: number
  readonly valueYuan: string
  readonly problems: OpeningCheck['problems']
  readonly documents: readonly { readonly id: string; readonly number: string; readonly depot: string; readonly owner: string; readonly lines: number; readonly amountYuan: string }[]
}

export function openingReport(imported: Result<ImportedOpening>): Result<OpeningReport> {
  if (!imported.ok) return imported
  const { checked, posted, documents } = imported.value
  return accept({
    posted, ...figuresOf(checked),
    documents: documents.map(({ id, number, depot, owner, lines, amountFen }) => ({ id, number, depot, owner, lines, amountYuan: yuanText(amountFen) })),
  })
}

function figuresOf({ check, held }: CheckedOpening) {
  return { rowsOk: check.rows.length, alreadyHeld: held.length, valueYuan: yuanText(check.amountFen), problems: check.problems }
}

/** A file as it was understood, before anything is posted: sheets, columns, the first rows, every problem, and the totals. */
export function previewOpening(ctx: Context, file: OpeningFile) {
  const db = ctx.connection.read
  const forbidden = permit(db, ctx, 'import-opening')
  if (forbidden) return refuse(forbidden)
  const checked = checkOpeningFile(db, file)
  if (!checked.ok) return checked
  const { check, opened, fresh, sheets, nothing } = checked.value
  return accept({
    ...figuresOf(checked.value), nothing: nothing ?? null, fresh: fresh.length, opened, foreign: foreignDepots(ctx, fresh), sheets: check.sheets, totals: check.totals, 
    unknown: unknownNames(checked.value).map(({ list, key, code, name, unit, similar }) => ({ list, key, code, name, unit, similar })),
    aside: asideCounts(check), asOf: check.sheets.map(({ asOf }) => asOf).find((day) => day !== undefined) ?? null, undated: check.sheets.some(({ state, asOf }) => state === 'read' && asOf === undefined),
    depots: new Set(check.rows.map((row) => row.depotId)).size, items: new Set(check.rows.map((row) => row.itemId)).size,
    pages: sheetPages(sheets, check), fields: openingLayout.fields.map(({ field }) => field),
  })
}

/** Depots whose opening this actor may not post, with their owners. */
function foreignDepots(ctx: Context, rows: readonly OpeningRow[]) {
  const db = ctx.connection.read
  const depots = [...new Set(rows.map((row) => row.depotId))].flatMap((id) => depotOf(db, id) ?? [])
  return depots.filter((depot) => permit(db, ctx, 'import-opening', depotScope(depot))).map(({ id, name, ownerId }) => ({ id, name, owner: ownerId ?? '' }))
}

/** How many rows of each sheet are no lines, by kind. */
function asideCounts({ sheets, aside }: OpeningCheck) {
  return sheets.filter(({ state }) => state === 'read').map(({ sheet }) => {
    const kinds = Map.groupBy(aside.filter((row) => row.sheet === sheet), ({ kind }) => kind)
    return { sheet, kinds: [...kinds].map(([kind, rows]) => ({ kind, rows: rows.length })) }
  })
}
