import { Input, Select } from 'antd'
import type { Problem } from '#core/domain/problem.ts'
import { useLists } from '../../app/use-lists.ts'
import { FormField, FormSection } from '../../parts/form-field.tsx'
import { useWords } from '../../parts/words.tsx'
import { fieldOf, tiers, type AgencyForm, type AgencyNumber } from './agency-form.ts'

type Props = {
  readonly form: AgencyForm
  readonly set: (changes: Partial<AgencyForm>) => void
  readonly problems: readonly Problem[]
  readonly readOnly: boolean
  readonly isNew: boolean
  /** Agencies that may stand above this one. */
  readonly others: readonly { readonly id: string; readonly code: string; readonly name: string }[]
}

/** Who it is, what kind of party, under whom; then what its kind asks for. */
export function AgencyFields(props: Props) {
  const { form, set, problems, readOnly, isNew, others } = props
  const all = useWords()
  const words = all.master.agency
  const lists = useLists()
  const at = (field: 'code' | 'name') => problems.filter((problem) => fieldOf(problem) === field)
  const text = (field: 'code' | 'name' | 'shortName' | 'responsibility', most: number) => (id: string) => (
    <Input id={id} value={form[field]} maxLength={most} disabled={readOnly} autoFocus={isNew && field === 'code'} onChange={(event) => set({ [field]: event.target.value })} />
  )
  const above = [{ value: '', label: all.office.agency.noParent }, ...others.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))]
  return (
    <FormSection title={words.basics}>
      <div className="form-grid">
        <FormField label={words.code} problems={at('code')} span={3}>{text('code', 40)}</FormField>
        <FormField label={words.name} problems={at('name')} span={6}>{text('name', 200)}</FormField>
        <FormField label={words.shortName} span={3}>{text('shortName', 40)}</FormField>
        <FormField label={words.kind} span={3}>
          {(id) => <Select id={id} value={form.kind} disabled={readOnly} showSearch optionFilterProp="label" options={lists('agency-kind', form.kind)} onChange={(kind) => set({ kind })} />}
        </FormField>
        <FormField label={words.tier} span={3}>
          {(id) => <Select id={id} value={form.tier} disabled={readOnly} options={tiers.map((value) => ({ value, label: value === '' ? words.noTier : words.tiers[value] }))} onChange={(tier) => set({ tier })} />}
        </FormField>
        <FormField label={all.office.agency.parent} span={6}>
          {(id) => <Select id={id} value={form.parent} disabled={readOnly} showSearch optionFilterProp="label" options={above} onChange={(parent) => set({ parent })} />}
        </FormField>
        <KindFields {...props} />
        <FormField label={words.responsibility} span={6}>{text('responsibility', 500)}</FormField>
      </div>
    </FormSection>
  )
}

/** Of a supplier what it supplies, of a team who stands where, of a government how many people. */
function KindFields(props: Props) {
  const { form, set, readOnly } = props
  const words = useWords().office.agency
  const lists = useLists()
  if (form.kind === 'supplier') {
    return (
      <FormField label={words.supplierKind} span={3}>
        {(id) => <Select id={id} value={form.supplierKind || null} allowClear showSearch optionFilterProp="label" disabled={readOnly} options={lists('supplier-kind', form.supplierKind)} onChange={(kind: string | null | undefined) => set({ supplierKind: kind ?? '' })} />}
      </FormField>
    )
  }
  if (form.kind === 'donor') return null
  if (form.kind !== 'team') return <><NumberField {...props} field="population" /><NumberField {...props} field="peopleToMove" /></>
  return (
    <>
      <FormField label={words.teamKind} span={3}>
        {(id) => <Select id={id} value={form.teamKind || null} allowClear showSearch optionFilterProp="label" disabled={readOnly} options={lists('team-kind', form.teamKind)} onChange={(kind: string | null | undefined) => set({ teamKind: kind ?? '' })} />}
      </FormField>
      <NumberField {...props} field="headcount" />
      <FormField label={words.base} span={3}>{(id) => <Input id={id} value={form.base} maxLength={100} disabled={readOnly} onChange={(event) => set({ base: event.target.value })} />}</FormField>
    </>
  )
}

function NumberField({ form, set, problems, readOnly, field }: Props & { readonly field: AgencyNumber }) {
  const words = useWords().office.agency
  return (
    <FormField label={words[field]} problems={problems.filter((problem) => fieldOf(problem) === field)} span={3}>
      {(id) => <Input id={id} value={form[field]} maxLength={12} inputMode="numeric" disabled={readOnly} onChange={(event) => set({ [field]: event.target.value })} />}
    </FormField>
  )
}
