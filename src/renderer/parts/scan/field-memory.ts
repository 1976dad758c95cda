import type { Clock } from './silence-timer.ts'
import { fieldState, type FieldState, isTextField, restoreField, type TextField, writeAtCaret } from './text-field.ts'

/** More characters than ever reach a field before a burst is told from typing. */
const rememberedStates = 64

/** How long an input method may still write what it was composing when the burst began. */
const lateCompositionMs = 250

export type FieldKey = Event & Pick<KeyboardEvent, 'key' | 'isComposing'>

export type FieldMemory = {
  /** The focused field as it is before this key writes into it; `moved` where the focus went elsewhere for this key. */
  readonly remember: (event: FieldKey, moved?: EventTarget) => void
  readonly forget: () => void
  /** Without focus an input method composes nothing: it neither eats the rest of the code nor chooses words by its digits. */
  readonly endComposition: () => void
  /** Puts the field back to what it was before the key of that time. */
  readonly takeBack: (startedMs: number) => void
  /** Writes what a person typed after all. */
  readonly giveBack: (text: string) => void
  readonly isRetyped: (event: Event) => boolean
}

/** What the keys of the open run have done to the field with the focus, so that it can be undone. */
export function fieldMemory(clock: Clock): FieldMemory {
  const retyped = new WeakSet<Event>()
  let states: { readonly timeMs: number; readonly state: FieldState }[] = []
  let focused: EventTarget | null = null
  let composing = false
  let blurred: TextField | undefined

  const refocus = () => {
    blurred?.focus({ preventScroll: true })
    blurred = undefined
  }
  /** Some input methods finish only after the focus has gone: what they write then is taken back as well. */
  const guard = (state: FieldState) => {
    const stop = new AbortController()
    const again = () => restoreField(state)
    state.field.addEventListener('compositionend', () => clock.setTimeout(again, 0), { signal: stop.signal })
    clock.setTimeout(() => stop.abort(), lateCompositionMs)
  }
  return {
    remember: (event, moved) => {
      focused = blurred ?? moved ?? innermost(event)
      composing = event.isComposing || event.key === 'Process'
      if (!blurred && isTextField(focused) && states.length < rememberedStates) states.push({ timeMs: event.timeStamp, state: fieldState(focused) })
    },
    forget: () => {
      states = []
      refocus()
    },
    endComposition: () => {
      const field = states.at(-1)?.state.field
      if (!composing || !field || blurred) return
      blurred = field
      field.blur()
    },
    takeBack: (startedMs) => {
      const before = states.find(({ timeMs }) => timeMs >= startedMs)?.state
      if (before) restoreField(before)
      if (before && blurred) guard(before)
      states = []
      refocus()
    },
    giveBack: (text) => {
      if (text === '') return
      refocus()
      if (isTextField(focused)) writeAtCaret(focused, text)
      else for (const char of text) retype(char, focused, retyped)
    },
    isRetyped: (event) => retyped.has(event),
  }
}

/** The element with the focus, also inside a shadow tree. */
function innermost(event: Event): EventTarget | null {
  return event.composedPath()[0] ?? event.target
}

/** Outside a field a key is for the screen's own keys, which read `key`. */
function retype(key: string, to: EventTarget | null, retyped: WeakSet<Event>): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true })
  retyped.add(event)
  to?.dispatchEvent(event)
}
