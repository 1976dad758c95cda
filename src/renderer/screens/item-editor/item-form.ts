import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { parseDate, type BusinessDate } from '#core/domain/business-date.ts'
import type { OwnValues } from '#core/domain/own-fields.ts'
import type { Problem } from '#core/domain/problem.ts'
import { isQuantity, parseQuantity, quantityText, type Scale } from '#core/domain/quantity.ts'
import type { AppRouter } from '#core/rpc/app-router.ts'
import { scaleOf } from '../../parts/quantity-label.ts'

type Answer = inferRouterOutputs<AppRouter>['master']['item']
type SaveInput = inferRouterInputs<AppRouter>['master']['saveItem']

/** An item as the core answers it. */
export type ItemDetail = NonNullable<Extract<Answer, { readonly ok: true }>['value']>
export type SaveItem = Omit<SaveInput, 'command'>

/** The editor's fields as they stand on the screen: texts, as typed. */
export type ItemForm = {
  readonly code: string
  readonly name: string
  readonly aliases: string
  readonly spec: string
  readonly unit: string
  readonly scale: Scale
  readonly category: string
  readonly nationalCode: string
  readonly tracking: SaveInput['tracking']
  readonly recoverable: boolean
  readonly shelfLife: string
  readonly shelfLifeUnit: 'month' | 'day'
  readonly serviceLifeMonths: string
  readonly alertDays: string
  readonly maintenanceDays: string
  readonly referencePrice: string
  readonly storageClass: string
  readonly officeClass: string
  readonly own: OwnValues
  readonly packs: readonly PackForm[]
  readonly codes: readonly CodeForm[]
}

/** A kept pack cannot change; it can be retired. */
export type PackForm = { readonly id: string; readonly name: string; readonly size: string; readonly kept: boolean; readonly retired: boolean }

/** `pack` names a pack, '' is one base unit; dates '' mean always. */
export type CodeForm = {
  readonly id: string
  readonly code: string
  readonly pack: string
  readonly validFrom: string
  readonly validTo: string
  readonly kept: boolean
  /** Answered when the code turned out to name another item. */
  readonly elsewhere?: 'share' | 'move'
}

export const emptyItem: ItemForm = {
  code: '', name: '', aliases: '', spec: '', unit: '', scale: 0, category: '', nationalCode: '', tracking: 'batch', recoverable: false,
  shelfLife: '', shelfLifeUnit: 'month', serviceLifeMonths: '', alertDays: '', maintenanceDays: '', referencePrice: '', storageClass: '', officeClass: '', own: {},
  packs: [], codes: [],
}

const openEnd = '9999-12-31'

export function formOf({ item, aliases, packs, codes }: ItemDetail, own: OwnValues = {}): ItemForm {
  const scale = scaleOf(item)
  const text = (value: number | string | null | undefined) => (value === null || value === undefined ? '' : String(value))
  return {
    code: item.code, name: item.name, aliases: aliases.join('\u3001'), spec: item.spec, unit: item.unit, scale, category: item.category,
    nationalCode: text(item.nationalCode), tracking: trackings.find((known) => known === item.tracking) ?? 'quantity', recoverable: item.recoverable,
    shelfLife: text(item.shelfLife), shelfLifeUnit: item.shelfLifeUnit === 'day' ? 'day' : 'month', serviceLifeMonths: text(item.serviceLifeMonths),
    alertDays: text(item.alertDays), maintenanceDays: text(item.maintenanceDays), referencePrice: text(item.referencePrice), storageClass: item.storageClass,
    officeClass: item.officeClass, own,
    packs: packs.filter(({ retiredOn }) => retiredOn === null || retiredOn === undefined)
      .map(({ id, name, baseUnits }) => ({ id, name, size: quantityText(baseUnits, scale), kept: true, retired: false })),
    codes: codes.map(({ id, code, packaging, validFrom, validTo }) => ({
      id, code, pack: packs.find((pack) => pack.id === packaging)?.name ?? '', validFrom, validTo: validTo === openEnd ? '' : validTo, kept: true,
    })),
  }
}

type Target = { readonly id: string; readonly revision: number }

