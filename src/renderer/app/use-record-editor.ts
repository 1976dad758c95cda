import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Problem } from '#core/domain/problem.ts'
import { showToast } from '../parts/toast.tsx'
import { useEditorDraft, type Draft } from '../parts/use-editor-draft.ts'
import { useWords } from '../parts/words.tsx'
import { useSend, type Send } from './use-send.ts'

type Saved = { readonly id: string; readonly name: string }

type Editing<Form extends object, Saving extends Saved> = {
  /** Under which the unsaved fields are kept in this browser. */
  readonly key: string
  readonly loaded: Draft<Form> | undefined
  /** What to send, or every field that cannot be read. */
  readonly savingOf: (form: Form, draft: Draft<Form>) => Saving | readonly Problem[]
  readonly send: Send<Saving, { readonly id: string }>
  /** Where to go on from a saved record; not called for whoever has left the editor meanwhile. */
  readonly onSaved: (saving: Saving) => void
}

/** The fields of a record as typed, and the way to save or drop them. */
export function useRecordEditor<Form extends object, Saving extends Saved>({ key, loaded, savingOf, send: ask, onSaved }: Editing<Form, Saving>) {
  const words = useWords().master
  const queries = useQueryClient()
  const isHere = useIsHere()
  const { draft, restored, set, drop } = useEditorDraft(key, loaded)
  const { send, busy, problems, clearProblems } = useSend<Saving, { readonly id: string }>(ask)
  const [unread, setUnread] = useState<readonly Problem[]>([])
  const save = async () => {
    if (!draft) return
    const saving = savingOf(draft.form, draft)
    setUnread('id' in saving ? [] : saving)
    if (!('id' in saving)) return clearProblems()
    if (!(await send(saving))) return
    drop()
    showToast({ tone: 'ok', text: words.saved(saving.name) })
    await queries.invalidateQueries()
    if (isHere()) onSaved(saving)
  }
  return {
    draft, restored, set, busy,
    drop: () => {
      drop()
      clearProblems()
      setUnread([])
    },
    save: () => void save(),
    problems: [...unread, ...problems],
  }
}

function useIsHere(): () => boolean {
  const here = useRef(false)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  return () => here.current
}
