import { BookmarkPlus, PencilLine, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { ActionButton } from '../parts/action-button.tsx'
import { useKeys } from '../parts/keys.ts'
import { showToast } from '../parts/toast.tsx'
import { ViewTabs, type ViewTab } from '../parts/view-tabs.tsx'
import { useWords } from '../parts/words.tsx'
import { useUnhurried } from '../parts/use-unhurried.ts'
import { ListViewLayer } from './list-view-layer.tsx'
import type { ListViews } from './use-list-views.ts'

type Props<Filter extends object> = {
  readonly name: string
  readonly tabs: readonly ViewTab[]
  readonly chosen: string
  /** `afresh`: a saved view was open, whose other conditions go with it. */
  readonly onChoose: (key: string, afresh: boolean) => void
  readonly views: ListViews<Filter>
}

/** The list's own tabs and this person's views behind them, on 1–9; saving what stands there, by Ctrl+S. */
export function ListViewTabs<Filter extends object>({ name, tabs, chosen, onChoose, views }: Props<Filter>) {
  const words = useWords().view
  const [layer, setLayer] = useState<'new' | 'change' | undefined>(undefined)
  const unhurried = useUnhurried()
  const all = [...tabs, ...views.views.map(({ id, name: text }) => ({ key: id, text }))]
  const choose = (key: string) => {
    const view = views.views.find(({ id }) => id === key)
    if (view) return views.choose(view)
    onChoose(key, views.open !== undefined)
    views.leave()
  }
  useKeys(all.slice(0, 9).map(({ key, text }, at) => ({ combo: String(at + 1), label: text, run: unhurried(() => choose(key)) })))
  const { open, now } = views
  const update = async () => {
    if (!open || !(await views.save({ ...open, ...now }))) return
    views.enter(open.id)
    showToast({ tone: 'ok', text: words.updated(open.name) })
  }
  return (
    <>
      <ViewTabs name={name} tabs={all} chosen={open?.id ?? chosen} onChoose={choose}>
        {open && views.changed ? <ActionButton size="small" text={words.update} icon={RefreshCw} busy={views.busy} onPress={() => void update()} /> : null}
        {open ? <ActionButton size="small" text={words.change} icon={PencilLine} onPress={() => setLayer('change')} /> : null}
        <ActionButton size="small" kind="quiet" text={words.save} icon={BookmarkPlus} combo="Ctrl+S" onPress={() => setLayer('new')} />
      </ViewTabs>
      {layer ? <ListViewLayer views={views} view={layer === 'change' ? open : undefined} onClose={() => setLayer(undefined)} /> : null}
    </>
  )
}
