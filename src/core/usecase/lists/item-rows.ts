import type { Context } from '../../context.ts'
import type { ReadDb } from '../../db/db.ts'
import type { Tracking } from '../../domain/document.ts'
import { quantityText, type Scale } from '../../domain/quantity.ts'
import type { Result } from '../../domain/result.ts'
import { packsText, readPacks } from '../../intake/lists/item-packs.ts'
import { readLife } from '../../intake/lists/item-life.ts'
import { joined, usualScale } from '../../intake/lists/items.ts'
import type { KnownRow, ListCells } from '../../intake/lists/list-type.ts'
import { codeKey } from '../../intake/plain-text.ts'
import { partsOf } from '../../intake/read-cell.ts'
import { itemDetail } from '../../query/item-detail.ts'
import { itemRecords } from '../../query/list-records.ts'
import { permit } from '../permit.ts'
import { addImportedItem, saveItem, type SaveItem } from '../save-item.ts'
import type { ItemBarcode } from '../save-item-codes.ts'
import { cellReader, textOr } from './cell-values.ts'
import type { ListRows, SavingRow } from './list-rows.ts'
import { ownCellsOf, ownValuesIn } from './own-cells.ts'

const openEnd = '9999-12-31'

export const itemRows: ListRows = { table: 'item', known, isListed: () => true, save }

function known(db: ReadDb): readonly KnownRow[] {
  const own = ownCellsOf(db, 'item')
  return itemRecords(db).map((row) => ({
    id: row.id, retired: row.retiredOn !== null,
    cells: {
      itemCode: codeKey(row.code), itemName: row.name, aliases: joined(row.aliases.flatMap(partsOf)), spec: row.spec, unit: row.unit, scale: String(row.scale), category: row.category, officeClass: row.officeClass,
      nationalCode: row.nationalCode, tracking: row.tracking, pack: packsText(row.packs.map(({ name, baseUnits }) => ({ name, size: plainSize(baseUnits, row.scale) }))),
      barcode: joined(row.barcodes), shelfLife: row.shelfLife === null ? '' : `${row.shelfLife}${row.shelfLifeUnit === 'day' ? '天' : '个月'}`,
      serviceLife: row.serviceLifeMonths === null ? '' : `${row.serviceLifeMonths}个月`, recoverable: row.recoverable ? 'true' : 'false', unitPrice: row.referencePrice,
      alertDays: textOr(row.alertDays), maintenanceDays: textOr(row.maintenanceDays), storageClass: row.storageClass, ...own(row.id),
    },
  }))
}

function plainSize(baseUnits: number, scale: Scale): string {
  return String(Number(quantityText(baseUnits, scale).replaceAll(',', '')))
}

function save(ctx: Context, saving: SavingRow): Result<unknown> {
  const detail = saving.before && itemDetail(ctx.connection.read, saving.id)
  const kept = detail && saving.before?.cells.aliases === saving.cells.aliases ? { aliases: detail.aliases } : {}
  const item = { ...itemOf(ctx, saving.cells, { id: saving.id, detail }), ...kept }
  return detail || saving.right === 'master' ? saveItem(ctx, { ...item, revision: detail?.item.revision ?? 0 }) : addImportedItem(ctx, item)
}

type Before = { readonly id: string; readonly detail: ReturnType<typeof itemDetail> }

function itemOf(ctx: Context, cells: ListCells, before: Before): Omit<SaveItem, 'revision'> {
  const { text, number } = cellReader(cells)
  const scale = Number(text('scale', String(usualScale(text('unit'))))) as Scale
  const seesPrice = permit(ctx.connection.read, ctx, 'view-cost') === undefined
  return {
    command: ctx.newId<'command'>(), id: before.id, code: codeOf(cells, before), name: text('itemName'), aliases: partsIn(text('aliases')), spec: text('spec'), unit: text('unit'), scale,
    category: text('category'), officeClass: text('officeClass'), nationalCode: text('nationalCode'), tracking: text('tracking', 'batch') as Tracking, ...livesOf(cells),
    recoverable: text('recoverable') === 'true', alertDays: number('alertDays'), maintenanceDays: number('maintenanceDays'), referencePrice: seesPrice ? text('unitPrice') : '',
    storageClass: text('storageClass'), packs: readPacks(text('pack')).map(({ name, size }) => ({ name, baseUnits: Math.round(Number(size) * 10 ** scale) })), barcodes: barcodesOf(ctx, cells, before),
    own: ownValuesIn(ctx.connection.read, 'item', cells),
  }
}

/** The spelling that stands, where it is the same code. */
function codeOf({ itemCode = '' }: ListCells, { detail }: Before): string {
  const stands = detail?.item.code
  return stands !== undefined && codeKey(stands) === itemCode ? stands : itemCode
}

function livesOf({ shelfLife = '', serviceLife = '' }: ListCells): Pick<SaveItem, 'shelfLife' | 'shelfLifeUnit' | 'serviceLifeMonths'> {
  const shelf = readLife(shelfLife)
  return { shelfLife: shelf?.life ?? null, shelfLifeUnit: shelf?.unit ?? 'month', serviceLifeMonths: readLife(serviceLife)?.life ?? null }
}

/** Codes that stay keep their pack and days; codes of other days are not the list's business. */
function barcodesOf(ctx: Context, { barcode, pack }: ListCells, { detail }: Before): readonly ItemBarcode[] {
  const wanted = partsIn(barcode)
  const today = ctx.today()
  const isOpen = (validTo: string): boolean => validTo === openEnd
  const codes = detail?.codes ?? []
  const kept = codes.filter(({ code, validTo }) => validTo >= today && (!isOpen(validTo) || wanted.includes(code)))
  const added = wanted.filter((code) => !codes.some((row) => row.code === code && isOpen(row.validTo)))
  const packNames = new Set(readPacks(pack ?? '').map(({ name }) => name))
  const nameOf = (id: string | null): string => detail?.packs.find((row) => row.id === id && packNames.has(row.name))?.name ?? ''
  return [
    ...kept.map(({ id, code, packaging, validFrom, validTo }) => ({
      id, code, pack: nameOf(packaging), validFrom: validFrom as ItemBarcode['validFrom'], validTo: (isOpen(validTo) ? '' : validTo) as ItemBarcode['validTo'],
    })),
    ...added.map((code) => ({ id: ctx.newId(), code, pack: '', validFrom: '' as const, validTo: '' as const })),
  ]
}

/** A cell as `joined` writes it. */
function partsIn(text: string | undefined): readonly string[] {
  return (text ?? '').split('、').filter((part) => part !== '')
}
