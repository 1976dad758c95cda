import { useLocation, useParams } from 'wouter'
import { ContactsSection } from '../../app/contacts-section.tsx'
import { EditorFoot, EditorHead, EditorNotice, NoRecord } from '../../app/editor-head.tsx'
import { OwnSection } from '../../app/own-section.tsx'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { useSite } from '../../app/site.tsx'
import { useWords } from '../../parts/words.tsx'
import { AgencyFields } from './agency-fields.tsx'
import { fieldOf } from './agency-form.ts'
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
  const { draft, known, others, missing, set, drop, restored, save, busy, problems } = useAgencyEditor(id, back)
  if (missing) return <NoRecord onBack={back} />
  if (!draft) return null
  return (
    <>
      <EditorHead newTitle={words.agency.newTitle} record={known && { ...known, table: 'agency' }} mayRetire={!readOnly && known?.id !== own} />
      <div className="form-page">
        <EditorNotice restored={restored} onDrop={drop} problems={problems.filter((problem) => fieldOf(problem) === undefined)} />
        <AgencyFields form={draft.form} set={set} problems={problems} readOnly={readOnly} isNew={known === undefined} others={others} />
        <OwnSection table="agency" values={draft.form.own} onChange={(own) => set({ own })} problems={problems} readOnly={readOnly} />
        <ContactsSection subject={known?.id} readOnly={readOnly} />
      </div>
      <EditorFoot readOnly={readOnly} busy={busy} onSave={save} onBack={back} />
    </>
  )
}
