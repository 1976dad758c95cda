import { Tags } from 'lucide-react'
import { useParams, useLocation } from 'wouter'
import { EditorFoot, EditorHead, EditorNotice, NoRecord } from '../../app/editor-head.tsx'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { ActionButton } from '../../parts/action-button.tsx'
import { scaleOf } from '../../parts/quantity-label.ts'
import { useWords } from '../../parts/words.tsx'
import { OwnSection } from '../../app/own-section.tsx'
import { ItemCodes } from './item-codes.tsx'
import { ItemBasics, ItemKeeping } from './item-fields.tsx'
import { ItemLevels } from './item-levels.tsx'
import type { ItemDetail } from './item-form.ts'
import { ItemMapping } from './item-mapping.tsx'
import { ItemPacks } from './item-packs.tsx'
import { problemsElsewhere } from './item-problems.ts'
import { useItemEditor } from './use-item-editor.ts'

/** One item of the catalogue, new or known. */
export function ItemEditor() {
  const { id } = useParams<{ readonly id: string }>()
  return <Editor key={id} id={id} />
}

function Editor({ id }: { readonly id: string }) {
  const words = useWords().master
  const [, go] = useLocation()
  const readOnly = !useSession().can('master')
  const back = () => go(paths.master)
  const { draft, detail, missing, categories, set, drop, restored, save, busy, problems } = useItemEditor(id, back)
  if (missing) return <NoRecord onBack={back} />
  if (!draft) return null
  const fields = { form: draft.form, set, problems, readOnly }
  return (
    <>
      <EditorHead newTitle={words.item.newTitle} record={detail && { ...detail.item, table: 'item' }} mayRetire={!readOnly}>
        {detail ? <ActionButton text={words.item.labels} icon={Tags} combo="Ctrl+L" onPress={() => go(paths.print('item', id))} /> : null}
      </EditorHead>
      <div className="form-page">
        <EditorNotice restored={restored} onDrop={drop} problems={problemsElsewhere(problems)} />
        <ItemBasics {...fields} categories={categories} isNew={detail === undefined} />
        <ItemKeeping {...fields} moved={detail?.moved ?? false} />
        <ItemPacks {...fields} />
        <ItemCodes {...fields} />
        <OwnSection table="item" values={draft.form.own} onChange={(own) => set({ own })} problems={problems} readOnly={readOnly} />
        <ItemLevels item={levelled(detail)} readOnly={readOnly} />
        <ItemMapping item={levelled(detail)} readOnly={readOnly || detail?.item.retiredOn !== null} />
      </div>
      <EditorFoot readOnly={readOnly} busy={busy} onSave={save} onBack={back} />
    </>
  )
}

/** What levels and factors are counted in; none while the item is new. */
function levelled(detail: ItemDetail | undefined) {
  return detail && { id: detail.item.id, name: detail.item.name, unit: detail.item.unit, scale: scaleOf(detail.item) }
}
