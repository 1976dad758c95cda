import { Select } from 'antd'
import { X } from 'lucide-react'
import { ActionButton } from '../../parts/action-button.tsx'
import { useWords } from '../../parts/words.tsx'
import type { GrantForm, RoleRow } from './people-form.ts'
import type { Places } from './use-places.ts'

type Props = {
  readonly grants: readonly GrantForm[]
  readonly roles: readonly RoleRow[]
  readonly places: Places
  readonly onChange: (grants: readonly GrantForm[]) => void
}

/** Role, agency, depot: one line per grant. */
export function GrantRows({ grants, roles, places, onChange }: Props) {
  const all = useWords()
  const words = all.settings.people
  const change = (key: string, changes: Partial<GrantForm>) => onChange(grants.map((grant) => (grant.key === key ? { ...grant, ...changes } : grant)))
  const roleOptions = roles.map(({ code, name }) => ({ value: code, label: name }))
  const agencyOptions = places.agencies.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))
  return (
    <table className="form-rows">
      <thead><tr><th>{words.role}</th><th>{words.agency}</th><th>{words.depot}</th><th /></tr></thead>
      <tbody>
        {grants.map((grant) => (
          <tr key={grant.key}>
            <td><Select aria-label={words.role} value={grant.role === '' ? null : grant.role} options={roleOptions} showSearch optionFilterProp="label" placeholder={all.master.choose} onChange={(role) => change(grant.key, { role })} style={{ width: 150 }} /></td>
            <td><Select aria-label={words.agency} value={grant.agency} options={agencyOptions} showSearch optionFilterProp="label" onChange={(agency) => change(grant.key, { agency, depot: '' })} style={{ width: 240 }} /></td>
            <td><Select aria-label={words.depot} value={grant.depot} options={depotOptions(words.allDepots, places, grant.agency)} showSearch optionFilterProp="label" onChange={(depot) => change(grant.key, { depot })} style={{ width: 220 }} /></td>
            <td>{grants.length > 1 ? <ActionButton text={all.master.remove} icon={X} kind="quiet" size="small" onPress={() => onChange(grants.filter(({ key }) => key !== grant.key))} /> : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function depotOptions(all: string, { depots }: Places, agency: string) {
  return [{ value: '', label: all }, ...depots.filter(({ owner }) => owner === agency).map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))]
}
