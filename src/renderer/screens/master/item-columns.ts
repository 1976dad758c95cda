import type { ColDef } from 'ag-grid-community'
import { quantityText } from '#core/domain/quantity.ts'
import type { Words } from '#core/i18n/words.ts'
import { textColumn } from '../../parts/grid-columns.ts'
import { priceText } from '../../parts/money-text.tsx'
import type { ItemRow } from './master-rows.ts'

/** Columns of the item list; the price only for those who may see it. */
export function itemColumns(words: Words, withPrice: boolean): readonly ColDef<ItemRow>[] {
  const { items, item, retiredOn } = words.master
  const heading = (id: keyof typeof items.columns, width: number) => ({ id, title: items.columns[id], width })
  return [
    textColumn(heading('code', 84), ({ code }) => code),
    { ...textColumn<ItemRow>(heading('name', 140), ({ name }) => name), cellClass: 'grid-name', flex: 4, minWidth: 132 },
    { ...textColumn<ItemRow>(heading('spec', 120), ({ spec }) => spec), cellClass: 'grid-quiet', flex: 3, minWidth: 108 },
    textColumn(heading('unit', 66), ({ unit }) => unit),
    textColumn(heading('category', 120), ({ category, categoryName }) => categoryName || category),
    textColumn(heading('tracking', 82), ({ tracking }) => words.item.tracking[trackingOf(tracking)]),
    textColumn(heading('packs', 106), packsText),
    textColumn(heading('barcodes', 128), ({ barcodes }) => barcodes),
    textColumn(heading('life', 110), (row) => lifeText(items, row)),
    ...(withPrice ? [{ ...textColumn<ItemRow>(heading('price', 92), ({ referencePrice }) => (referencePrice ? priceText(referencePrice) : '')), cellClass: 'grid-number', headerClass: 'grid-right' }] : []),
    { ...textColumn<ItemRow>(heading('state', 96), ({ retiredOn: day }) => (day === null || day === undefined ? '' : retiredOn(day))), cellClass: 'grid-dash' },
    textColumn<ItemRow>({ id: 'officeClass', title: words.office.item.officeClass, width: 110, hidden: true }, ({ officeClassName }) => officeClassName),
    { ...textColumn<ItemRow>({ id: 'recoverable', title: item.recoverable, width: 80, hidden: true }, ({ recoverable }) => (recoverable ? words.common.yes : '')) },
  ]
}

/** 「箱=24、包=6」 with each size in the item's unit. */
function packsText({ packs, scale, unit }: ItemRow): string {
  const texts = packs.split(listMark).filter((pack) => pack !== '').map((pack) => {
    const [name = '', size = '0'] = pack.split('=')
    return `${name} ${quantityText(Number(size), scale)} ${unit}`
  })
  return texts.join(' \u00b7 ')
}

/** What stands between the names of a list that the core put together. */
const listMark = '\u3001'

const trackings = ['quantity', 'batch', 'serial', 'capacity'] as const

function trackingOf(tracking: string): (typeof trackings)[number] {
  return trackings.find((known) => known === tracking) ?? 'quantity'
}

function lifeText(words: Words['master']['items'], { shelfLife, shelfLifeUnit, serviceLifeMonths }: ItemRow): string {
  const shelf = shelfLife ?? undefined
  const service = serviceLifeMonths ?? undefined
  if (shelf !== undefined) return shelfLifeUnit === 'day' ? words.days(shelf) : words.months(shelf)
  return service === undefined ? '' : words.service(service)
}
