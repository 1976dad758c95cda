import type { KeyStroke } from '#core/domain/scan/key-chars.ts'
import type { ListenTarget } from '#renderer/parts/scan/scan-listener.ts'
import type { TextField } from '#renderer/parts/scan/text-field.ts'

export type FakeField = TextField & { readonly hasFocus: () => boolean; readonly inputs: string[]; readonly composed: () => string }

type Composing = FakeField & { readonly compose: (text: string) => void }

export type FakeWindow = ListenTarget & {
  readonly field: (value: string, caret?: number) => FakeField
  /** Presses keys at their times on what has the focus; a field writes what is not prevented. */
  readonly press: (strokes: readonly KeyStroke[], focus: EventTarget) => void
  /** Lets time pass. */
  readonly passMs: (ms: number) => void
  /** Keys that reached the screen's own handlers. */
  readonly heard: string[]
}

/** A window without a document: focus, typing, composing and timers as a browser does them. */
export function fakeWindow(): FakeWindow {
  const target = new EventTarget()
  const heard: string[] = []
  let nowMs = 0
  let timers: { readonly id: number; readonly atMs: number; readonly act: () => void }[] = []
  let ids = 0
  const advanceTo = (ms: number) => {
    for (let due = next(timers, ms); due; due = next(timers, ms)) {
      timers = timers.filter((timer) => timer !== due)
      nowMs = Math.max(nowMs, due.atMs)
      due.act()
    }
    nowMs = Math.max(nowMs, ms)
  }
  const hear = (event: Event) => heard.push((event as KeyboardEvent).key)
  return {
    addEventListener: (type, listener, options) => target.addEventListener(type, listener, options),
    setTimeout: (act, delayMs) => {
      ids += 1
      timers.push({ id: ids, atMs: nowMs + delayMs, act })
      return ids
    },
    clearTimeout: (id) => { timers = timers.filter((timer) => timer.id !== id) },
    performance: { now: () => nowMs },
    heard,
    field: fakeField,
    passMs: (ms) => advanceTo(nowMs + ms),
    press: (strokes, focus) => {
      // The screen's handlers come after the listener, as bubbling comes after capturing.
      target.removeEventListener('keydown', hear)
      target.addEventListener('keydown', hear)
      for (const stroke of strokes) {
        advanceTo(stroke.timeMs)
        const focused = isFake(focus) && focus.hasFocus() ? focus : target
        const event = keyEvent(stroke, focused)
        target.dispatchEvent(event)
        if (isFake(focused)) write(focused, stroke, event.defaultPrevented)
      }
    },
  }
}

function next<Timer extends { readonly atMs: number }>(timers: readonly Timer[], ms: number): Timer | undefined {
  return timers.filter(({ atMs }) => atMs <= ms).toSorted((a, b) => a.atMs - b.atMs)[0]
}

function keyEvent(stroke: KeyStroke, focused: EventTarget): Event {
  const event = new Event('keydown', { bubbles: true, cancelable: true })
  const { code, key, shift: shiftKey, ctrl: ctrlKey, alt: altKey, meta: metaKey, repeat, capsLock, timeMs } = stroke
  Object.assign(event, { code, key, shiftKey, ctrlKey, altKey, metaKey, repeat, isComposing: key === 'Process', getModifierState: () => capsLock })
  Object.defineProperty(event, 'timeStamp', { value: timeMs })
  Object.defineProperty(event, 'composedPath', { value: () => [focused] })
  return event
}

/** An input method takes its keys whether the page prevents them or not. */
function write(field: Composing, stroke: KeyStroke, prevented: boolean): void {
  if (stroke.key === 'Process') field.compose(/^(?:Key|Digit)(\w)$/.exec(stroke.code)?.[1]?.toLowerCase() ?? '')
  else if (!prevented && stroke.key.length === 1 && !stroke.ctrl && !stroke.alt) typeInto(field, stroke.key)
}

function typeInto(field: FakeField, text: string): void {
  const at = field.selectionStart ?? field.value.length
  field.value = `${field.value.slice(0, at)}${text}${field.value.slice(field.selectionEnd ?? at)}`
  field.setSelectionRange(at + text.length, at + text.length)
}

function isFake(target: EventTarget): target is Composing {
  return 'hasFocus' in target
}

function fakeField(value: string, caret = value.length): FakeField {
  let focused = true
  let composed = ''
  const inputs: string[] = []
  const field = Object.assign(new EventTarget(), {
    value,
    selectionStart: caret,
    selectionEnd: caret,
    isConnected: true,
    inputs,
    hasFocus: () => focused,
    composed: () => composed,
    compose: (text: string) => {
      composed += text
      typeInto(field, text)
    },
    setSelectionRange: (start: number, end: number) => Object.assign(field, { selectionStart: start, selectionEnd: end }),
    focus: () => { focused = true },
    blur: () => {
      focused = false
      field.dispatchEvent(new Event('compositionend'))
    },
  }) as unknown as Composing
  field.addEventListener('input', () => inputs.push(field.value))
  return field
}
