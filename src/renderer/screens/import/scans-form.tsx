import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { issuePurposes, receiptPurposes, type IssuePurpose, type ReceiptPurpose } from '#core/domain/document.ts'
import { useTRPC } from '../../app/client.ts'
import { FormField } from '../../parts/form-field.tsx'
import { useWords } from '../../parts/words.tsx'

/** '' is the usual: no depot chosen, 其他入库 and 其他出库, the depot's own agency. */
export type ScansWanted = { readonly depot: string; readonly purpose: ReceiptPurpose | IssuePurpose | ''; readonly party: string }

type Depot = { readonly id: string; readonly code: string; readonly name: string }

type Props = { readonly depots: readonly Depot[]; readonly wanted: ScansWanted; readonly onChange: (wanted: ScansWanted) => void }

const found = { showSearch: true, optionFilterProp: 'label' } as const

/** Where the scans were made, what for, and with whom. */
export function ScansForm({ depots, wanted, onChange }: Props) {
  const words = useWords()
  const agencies = useQuery(useTRPC().master.agencies.queryOptions({ text: '' }))
  const parties = agencies.data?.ok === true ? agencies.data.value : []
  const { scans } = words.intake
  const purposes: { readonly [purpose: string]: string } = words.document.purposes
  const named = (purpose: ReceiptPurpose | IssuePurpose) => ({ value: purpose, label: purposes[purpose] ?? purpose })
  return (
    <div className="import-form">
      <div className="form-grid">
        <FormField label={scans.depot} span={6}>
          {(id) => <Select {...found} id={id} autoFocus {...(wanted.depot === '' ? {} : { value: wanted.depot })} placeholder={scans.chooseDepot} options={depots.map(({ id: value, code, name }) => ({ value, label: `${code} ${name}` }))} onChange={(depot) => onChange({ ...wanted, depot })} />}
        </FormField>
        <FormField label={scans.purpose} span={6}>
          {(id) => (
            <Select<ScansWanted['purpose']>
              id={id} value={wanted.purpose} onChange={(purpose) => onChange({ ...wanted, purpose })}
              options={[{ value: '' as const, label: scans.usual }, ...receiptPurposes.map(named), ...issuePurposes.map(named)]}
            />
          )}
        </FormField>
        <FormField label={scans.party} span={6}>
          {(id) => <Select {...found} id={id} value={wanted.party} options={[{ value: '', label: scans.ownParty }, ...parties.map(({ id: value, name }) => ({ value, label: name }))]} onChange={(party) => onChange({ ...wanted, party })} />}
        </FormField>
      </div>
    </div>
  )
}
