import { createContext, useContext, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import {
  defaultDisplay, displayKey, readDisplay, roomIn, type DisplaySettings, type ListRoom,
} from './display-settings.ts'
import { useKept } from './kept.ts'
import { cssVariables, palettes, type Shade } from './palette.ts'
import { LanguageProvider } from './words.tsx'

type Display = DisplaySettings & {
  /** What is drawn now, after the system's wish. */
  readonly drawn: Shade
  /** Few CSS pixels: fold secondary columns into the second line. */
  readonly narrow: boolean
  readonly room: ListRoom
  readonly change: (changes: Partial<DisplaySettings>) => void
  /** Makes what this person sees the usual of this desk: at sign-in, and for whoever set nothing. */
  readonly changeDesk: () => void
}

const Shown = createContext<Display>({ ...defaultDisplay, drawn: 'light', narrow: false, room: 'usual', change: () => undefined, changeDesk: () => undefined })

export function useDisplaySettings(): Display {
  return useContext(Shown)
}

type Props = { readonly person: string | undefined; readonly children: ReactNode }

/** Draws everything below it as this person likes it, and keeps it so for the next time. */
export function DisplayProvider({ person, children }: Props) {
  const [desk, keepDesk] = useKept(displayKey(undefined))
  const [own, keepOwn] = useKept(displayKey(person))
  const settings = useMemo(() => readDisplay(own, readDisplay(desk)), [own, desk])
  const systemDark = useMedia('(prefers-color-scheme: dark)')
  const width = useSyncExternalStore(onResize, () => window.innerWidth)
  const drawn: Shade = settings.shade === 'system' ? (systemDark ? 'dark' : 'light') : settings.shade
  const room = roomIn(width / settings.size)
  const narrow = room !== 'usual'
  useDrawing({ settings, drawn, narrow })
  const display = useMemo<Display>(() => ({
    ...settings, drawn, narrow, room,
    change: (changes) => keepOwn(JSON.stringify({ ...settings, ...changes })),
    changeDesk: () => keepDesk(JSON.stringify(settings)),
  }), [settings, drawn, narrow, room, keepOwn, keepDesk])
  return (
    <Shown value={display}>
      <LanguageProvider language={settings.language}>{children}</LanguageProvider>
    </Shown>
  )
}

type Drawing = { readonly settings: DisplaySettings; readonly drawn: Shade; readonly narrow: boolean }

function useDrawing({ settings, drawn, narrow }: Drawing): void {
  useEffect(() => {
    const root = document.documentElement
    root.style.cssText = `${cssVariables(palettes[drawn])} --size: ${settings.size}; color-scheme: ${drawn};`
    root.dataset['shade'] = drawn
    root.dataset['density'] = settings.density
    root.dataset['narrow'] = String(narrow)
    root.lang = settings.language === 'zh' ? 'zh-CN' : 'en'
  }, [settings, drawn, narrow])
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (tell) => {
      const media = matchMedia(query)
      media.addEventListener('change', tell)
      return () => media.removeEventListener('change', tell)
    },
    () => matchMedia(query).matches,
  )
}

function onResize(tell: () => void): () => void {
  addEventListener('resize', tell)
  return () => removeEventListener('resize', tell)
}
