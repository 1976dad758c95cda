import { useSyncExternalStore } from 'react'

/** A text kept in this browser's storage under a key, shared by all windows of the desk; `null` where none is kept. */
export function useKept(key: string): readonly [string | null, (text: string | null) => void] {
  const text = useSyncExternalStore(listen, () => localStorage.getItem(key))
  return [text, (next) => keep(key, next)]
}

export function keep(key: string, text: string | null): void {
  if (text === null) localStorage.removeItem(key)
  else localStorage.setItem(key, text)
  for (const tell of listeners) tell()
}

/** Tells of every change of kept texts, in this window and in the others. */
export function listen(tell: () => void): () => void {
  listeners.add(tell)
  globalThis.addEventListener('storage', tell)
  return () => {
    listeners.delete(tell)
    globalThis.removeEventListener('storage', tell)
  }
}

const listeners = new Set<() => void>()
