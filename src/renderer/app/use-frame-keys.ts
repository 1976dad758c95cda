import { useQueryClient } from '@tanstack/react-query'
import { lockDesk } from '../parts/desk-lock.ts'
import type { KeyAction, KeyPlace } from '../parts/key-layers.ts'
import { useKeysAt } from '../parts/keys.ts'
import { typeSizeKeys } from '../parts/type-size-keys.tsx'
import { useDisplaySettings } from '../parts/use-display-settings.tsx'
import { useWords } from '../parts/words.tsx'
import { openSearch } from '../search/search-open.ts'
import { nextRegion } from './regions.ts'
import type { ScreenRoute } from './routes.ts'
import { lockCombo } from './use-idle-lock.ts'

type Frame = {
  readonly routes: readonly ScreenRoute[]
  readonly onGo: (path: string) => void
  readonly onHelp: () => void
}

/** Keys that work on every screen. */
export function useFrameKeys({ routes, onGo, onHelp }: Frame): void {
  const { frame: words, search } = useWords()
  const queries = useQueryClient()
  const display = useDisplaySettings()
  const screens = routes.flatMap(({ key, path, entry }): readonly KeyAction[] =>
    entry?.combo === undefined ? [] : [{ combo: entry.combo, label: words.screens[key], run: () => onGo(path) }])
  useKeysAt(everywhere, [
    { combo: 'F1', label: words.keys.help, run: onHelp },
    { combo: '?', label: '', run: onHelp },
    { combo: 'Ctrl+K', label: search.title, run: () => openSearch() },
    ...screens,
    { combo: 'F5', label: words.keys.refresh, run: () => void queries.invalidateQueries() },
    { combo: 'Alt+Left', label: words.keys.back, run: () => history.back() },
    { combo: 'Alt+Right', label: words.keys.forward, run: () => history.forward() },
    ...typeSizeKeys(words.keys, display),
    { combo: lockCombo, label: words.lock.act, run: lockDesk },
    { combo: 'Ctrl+F6', label: words.keys.nextRegion, run: () => nextRegion(document) },
  ])
}

const everywhere: KeyPlace = { level: 'everywhere' }
