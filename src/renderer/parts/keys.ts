import { createContext, useContext, useEffect, useEffectEvent, useRef } from 'react'
import type { KeyCombo } from './key-combo.ts'
import { actionFor, reachable, type KeyAction, type KeyLayer, type KeyPlace } from './key-layers.ts'
import { sharedValue, useShared } from './shared-value.ts'

/** Where the keys of the parts below belong; a layer sets its own. */
export const KeyPlaceContext = createContext<KeyPlace>({ level: 'screen' })

/**
 * The one registry of keys. A screen says what its keys do and how F1 names them:
 * `useKeys([{ combo: 'Ctrl+E', label: words.common.exportExcel, run: exportList }])`.
 */
export function useKeys(actions: readonly KeyAction[]): void {
  useKeysAt(useContext(KeyPlaceContext), actions)
}

export function useKeysAt(place: KeyPlace, actions: readonly KeyAction[]): void {
  const own = useRef<KeyLayer>({ place, actions })
  useEffect(() => {
    layers = [...layers, own.current]
    tellAll()
    return () => {
      layers = layers.filter((other) => other !== own.current)
      tellAll()
    }
  }, [])
  useEffect(() => {
    const before = own.current
    own.current = { place, actions }
    layers = layers.map((layer) => (layer === before ? own.current : layer))
    if (!sameList(before.actions, actions)) tellAll()
  })
}

/** All keys in the order they came, for the F1 list. */
export function useKeyLayers(): readonly KeyLayer[] {
  return useShared(shownLayers)
}

/** Listens once, for the whole window; the frame calls it. */
export function useKeyListener(): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const typing = isField(event.target) || isPressing(event)
    const action = actionFor(layers, event, { typing })
    if (!action) return
    event.preventDefault()
    if (action.enabled !== false && !event.repeat) action.run()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [])
}

/** Does what a key means on the screen now, as a list of commands offers it. */
export function pressKey(combo: KeyCombo): void {
  const action = reachable(layers).flatMap((layer) => layer.actions).find((known) => known.combo === combo)
  if (action && action.enabled !== false) action.run()
}

export function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/** Enter and Space belong to the button, link or cell that has the focus. */
function isPressing({ code, target }: KeyboardEvent): boolean {
  const takes = target instanceof Element && target.closest('button, a, [role="gridcell"]') !== null
  return takes && /^(Enter|NumpadEnter|Space)$/.test(code)
}

/** What a key press asks; the list of F1 follows only when combinations or words change. */
let layers: readonly KeyLayer[] = []
const shownLayers = sharedValue(layers)

function tellAll(): void {
  shownLayers.set(layers)
}

function sameList(before: readonly KeyAction[], after: readonly KeyAction[]): boolean {
  return before.length === after.length
    && before.every((action, at) => action.combo === after[at]?.combo && action.label === after[at].label)
}
