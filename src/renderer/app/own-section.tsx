import { Input, Select } from 'antd'
import type { OwnTable, OwnValues } from '#core/domain/own-fields.ts'
import type { Problem } from '#core/domain/problem.ts'
import { FormField, FormSection } from '../parts/form-field.tsx'
import { useWords } from '../parts/words.tsx'
import { useOwnFields, type OwnField } from './use-own.ts'

type Props = {
  readonly table: OwnTable
  readonly values: OwnValues
  readonly onChange: (values: OwnValues) => void
  readonly readOnly: boolean
  readonly problems: readonly Problem[]
}

/** 自设字段 of one record; nothing where the office has none. */
export function OwnSection({ table, values, onChange, readOnly, problems }: Props) {
  const words = useWords().office
  const fields = useOwnFields(table)
  if (fields.length === 0) return null
  return (
    <FormSection title={words.fields.title}>
      <div className="form-grid">
        {fields.map((field) => (
          <FormField key={field.id} label={field.name} hint={field.kind === 'date' ? words.events.dayHint : undefined} problems={problems.filter((problem) => problem.code === 'master.own-value' && problem.field === field.name)}>
            {(id) => <OwnInput id={id} field={field} value={values[field.id] ?? ''} readOnly={readOnly} onChange={(value) => onChange({ ...values, [field.id]: value })} />}
          </FormField>
        ))}
      </div>
    </FormSection>
  )
}

type InputProps = { readonly id: string; readonly field: OwnField; readonly value: string; readonly readOnly: boolean; readonly onChange: (value: string) => void }

function OwnInput({ id, field, value, readOnly, onChange }: InputProps) {
  if (field.kind !== 'choice') return <Input id={id} value={value} maxLength={500} disabled={readOnly} inputMode={field.kind === 'number' ? 'decimal' : 'text'} onChange={(event) => onChange(event.target.value)} />
  const offered = value === '' || field.choices.includes(value) ? field.choices : [...field.choices, value]
  return <Select id={id} value={value || null} allowClear disabled={readOnly} options={offered.map((choice) => ({ value: choice, label: choice }))} onChange={(choice: string | null | undefined) => onChange(choice ?? '')} />
}
