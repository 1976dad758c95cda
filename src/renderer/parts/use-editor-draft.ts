import { useMemo, useState } from 'react'
import { useKept } from './kept.ts'

/** One record in an editor: what it is, which revision was seen, and the fields as typed. */
export type Draft<Form> = { readonly id: string; readonly revision: number; readonly form: Form }

/**
 * The fields of an editor, kept in this browser from the first change until they are saved or dropped: leaving, a closed
 * window or a power cut lose nothing. `loaded` is the record as it was read, or an empty one.
 */
export function useEditorDraft<Form extends object>(key: string, loaded: Draft<Form> | undefined) {
  const [text, keepText] = useKept(`changping.draft.${key}`)
  const [found] = useState(text !== null)
  const kept = useMemo(() => (loaded ? readDraft(text, loaded) : undefined), [text, loaded])
  const draft = kept ?? loaded
  return {
    draft,
    changed: kept !== undefined,
    /** It was left unsaved an earlier time. */
    restored: found && kept !== undefined,
    set: (changes: Partial<Form>) => {
      if (draft) keepText(JSON.stringify({ ...draft, form: { ...draft.form, ...changes } }))
    },
    drop: () => keepText(null),
  }
}

/** Fields that another version knew or lacked are taken from the record. */
function readDraft<Form extends object>(text: string | null, loaded: Draft<Form>): Draft<Form> | undefined {
  const kept = parsed(text)
  if (typeof kept !== 'object' || kept === null || !('id' in kept) || !('revision' in kept) || !('form' in kept)) return undefined
  const { id, revision, form } = kept as Draft<Form>
  return typeof form === 'object' ? { id, revision, form: { ...loaded.form, ...form } } : undefined
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
