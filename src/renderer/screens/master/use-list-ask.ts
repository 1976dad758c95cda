import { useState } from 'react'

export type ListAsk = { readonly text: string; readonly category: string; readonly retired: boolean }

const noConditions: ListAsk = { text: '', category: '', retired: false }
const kept = new Map<string, ListAsk>()

/** The conditions of one list, the same when somebody comes back from an editor. */
export function useListAsk(list: string) {
  const [ask, setAsk] = useState(() => kept.get(list) ?? noConditions)
  const set = (next: ListAsk) => {
    kept.set(list, next)
    setAsk(next)
  }
  const narrowed = ask.text !== '' || ask.category !== '' || ask.retired
  return { ask, change: (changes: Partial<ListAsk>) => set({ ...ask, ...changes }), clear: () => set(noConditions), narrowed }
}
