import { comboOf, isTyped, type KeyCombo, type KeyPress } from './key-combo.ts'

/** One key of a screen or layer: what it does, and the words under which F1 lists it. */
export type KeyAction = {
  readonly combo: KeyCombo
  /** Empty for a second way to the same thing, which is not listed. */
  readonly label: string
  readonly run: () => void
  /** False: the key is taken and listed, but does nothing now. */
  readonly enabled?: boolean
}

/** Where keys belong: to every screen, to the screen shown, or to one layer opened above it. */
export type KeyPlace = { readonly level: 'everywhere' | 'screen' | 'layer'; readonly layer?: string }

export type KeyLayer = { readonly place: KeyPlace; readonly actions: readonly KeyAction[] }

type Target = { readonly typing: boolean }

/** The action a key press means: the newest first; an open layer hides the screen below it. */
export function actionFor(layers: readonly KeyLayer[], press: KeyPress, { typing }: Target): KeyAction | undefined {
  const combo = comboOf(press)
  if (typing && isTyped(combo)) return undefined
  return reachable(layers).flatMap((layer) => layer.actions).find((action) => action.combo === combo)
}

/** The keys that count now, the newest first. */
export function reachable(layers: readonly KeyLayer[]): readonly KeyLayer[] {
  const newest = layers.toReversed()
  const top = newest.find(({ place }) => place.level === 'layer')
  if (top) return newest.filter(({ place }) => place.level === 'layer' && place.layer === top.place.layer)
  return [...at(newest, 'screen'), ...at(newest, 'everywhere')]
}

/** What F1 lists for one level: each combination once, with its newest meaning. */
export function listed(layers: readonly KeyLayer[], level: KeyPlace['level']): readonly KeyAction[] {
  const seen = new Map<KeyCombo, KeyAction>()
  for (const layer of at(layers, level)) for (const action of layer.actions) if (action.label !== '') seen.set(action.combo, action)
  return [...seen.values()]
}

function at(layers: readonly KeyLayer[], level: KeyPlace['level']): readonly KeyLayer[] {
  return layers.filter(({ place }) => place.level === level)
}
