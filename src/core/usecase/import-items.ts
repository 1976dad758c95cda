import type { Context } from '../context.ts'
import type { ReadDb } from '../db/db.ts'
import type { Problem } from '../domain/problem.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { checkItems, type ItemDraft } from '../intake/items-rows.ts'
import { readWorkbook } from '../intake/read-workbook.ts'
import { itemByCode } from '../query/item-by-code.ts'
import { masterLists } from '../query/item-list.ts'
import type { OpeningFile } from './check-opening-file.ts'
import type { BackUp } from './import-opening.ts'
import { permit } from './permit.ts'
import { runBatch } from './run-batch.ts'
import { addImportedItem, type SaveItem } from './save-item.ts'

export type ImportItems = OpeningFile & {
  /** Take the good rows although others have problems. */
  readonly acceptGood: boolean
}

export type ItemProblem = {
  readonly sheet: string
  readonly row: number
  /** Heading, else letter; '' where the whole row is meant. */
  readonly column: string
  readonly value: string
  readonly reason: Problem
}

export type ImportedItems = {
  readonly posted: boolean
  /** Good rows of the file, those known already among them. */
  readonly rowsOk: number
  readonly added: number
  /** Codes that the catalogue has already; they stay as they are. */
  readonly known: number
  readonly problems: readonly ItemProblem[]
}

/**
 * An office's list of items into the catalogue, all in one transaction after a backup. Where rows have problems nothing is
 * added unless the good ones were asked for; an item whose code is known stays as it is, so a list may come again.
 */
export async function importItems(ctx: Context, input: ImportItems, backUp: BackUp): Promise<Result<ImportedItems>> {
  const db = ctx.connection.read
  const forbidden = permit(db, ctx, 'import-items')
  if (forbidden) return refuse(forbidden)
  const read = readItems(db, input)
  if (!read.ok) return read
  const { fresh, known, problems } = read.value
  const stands = { posted: false, rowsOk: fresh.length + known, added: 0, known, problems }
  if (fresh.length === 0 || (problems.length > 0 && !input.acceptGood)) return accept(stands)
  const backup = await backUp()
  if (!backup.ok) return backup
  return addItems(ctx, { fresh, stands, acceptGood: input.acceptGood })
}

type ReadItems = { readonly fresh: readonly ItemDraft[]; readonly known: number; readonly problems: readonly ItemProblem[] }

function readItems(db: ReadDb, { name, bytes, choices, fixes }: ImportItems): Result<ReadItems> {
  const sheets = readWorkbook({ name, bytes })
  if (!sheets.ok) return sheets
  const check = checkItems({ sheets: sheets.value, categories: masterLists(db).categories, choices, fixes })
  if (check.rows.length + check.problems.length === 0) return refuse({ code: 'import.no-table', name })
  const fresh = check.rows.filter(({ code }) => itemByCode(db, code) === undefined)
  const problems = check.problems.map(({ sheet, row, column, value, reason }) => ({ sheet, row, column: column.heading || column.letter, value, reason }))
  return accept({ fresh, known: check.rows.length - fresh.length, problems })
}

type Adding = { readonly fresh: readonly ItemDraft[]; readonly stands: ImportedItems; readonly acceptGood: boolean }

function addItems(ctx: Context, { fresh, stands, acceptGood }: Adding): Result<ImportedItems> {
  const refused: ItemProblem[] = []
  const done = runBatch(ctx, (batch) => {
    for (const draft of fresh) {
      const saved = addImportedItem(batch, itemOf(ctx, draft))
      if (!saved.ok) refused.push(...saved.problems.map((reason) => ({ sheet: draft.sheet, row: draft.row, column: '', value: draft.code, reason })))
    }
    const [first] = refused
    const rows = new Set(refused.map(({ sheet, row }) => `${row} ${sheet}`)).size
    const added = fresh.length - rows
    return first && (!acceptGood || added === 0) ? refuse(first.reason) : accept({ ...stands, posted: true, rowsOk: stands.rowsOk - rows, added })
  })
  const problems = [...stands.problems, ...refused]
  if (done.ok) return accept({ ...done.value, problems })
  const rows = new Set(refused.map(({ sheet, row }) => `${row} ${sheet}`)).size
  return refused.length === 0 ? done : accept({ ...stands, rowsOk: stands.rowsOk - rows, problems })
}

function itemOf(ctx: Context, draft: ItemDraft): Omit<SaveItem, 'revision'> {
  const { code, name, aliases, spec, unit, scale, category, nationalCode, tracking, recoverable, storageClass } = draft
  return {
    command: ctx.newId<'command'>(), id: ctx.newId<'item'>(), code, name, aliases, spec, unit, scale, category, nationalCode, tracking, recoverable, storageClass,
    shelfLife: draft.shelfLifeMonths ?? draft.shelfLifeDays ?? null, shelfLifeUnit: draft.shelfLifeMonths === undefined && draft.shelfLifeDays !== undefined ? 'day' : 'month',
    serviceLifeMonths: draft.serviceLifeMonths ?? null, alertDays: draft.alertDays ?? null, maintenanceDays: draft.maintenanceDays ?? null, referencePrice: draft.referencePrice ?? '',
    packs: draft.packs.map((pack) => ({ name: pack.name, baseUnits: pack.baseUnits * 10 ** scale })),
    barcodes: draft.barcodes.map((barcode) => ({ id: ctx.newId(), code: barcode, pack: '', validFrom: '', validTo: '' })),
  }
}
