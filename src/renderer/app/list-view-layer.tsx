import { Checkbox, Input } from 'antd'
import { useState, type SubmitEvent } from 'react'
import { ActionButton } from '../parts/action-button.tsx'
import { FormField } from '../parts/form-field.tsx'
import { Layer } from '../parts/layer.tsx'
import { newId } from '../parts/new-id.ts'
import { ProblemList } from '../parts/problem-list.tsx'
import { showToast } from '../parts/toast.tsx'
import { useWords } from '../parts/words.tsx'
import type { ListViews, NamedView } from './use-list-views.ts'

type Props<Filter extends object> = {
  readonly views: ListViews<Filter>
  /** Absent: what the list shows becomes a view. */
  readonly view: NamedView<Filter> | undefined
  readonly onClose: () => void
}

/** Names a view, says whether the list opens with it, deletes it. */
export function ListViewLayer<Filter extends object>({ views, view, onClose }: Props<Filter>) {
  const words = useWords()
  const [id] = useState(() => view?.id ?? newId())
  const [name, setName] = useState(view?.name ?? '')
  const [opens, setOpens] = useState(view?.opens ?? false)
  const close = () => {
    views.clearProblems()
    onClose()
  }
  const save = async (event?: SubmitEvent) => {
    event?.preventDefault()
    if (!(await views.save({ ...(view ?? views.now), id, name, opens }))) return
    if (!view) views.enter(id)
    showToast({ tone: 'ok', text: words.view.saved(name.trim()) })
    close()
  }
  const remove = async (gone: NamedView<Filter>) => {
    if (!(await views.remove(gone.id))) return
    views.leave()
    showToast({ tone: 'ok', text: words.view.removed(gone.name), act: { text: words.view.back, run: () => void views.save(gone) } })
    close()
  }
  const foot = (
    <div className="layer-foot">
      {view ? <ActionButton text={words.view.remove} kind="danger" busy={views.busy} onPress={() => void remove(view)} /> : null}
      <ActionButton text={words.common.cancel} onPress={close} />
      <ActionButton text={words.common.save} kind="main" combo="F8" busy={views.busy} onPress={() => void save()} />
    </div>
  )
  return (
    <Layer title={view ? words.view.editTitle(view.name) : words.view.newTitle} onClose={close} foot={foot}>
      <form onSubmit={(event) => void save(event)}>
        {view ? null : <p>{words.view.about}</p>}
        <FormField label={words.view.name}>
          {(field) => <Input id={field} value={name} maxLength={40} data-first-focus onChange={(event) => setName(event.target.value)} />}
        </FormField>
        <p><Checkbox checked={opens} onChange={(event) => setOpens(event.target.checked)}>{words.view.opens}</Checkbox></p>
        <button type="submit" hidden />
      </form>
      <ProblemList problems={views.problems} />
    </Layer>
  )
}
