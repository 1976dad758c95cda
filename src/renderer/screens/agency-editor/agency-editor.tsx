import { Input, Select } from 'antd'
import { useLocation, useParams } from 'wouter'
import type { Problem } from '#core/domain/problem.ts'
import { EditorFoot, EditorHead, EditorNotice, NoRecord } from '../../app/editor-head.tsx'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { useSite } from '../../app/site.tsx'
import { FormField, FormSection } from '../../parts/form-field.tsx'
import { useWords } from '../../parts/words.tsx'
import { agencyKinds, fieldOf, tiers, type AgencyForm } from './agency-form.ts'
import { useAgencyEditor } from './use-agency-editor.ts'

/** One agency: recipients, suppliers, superiors, ourselves. */
export function AgencyEditor() {
  const { id } = useParams<{ readonly id: string }>()
  return <Editor key={id} id={id} />
}

function Editor({ id }: { readonly id: string }) {
  const words = useWords().master
  const own = useSite().agency
  const [, go] = useLocation()
  const readOnly = !useSession().can('master')
  const back = () => go(`${paths.master}/agencies`)
  const { draft, known, missing, set, drop, restored, save, busy, problems } = useAgencyEditor(id, back)
  if (missing) return <NoRecord onBack={back} />
  if (!draft) return null
  return (
    <>
      <EditorHead newTitle={words.agency.newTitle} record={known && { ...known, table: 'agency' }} mayRetire={!readOnly && known?.id !== own} />
      <div className="form-page">
        <EditorNotice restored={restored} onDrop={drop} problems={problems.filter((problem) => fieldOf(problem) === undefined)} />
        <AgencyFields form={draft.form} set={set} problems={problems} readOnly={readOnly} isNew={known === undefined} />
      </div>
      <EditorFoot readOnly={readOnly} busy={busy} onSave={save} onBack={back} />
    </>
  )
}

type FieldsProps = {
  readonly form: AgencyForm
  readonly set: (changes: Partial<AgencyForm>) => void
  readonly problems: readonly Problem[]
  readonly readOnly: boolean
  readonly isNew: boolean
}

function AgencyFields({ form, set, problems, readOnly, isNew }: FieldsProps) {
  const words = useWords().master.agency
  const at = (field: 'code' | 'name') => problems.filter((problem) => fieldOf(problem) === field)
  const text = (field: 'code' | 'name' | 'shortName' | 'responsibility', most: number) => (id: string) => (
    <Input id={id} value={form[field]} maxLength={most} disabled={readOnly} autoFocus={isNew && field === 'code'} onChange={(event) => set({ [field]: event.target.value })} />
  )
  const kinds: { readonly [kind: string]: string } = words.kinds
  return (
    <FormSection title={words.basics}>
      <div className="form-grid">
        <FormField label={words.code} problems={at('code')} span={3}>{text('code', 40)}</FormField>
        <FormField label={words.name} problems={at('name')} span={6}>{text('name', 200)}</FormField>
        <FormField label={words.shortName} span={3}>{text('shortName', 40)}</FormField>
        <FormField label={words.kind} span={3}>
          {(id) => <Select id={id} value={form.kind} disabled={readOnly} showSearch optionFilterProp="label" options={agencyKinds.map((value) => ({ value, label: kinds[value] ?? value }))} onChange={(kind) => set({ kind })} />}
        </FormField>
        <FormField label={words.tier} span={3}>
          {(id) => <Select id={id} value={form.tier} disabled={readOnly} options={tiers.map((value) => ({ value, label: value === '' ? words.noTier : words.tiers[value] }))} onChange={(tier) => set({ tier })} />}
        </FormField>
        <FormField label={words.responsibility} span={6}>{text('responsibility', 500)}</FormField>
      </div>
    </FormSection>
  )
}
