import { Select } from 'antd'
import { QueryField } from '../parts/query-bar.tsx'
import { useWords } from '../parts/words.tsx'
import type { OwnField } from './use-own.ts'

/** What a list is narrowed to, by field; '' and absent are any. */
export type OwnAsk = { readonly [field: string]: string }

type Props = { readonly fields: readonly OwnField[]; readonly ask: OwnAsk; readonly onChange: (ask: OwnAsk) => void }

/** A condition for each own field that offers choices. */
export function OwnFilter({ fields, ask, onChange }: Props) {
  const words = useWords().office.fields
  return fields.filter(({ kind }) => kind === 'choice').map((field) => (
    <QueryField key={field.id} label={field.name}>
      <Select
        value={ask[field.id] ?? ''} style={{ width: 130 }} options={[{ value: '', label: words.any }, ...field.choices.map((choice) => ({ value: choice, label: choice }))]}
        onChange={(choice) => onChange({ ...ask, [field.id]: choice })}
      />
    </QueryField>
  ))
}

/** Rows whose values are those asked for. */
export function fitsOwn(ask: OwnAsk, valueOf: (field: string) => string): boolean {
  return Object.entries(ask).every(([field, wanted]) => wanted === '' || valueOf(field) === wanted)
}
