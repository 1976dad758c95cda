import { describe, expect, it } from 'vitest'
import { comboOf, comboText, isTyped, type KeyPress } from '#renderer/parts/key-combo.ts'
import { actionFor, listed, type KeyAction, type KeyLayer } from '#renderer/parts/key-layers.ts'

function press(code: string, held: Partial<KeyPress> = {}): KeyPress {
  return { code, key: '', ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...held }
}

describe('the combination of a key press', () => {
  it.each<[string, KeyPress, string]>([
    ['a function key', press('F8'), 'F8'],
    ['Ctrl with a letter', press('KeyE', { ctrlKey: true }), 'Ctrl+E'],
    ['Cmd counts as Ctrl', press('KeyE', { metaKey: true }), 'Ctrl+E'],
    ['Alt with a digit', press('Digit2', { altKey: true }), 'Alt+2'],
    ['the digits at the right too', press('Numpad0', { ctrlKey: true }), 'Ctrl+0'],
    ['an input method changes the key, not its code', press('KeyE', { ctrlKey: true, key: 'Process' }), 'Ctrl+E'],
    ['plus with and without Shift', press('Equal', { ctrlKey: true, shiftKey: true }), 'Ctrl+Plus'],
    ['plus at the right', press('NumpadAdd', { ctrlKey: true }), 'Ctrl+Plus'],
    ['Ctrl, Shift and a letter', press('KeyR', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+R'],
    ['an arrow', press('ArrowLeft', { altKey: true }), 'Alt+Left'],
    ['a question mark wherever it stands on the board', press('Slash', { key: '?', shiftKey: true }), '?'],
    ['a full-width question mark', press('Slash', { key: '？', shiftKey: true }), '?'],
  ])('%s', (_title, given, combo) => {
    expect(comboOf(given)).toBe(combo)
  })

  it('is drawn as on the key cap', () => {
    expect(['Ctrl+E', 'Alt+Left', 'Ctrl+Plus', 'Ctrl+Comma', 'F8'].map(comboText)).toEqual(['Ctrl E', 'Alt ←', 'Ctrl +', 'Ctrl ,', 'F8'])
  })

  it('belongs to the field where it writes something', () => {
    expect(['?', 'A', 'Enter', 'Space', 'Left'].filter(isTyped)).toHaveLength(5)
    expect(['F3', 'Ctrl+E', 'Alt+2', 'Escape', 'PgUp'].filter(isTyped)).toEqual([])
  })
})

const free = { typing: false }
const nothing = () => undefined
const action = (combo: string, label: string): KeyAction => ({ combo, label, run: nothing })
const everywhere: KeyLayer = { place: { level: 'everywhere' }, actions: [action('F1', 'help'), action('F5', 'refresh'), action('?', '')] }
const screen: KeyLayer = { place: { level: 'screen' }, actions: [action('F8', 'post'), action('F5', 'refresh list')] }
const layer = (name: string, label: string): KeyLayer => ({ place: { level: 'layer', layer: name }, actions: [action('F8', label)] })

describe('who answers a key', () => {
  it('the screen before what works everywhere', () => {
    expect(actionFor([everywhere, screen], press('F5'), free)?.label).toBe('refresh list')
    expect(actionFor([screen, everywhere], press('F5'), free)?.label).toBe('refresh list')
    expect(actionFor([everywhere, screen], press('F1'), free)?.label).toBe('help')
  })

  it('an open layer alone: F8 never posts what lies below it', () => {
    const open: KeyLayer = { place: { level: 'layer', layer: 'a' }, actions: [] }
    expect(actionFor([everywhere, screen, open], press('F8'), free)).toBeUndefined()
    expect(actionFor([everywhere, screen, open], press('F1'), free)).toBeUndefined()
  })

  it('the newest layer, with all that belongs to it', () => {
    const more: KeyLayer = { place: { level: 'layer', layer: 'b' }, actions: [action('F4', 'choose')] }
    const layers = [screen, layer('a', 'outer'), layer('b', 'inner'), more]
    expect(actionFor(layers, press('F8'), free)?.label).toBe('inner')
    expect(actionFor(layers, press('F4'), free)?.label).toBe('choose')
  })

  it('nobody while a field takes the character', () => {
    expect(actionFor([everywhere], press('Slash', { key: '?' }), { typing: true })).toBeUndefined()
    expect(actionFor([everywhere], press('F1'), { typing: true })?.label).toBe('help')
  })
})

describe('the list of keys', () => {
  it('names each combination once, with its newest meaning, and no second ways', () => {
    const later: KeyLayer = { place: { level: 'screen' }, actions: [action('F8', 'approve')] }
    expect(listed([screen, later], 'screen').map(({ label }) => label)).toEqual(['approve', 'refresh list'])
    expect(listed([everywhere], 'everywhere').map(({ combo }) => combo)).toEqual(['F1', 'F5'])
  })
})
