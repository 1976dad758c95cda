import { Checkbox, Input, Select } from 'antd'
import type { Problem } from '#core/domain/problem.ts'
import { useLists } from '../../app/use-lists.ts'
import { FormField, FormSection } from '../../parts/form-field.tsx'
import { useWords } from '../../parts/words.tsx'
import type { ItemForm } from './item-form.ts'
import { problemsAt, type ItemField } from './item-problems.ts'

export type FieldsProps = {
  readonly form: ItemForm
  readonly set: (changes: Partial<ItemForm>) => void
  readonly problems: readonly Problem[]
  readonly readOnly: boolean
}

type Props = FieldsProps & { readonly categories: readonly { readonly code: string; readonly name: string }[]; readonly isNew: boolean }

/** 基本: what it is called and counted in. */
export function ItemBasics({ form, set, problems, readOnly, categories, isNew }: Props) {
  const all = useWords()
  const words = all.master
  const lists = useLists()
  const at = (field: ItemField) => problemsAt(problems, field)
  const text = (field: TextField, most: number, focus = false) => (id: string) => (
    <Input id={id} value={form[field]} maxLength={most} disabled={readOnly} autoFocus={focus} onChange={(event) => set({ [field]: event.target.value })} />
  )
  return (
    <FormSection title={words.item.basics}>
      <div className="form-grid">
        <FormField label={words.item.code} hint={words.item.codeHint} problems={at('code')} span={2}>{text('code', 40, isNew)}</FormField>
        <FormField label={words.item.name} problems={at('name')} span={4}>{text('name', 200)}</FormField>
        <FormField label={words.item.spec} problems={at('spec')} span={4}>{text('spec', 200)}</FormField>
        <FormField label={words.item.unit} hint={words.item.unitHint} problems={at('unit')} span={2}>{text('unit', 20)}</FormField>
        <FormField label={words.item.aliases} hint={words.item.aliasesHint} problems={at('aliases')} span={6}>{text('aliases', 500)}</FormField>
        <FormField label={words.item.category} problems={at('category')} span={3}>
          {(id) => (
            <Select
              id={id} value={form.category === '' ? null : form.category} disabled={readOnly} allowClear showSearch placeholder={words.choose}
              options={categories.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))} optionFilterProp="label"
              onChange={(category) => set({ category: category ?? '' })}
            />
          )}
        </FormField>
        <FormField label={all.office.item.officeClass} span={3}>
          {(id) => <Select id={id} value={form.officeClass || null} disabled={readOnly} allowClear showSearch optionFilterProp="label" options={lists('office-class', form.officeClass)} onChange={(chosen: string | null | undefined) => set({ officeClass: chosen ?? '' })} />}
        </FormField>
        <FormField label={words.item.nationalCode} hint={words.item.nationalCodeHint} problems={at('nationalCode')} span={3}>{text('nationalCode', 7)}</FormField>
        <FormField label={words.item.price} problems={at('referencePrice')} span={3}>{text('referencePrice', 17)}</FormField>
        <FormField label={words.item.storage} hint={words.item.storageHint} problems={at('storageClass')} span={3}>{text('storageClass', 40)}</FormField>
      </div>
    </FormSection>
  )
}

type TextField = 'code' | 'name' | 'spec' | 'unit' | 'aliases' | 'nationalCode' | 'referencePrice' | 'storageClass' | 'shelfLife' | 'serviceLifeMonths' | 'alertDays' | 'maintenanceDays'

type KeepingProps = FieldsProps & {
  /** Goods have moved: decimals and tracking are fixed. */
  readonly moved: boolean
}

/** 怎么管: batches or serials, lives, reminders. */
export function ItemKeeping({ form, set, problems, readOnly, moved }: KeepingProps) {
  const words = useWords().master.item
  const at = (field: ItemField) => problemsAt(problems, field)
  const number = (field: TextField) => (id: string) => (
    <Input id={id} value={form[field]} maxLength={6} inputMode="numeric" disabled={readOnly} onChange={(event) => set({ [field]: event.target.value })} />
  )
  return (
    <FormSection title={words.keeping}>
      <div className="form-grid">
        <FormField label={words.tracking} hint={moved ? words.trackingFixed : undefined} problems={at('tracking')} span={4}>
          {(id) => (
            <Select
              id={id} value={form.tracking} disabled={readOnly || moved} onChange={(tracking) => set({ tracking })}
              options={(['quantity', 'batch', 'serial', 'capacity'] as const).map((value) => ({ value, label: words.trackings[value] }))}
            />
          )}
        </FormField>
        <FormField label={words.scale} problems={at('scale')} span={2}>
          {(id) => (
            <Select
              id={id} value={form.scale} disabled={readOnly || moved} onChange={(scale) => set({ scale })}
              options={([0, 1, 2] as const).map((value) => ({ value, label: words.scales[value] }))}
            />
          )}
        </FormField>
        <FormField label={words.recoverable} hint={words.recoverableHint} span={6}>
          {(id) => <Checkbox id={id} checked={form.recoverable} disabled={readOnly} onChange={(event) => set({ recoverable: event.target.checked })}>{words.recoverable}</Checkbox>}
        </FormField>
        <FormField label={words.shelfLife} problems={at('shelfLife')} span={2}>{number('shelfLife')}</FormField>
        <FormField label={words.shelfLifeUnit} span={2}>
          {(id) => (
            <Select
              id={id} value={form.shelfLifeUnit} disabled={readOnly} onChange={(shelfLifeUnit) => set({ shelfLifeUnit })}
              options={(['month', 'day'] as const).map((value) => ({ value, label: words.shelfUnits[value] }))}
            />
          )}
        </FormField>
        <FormField label={words.serviceLife} problems={at('serviceLife')} span={2}>{number('serviceLifeMonths')}</FormField>
        <FormField label={words.alertDays} problems={at('alertDays')} span={3}>{number('alertDays')}</FormField>
        <FormField label={words.maintenanceDays} problems={at('maintenanceDays')} span={3}>{number('maintenanceDays')}</FormField>
      </div>
    </FormSection>
  )
}
