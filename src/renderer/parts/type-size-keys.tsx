import { useEffect, useEffectEvent } from 'react'
import type { Words } from '#core/i18n/words.ts'
import { stepSize, type TypeSize } from './display-settings.ts'
import { comboOf } from './key-combo.ts'
import type { KeyAction } from './key-layers.ts'
import { useDisplaySettings } from './use-display-settings.tsx'
import { useWords } from './words.tsx'

type Display = { readonly size: TypeSize; readonly change: (changes: { readonly size: TypeSize }) => void }

/** Ctrl and + − 0: larger, smaller, as usual. */
export function typeSizeKeys(words: Words['frame']['keys'], { size, change }: Display): readonly KeyAction[] {
  return [
    { combo: 'Ctrl+Plus', label: words.larger, run: () => change({ size: stepSize(size, 1) }) },
    { combo: 'Ctrl+Minus', label: words.smaller, run: () => change({ size: stepSize(size, -1) }) },
    { combo: 'Ctrl+0', label: words.normal, run: () => change({ size: 1 }) },
  ]
}

/** Before anybody signed in, where no frame has keys: sets the size for this desk. */
export function TypeSizeKeys() {
  const display = useDisplaySettings()
  const { keys } = useWords().frame
  const press = useEffectEvent((event: KeyboardEvent) => {
    const meant = typeSizeKeys(keys, display).find(({ combo }) => combo === comboOf(event))
    if (!meant) return
    event.preventDefault()
    meant.run()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [])
  return null
}
