import type { Entry, EntryGroup } from './search-types.ts'

type Press = { readonly key: string; readonly ctrlKey: boolean; readonly shiftKey: boolean }
type Where = { readonly groups: readonly EntryGroup[]; readonly current: Entry | undefined; readonly atEnd: boolean }

/** `to`: the line chosen next; `unfold`: the line whose actions are shown. */
export type Step = 'open' | 'issue' | 'close' | { readonly to: string | undefined } | { readonly unfold: string }

const pageStep = 6

/** What a key does in the box; undefined where it belongs to the text. */
export function stepOf(press: Press, where: Where): Step | undefined {
  const { key, ctrlKey, shiftKey } = press
  switch (key) {
    case 'Enter': return ctrlKey ? 'issue' : 'open'
    case 'Escape': return 'close'
    case 'Tab': return { to: nextGroup(where, shiftKey ? -1 : 1) }
    case 'ArrowRight': return unfolding(where)
    default: return moving(where, moves[key])
  }
}

function unfolding({ atEnd, current }: Where): Step | undefined {
  return atEnd && current?.item ? { unfold: current.key } : undefined
}

function moving(where: Where, by: number | undefined): Step | undefined {
  return by === undefined ? undefined : { to: moved(where, by) }
}

const moves: { readonly [key: string]: number } = { ArrowDown: 1, ArrowUp: -1, PageDown: pageStep, PageUp: -pageStep }

/** Single steps go round, pages stop at the ends. */
function moved({ groups, current }: Where, by: number): string | undefined {
  const keys = groups.flatMap(({ entries }) => entries.map(({ key }) => key))
  const to = Math.max(keys.indexOf(current?.key ?? ''), 0) + by
  return Math.abs(by) === 1 ? keys.at(to % Math.max(keys.length, 1)) : keys[Math.min(Math.max(to, 0), keys.length - 1)]
}

function nextGroup({ groups, current }: Where, by: number): string | undefined {
  const at = groups.findIndex(({ entries }) => entries.some(({ key }) => key === current?.key))
  return groups.at((at + by) % Math.max(groups.length, 1))?.entries[0]?.key
}
