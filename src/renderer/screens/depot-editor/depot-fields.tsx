import { Input, Select } from 'antd'
import { depotTypes } from '#core/domain/place.ts'
import type { Problem } from '#core/domain/problem.ts'
import { useLists } from '../../app/use-lists.ts'
import { FormField, FormSection } from '../../parts/form-field.tsx'
import { useWords } from '../../parts/words.tsx'
import { codeIn, fieldOf, tiers, type DepotField, type DepotForm } from './depot-form.ts'

type Props = {
  readonly form: DepotForm
  readonly set: (changes: Partial<DepotForm>) => void
  readonly problems: readonly Problem[]
  readonly readOnly: boolean
  readonly isNew: boolean
  readonly agencies: readonly { readonly id: string; readonly code: string; readonly name: string }[]
}

/** 基本: whose depot it is, and what kind. */
export function DepotFields({ form, set, problems, readOnly, isNew, agencies }: Props) {
  const all = useWords()
  const words = all.master
  const own = all.office.depot
  const lists = useLists()
  const named = agencies.map((agency) => ({ value: agency.id, label: `${agency.code} ${agency.name}` }))
  const at = (field: DepotField) => problems.filter((problem) => fieldOf(problem) === field)
  const text = (field: TextField, most: number) => (id: string) => (
    <Input id={id} value={form[field]} maxLength={most} disabled={readOnly} onChange={(event) => set({ [field]: event.target.value })} />
  )
  const choice = (field: 'siteKind' | 'depotType' | 'tier', options: { readonly value: string; readonly label: string }[]) => (id: string) => (
    <Select id={id} value={form[field]} disabled={readOnly} options={options} onChange={(value) => set({ [field]: value })} />
  )
  return (
    <FormSection title={words.depot.basics}>
      <div className="form-grid">
        <FormField label={words.depot.code} hint={words.depot.codeHint} problems={at('code')} span={3}>
          {(id) => <Input id={id} value={form.code} maxLength={16} disabled={readOnly} autoFocus={isNew} onChange={(event) => set({ code: event.target.value })} onBlur={() => (codeIn(form.code) === form.code ? undefined : set({ code: codeIn(form.code) }))} />}
        </FormField>
        <FormField label={words.depot.name} problems={at('name')} span={5}>{text('name', 200)}</FormField>
        <FormField label={words.depot.owner} problems={at('owner')} span={4}>
          {(id) => (
            <Select
              id={id} value={form.owner === '' ? null : form.owner} disabled={readOnly} showSearch optionFilterProp="label" placeholder={words.choose}
              options={named} onChange={(owner) => set({ owner })}
            />
          )}
        </FormField>
        <FormField label={own.custodian} span={4}>
          {(id) => <Select id={id} value={form.custodian || form.owner || null} disabled={readOnly} showSearch optionFilterProp="label" placeholder={words.choose} options={named} onChange={(custodian) => set({ custodian: custodian === form.owner ? '' : custodian })} />}
        </FormField>
        <FormField label={words.depot.type} span={2}>{choice('depotType', [{ value: depotTypes.general, label: words.depot.types.general }, { value: depotTypes.special, label: words.depot.types.special }])}</FormField>
        <FormField label={words.depot.site}>{choice('siteKind', lists('site-kind', form.siteKind))}</FormField>
        <FormField label={words.depot.tier}>{choice('tier', tiers.map((value) => ({ value, label: words.agency.tiers[value] })))}</FormField>
        {isSpecialBelow(form) ? <FormField label={own.typeReason} hint={own.typeReasonHint} problems={at('typeReason')} span={6}>{text('typeReason', 200)}</FormField> : null}
        {form.siteKind === 'shelter' ? <FormField label={own.grade}>{text('grade', 20)}</FormField> : null}
        <FormField label={own.capacity} problems={at('capacity')}>{text('capacity', 8)}</FormField>
        <FormField label={words.depot.storage}>{text('storage', 40)}</FormField>
        <FormField label={words.depot.area} problems={at('areaM2')}>{text('areaM2', 10)}</FormField>
        <FormField label={words.depot.load} problems={at('loadMinutes')}>{text('loadMinutes', 6)}</FormField>
        <FormField label={words.depot.near} hint={words.depot.nearHint} span={6}>{text('near', 200)}</FormField>
        <FormField label={own.coordinates} hint={own.coordinatesHint}>{text('coordinates', 60)}</FormField>
      </div>
    </FormSection>
  )
}

type TextField = 'name' | 'storage' | 'areaM2' | 'loadMinutes' | 'near' | 'typeReason' | 'grade' | 'capacity' | 'coordinates'

function isSpecialBelow({ depotType, tier }: DepotForm): boolean {
  return depotType === depotTypes.special && (tier === 'township' || tier === 'village')
}
