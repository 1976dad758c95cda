import { comboText, type KeyCombo } from './key-combo.ts'
import './texts.css'

/** A key as it stands on the keyboard, drawn beside the word it belongs to. */
export function KeyCap({ combo }: { readonly combo: KeyCombo }) {
  return <kbd className="key-cap" aria-hidden>{comboText(combo)}</kbd>
}
