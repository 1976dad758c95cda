/** What a text field offers that a burst may have written into; an input or a textarea. */
export type TextField = EventTarget & {
  value: string
  readonly selectionStart: number | null
  readonly selectionEnd: number | null
  readonly isConnected: boolean
  setSelectionRange(start: number, end: number): void
  focus(options?: FocusOptions): void
  blur(): void
}

export type FieldState = {
  readonly field: TextField
  readonly value: string
  /** Caret; null where the field's kind has none, as numbers and dates. */
  readonly start: number | null
  readonly end: number | null
}

export function isTextField(target: EventTarget | null | undefined): target is TextField {
  return target !== null && target !== undefined && 'value' in target && 'selectionStart' in target && 'setSelectionRange' in target
}

export function fieldState(field: TextField): FieldState {
  return { field, value: field.value, start: field.selectionStart, end: field.selectionEnd }
}

/** Puts value and caret back; the screen hears of it as of typing. */
export function restoreField({ field, value, start, end }: FieldState): void {
  if (!field.isConnected || field.value === value) return
  writeValue(field, value)
  if (start !== null && field.selectionStart !== null) field.setSelectionRange(start, end ?? start)
}

/** Writes at the caret, as typing does. */
export function writeAtCaret(field: TextField, text: string): void {
  const start = field.selectionStart ?? field.value.length
  const end = field.selectionEnd ?? start
  writeValue(field, `${field.value.slice(0, start)}${text}${field.value.slice(end)}`)
  if (field.selectionStart !== null) field.setSelectionRange(start + text.length, start + text.length)
}

/** React watches the element's own `value`; only the prototype's setter together with an event reaches it. */
function writeValue(field: TextField, value: string): void {
  Reflect.set(Object.getPrototypeOf(field) as object, 'value', value, field)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
