import { useSyncExternalStore } from 'react'

/** One value that parts far from each other read and write; readers are drawn again on change. */
export type SharedValue<Value> = {
  readonly get: () => Value
  readonly set: (next: Value) => void
  readonly subscribe: (tell: () => void) => () => void
}

export function sharedValue<Value>(initial: Value): SharedValue<Value> {
  let value = initial
  const tellers = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const tell of tellers) tell()
    },
    subscribe: (tell) => {
      tellers.add(tell)
      return () => tellers.delete(tell)
    },
  }
}

export function useShared<Value>(shared: SharedValue<Value>): Value {
  return useSyncExternalStore(shared.subscribe, shared.get)
}
