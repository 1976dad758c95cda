/** A key with its modifiers as people read it: `F8`, `Ctrl+E`, `Alt+2`, `Ctrl+Plus`, `?`. */
export type KeyCombo = string

export type KeyPress = {
  readonly code: string
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly metaKey: boolean
}

/** The combination pressed, by key code, so that input methods and Caps Lock do not change it. */
export function comboOf(press: KeyPress): KeyCombo {
  if (isQuestionMark(press)) return '?'
  const name = nameOf(press.code)
  const modifiers = [
    press.ctrlKey || press.metaKey ? 'Ctrl' : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey && name !== 'Plus' ? 'Shift' : '',
  ]
  return [...modifiers.filter((modifier) => modifier !== ''), name].join('+')
}

/** Keys that write something must stay with the field that has the focus. */
export function isTyped(combo: KeyCombo): boolean {
  return !/^(F\d+|Escape|PgUp|PgDn)$|Ctrl\+|Alt\+/.test(combo)
}

/** The combination as drawn on a key cap: `Ctrl E`, `Alt ←`. */
export function comboText(combo: KeyCombo): string {
  return combo.split('+').map((part) => drawn[part] ?? part).join(' ')
}

const drawn: { readonly [name: string]: string } = {
  Left: '←', Right: '→', Up: '↑', Down: '↓', Plus: '+', Minus: '−', Escape: 'Esc', Comma: ',', Period: '.',
}

const named: { readonly [code: string]: string } = {
  ArrowLeft: 'Left', ArrowRight: 'Right', ArrowUp: 'Up', ArrowDown: 'Down', PageUp: 'PgUp', PageDown: 'PgDn',
  Equal: 'Plus', NumpadAdd: 'Plus', Minus: 'Minus', NumpadSubtract: 'Minus', Comma: 'Comma', Period: 'Period',
  NumpadEnter: 'Enter',
}

function nameOf(code: string): string {
  return named[code] ?? code.replace(/^(Key|Digit|Numpad)/, '')
}

function isQuestionMark({ key, ctrlKey, altKey }: KeyPress): boolean {
  return (key === '?' || key === '\uff1f') && !ctrlKey && !altKey
}
