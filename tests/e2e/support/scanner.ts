import type { CDPSession, Page } from 'playwright-core'

/** Keys as a gun sends them; `key` is what the system makes of the physical key. */
export type GunKey = { readonly code: string; readonly key: string; readonly shift: boolean; readonly text: string }

export type GunHabits = {
  /** Between two characters. */
  readonly gapMs?: number
  readonly end?: 'Enter' | 'Tab' | 'none'
  /** What keyboard, lock or input method make of each key. */
  readonly bend?: (key: GunKey) => GunKey
}

const shiftModifier = 8

/**
 * A scanner that types: key events with the gun's own times, through the browser's own door, all under way at once, so that
 * a busy machine does not make a slow gun of it.
 */
export async function openGun(page: Page) {
  const session = await page.context().newCDPSession(page)
  return async (text: string, { gapMs = 5, end = 'Enter', bend = (key) => key }: GunHabits = {}): Promise<void> => {
    const ending: readonly GunKey[] = end === 'none' ? [] : [{ code: end, key: end, shift: false, text: end === 'Enter' ? '\r' : '' }]
    const keys = [...Array.from(text, (char) => bend(keyOf(char))), ...ending]
    const startedMs = Date.now()
    await Promise.all(keys.flatMap((key, at) => strike(session, key, (startedMs + at * gapMs) / 1000)))
  }
}

function strike(session: CDPSession, { code, key, shift, text }: GunKey, timestamp: number): readonly Promise<unknown>[] {
  const common = { code, key, timestamp, modifiers: shift ? shiftModifier : 0, windowsVirtualKeyCode: virtualCode(code, key) }
  return [
    session.send('Input.dispatchKeyEvent', { ...common, type: text === '' ? 'rawKeyDown' : 'keyDown', ...(text === '' ? {} : { text }) }),
    session.send('Input.dispatchKeyEvent', { ...common, type: 'keyUp' }),
  ]
}

/** While an input method is on, every key is 229. */
function virtualCode(code: string, key: string): number {
  if (key === 'Process') return 229
  if (code === 'Enter') return 13
  return code === 'Tab' ? 9 : (code.at(-1) ?? '').charCodeAt(0)
}

const shifted: { readonly [char: string]: string } = { '*': 'Digit8', '(': 'Digit9', ')': 'Digit0', ':': 'Semicolon', '~': 'Backquote', '#': 'Digit3' }
const plain: { readonly [char: string]: string } = { '-': 'Minus', '/': 'Slash', '.': 'Period', ' ': 'Space' }

/** The key of the US layout, to which guns are set. */
function keyOf(char: string): GunKey {
  if (/\d/.test(char)) return { code: `Digit${char}`, key: char, shift: false, text: char }
  if (/[a-z]/i.test(char)) return { code: `Key${char.toUpperCase()}`, key: char, shift: /[A-Z]/.test(char), text: char }
  const code = shifted[char] ?? plain[char]
  if (code === undefined) throw new Error(`no key for ${char}`)
  return { code, key: char, shift: char in shifted, text: char }
}