/** What to send, or every field that cannot be read. Rows left empty are left out. */
export function savingOf(form: ItemForm, { id, revision }: Target): SaveItem | readonly Problem[] {
  const problems: Problem[] = []
  const number = (field: NumberField) => {
    const value = numberIn(form[field])
    if (Number.isNaN(value)) problems.push({ code: 'master.out-of-range', field: problemField[field], least: 0, most: 1_000_000 })
    return Number.isNaN(value) ? null : value
  }
  const saving: SaveItem = {
    id, revision, code: codeIn(form.code), name: form.name.trim(), aliases: aliasesIn(form.aliases), spec: form.spec.trim(), unit: form.unit.trim(), scale: form.scale,
    category: form.category, nationalCode: codeIn(form.nationalCode), tracking: form.tracking, shelfLife: number('shelfLife'), shelfLifeUnit: form.shelfLifeUnit,
    serviceLifeMonths: number('serviceLifeMonths'), recoverable: form.recoverable, alertDays: number('alertDays'), maintenanceDays: number('maintenanceDays'),
    referencePrice: codeIn(form.referencePrice), storageClass: form.storageClass.trim(), officeClass: form.officeClass, own: form.own,
    packs: packsIn(form, problems), barcodes: barcodesIn(form, problems),
  }
  return problems.length > 0 ? problems : saving
}

/** Several names in one field, whatever stands between them. */
export function aliasesIn(text: string): string[] {
  return [...new Set(text.split(/[\u3001,\uff0c;\uff1b\n]+/).map((part) => part.trim()).filter((part) => part !== ''))]
}

/** A whole number as typed, half or full width; null where the field is empty, NaN where it is none. */
export function numberIn(text: string): number | null {
  const plain = codeIn(text)
  if (plain === '') return null
  return /^\d{1,6}$/.test(plain) ? Number(plain) : Number.NaN
}

type NumberField = 'shelfLife' | 'serviceLifeMonths' | 'alertDays' | 'maintenanceDays'

const problemField = { shelfLife: 'shelfLife', serviceLifeMonths: 'serviceLife', alertDays: 'alertDays', maintenanceDays: 'maintenanceDays' } as const
const trackings = ['quantity', 'batch', 'serial', 'capacity'] as const

/** As guns and keyboards give it: half width, without spaces around. */
function codeIn(text: string): string {
  return text.normalize('NFKC').trim()
}

function packsIn({ packs, scale }: ItemForm, problems: Problem[]): SaveItem['packs'] {
  return packs.filter(({ name, size, retired }) => !retired && (name.trim() !== '' || size.trim() !== '')).map(({ name, size }) => {
    const baseUnits = parseQuantity(codeIn(size), scale)
    const fits = isQuantity(baseUnits) && baseUnits > 0 && baseUnits <= mostInPack && name.trim() !== ''
    if (!fits) problems.push({ code: 'master.out-of-range', field: 'packSize', least: 1, most: 1_000_000 })
    return { name: name.trim(), baseUnits: isQuantity(baseUnits) ? baseUnits : 0 }
  })
}

const mostInPack = 100_000_000

function barcodesIn({ codes }: ItemForm, problems: Problem[]): SaveItem['barcodes'] {
  return codes.filter(({ code }) => code.trim() !== '').map(({ id, code, pack, validFrom, validTo, elsewhere }) => {
    const days = daysIn(validFrom, validTo)
    if (!days) problems.push({ code: 'master.barcode-unfit', value: code, reason: 'days' })
    return { id, code: codeIn(code), pack, ...(days ?? always), ...(elsewhere ? { elsewhere } : {}) }
  })
}

type Days = Pick<SaveItem['barcodes'][number], 'validFrom' | 'validTo'>

const always: Days = { validFrom: '', validTo: '' }

/** First and last day; undefined where a text is no day or the last lies before the first. */
function daysIn(from: string, to: string): Days | undefined {
  const [validFrom, validTo] = [dayIn(from), dayIn(to)]
  if (validFrom === undefined || validTo === undefined) return undefined
  return validTo !== '' && validTo < validFrom ? undefined : { validFrom, validTo }
}

/** A day, '' where none is given, undefined where the text is none. */
function dayIn(text: string): BusinessDate | '' | undefined {
  const plain = codeIn(text).replaceAll(/[./]/g, '-')
  return plain === '' ? '' : parseDate(plain)
}
