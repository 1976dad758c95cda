import { Tags } from 'lucide-react'
import { useLocation, useParams } from 'wouter'
import { ContactsSection } from '../../app/contacts-section.tsx'
import { EditorFoot, EditorHead, EditorNotice, NoRecord } from '../../app/editor-head.tsx'
import { OwnSection } from '../../app/own-section.tsx'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { ActionButton } from '../../parts/action-button.tsx'
import { useWords } from '../../parts/words.tsx'
import { DepotFields } from './depot-fields.tsx'
import { fieldOf } from './depot-form.ts'
import { DepotPlaces } from './depot-places.tsx'
import { useDepotEditor } from './use-depot-editor.ts'

/** One depot with its zones and bins. */
export function DepotEditor() {
  const { id } = useParams<{ readonly id: string }>()
  return <Editor key={id} id={id} />
}

function Editor({ id }: { readonly id: string }) {
  const words = useWords().master
  const [, go] = useLocation()
  const readOnly = !useSession().can('master')
  const back = () => go(`${paths.master}/depots`)
  const { draft, known, missing, agencies, set, drop, restored, save, busy, problems } = useDepotEditor(id)
  if (missing) return <NoRecord onBack={back} />
  if (!draft) return null
  return (
    <>
      <EditorHead newTitle={words.depot.newTitle} record={known && { ...known, table: 'place' }} mayRetire={!readOnly}>
        {known ? <ActionButton text={words.depot.binLabels} icon={Tags} combo="Ctrl+L" onPress={() => go(paths.print('depot', id))} /> : null}
      </EditorHead>
      <div className="form-page">
        <EditorNotice restored={restored} onDrop={drop} problems={problems.filter((problem) => fieldOf(problem) === undefined)} />
        <DepotFields form={draft.form} set={set} problems={problems} readOnly={readOnly} isNew={known === undefined} agencies={agencies} />
        <OwnSection table="place" values={draft.form.own} onChange={(own) => set({ own })} problems={problems} readOnly={readOnly} />
        <ContactsSection subject={known?.id} readOnly={readOnly} />
        <DepotPlaces depot={known} />
      </div>
      <EditorFoot readOnly={readOnly} busy={busy} onSave={save} onBack={back} />
    </>
  )
}
