import { Keyboard, LogOut, ScanBarcode, Volume2, Zap } from 'lucide-react'
import { commandCodes } from '#core/domain/scan/command-code.ts'
import type { Words } from '#core/i18n/words.ts'
import { paths } from '../app/paths.ts'
import type { ScreenRoute } from '../app/routes.ts'
import type { KeyAction } from '../parts/key-layers.ts'
import { openScannerTest, openSoundLayer } from '../parts/scan/scan-layers.tsx'
import type { EntryKit } from './hit-entries.ts'
import type { Entry } from './search-types.ts'

export type Commands = { readonly screens: readonly Entry[]; readonly commands: readonly Entry[] }

type Given = {
  /** Those that this person may open. */
  readonly routes: readonly ScreenRoute[]
  /** Keys of the screen below, and of every screen. */
  readonly here: readonly KeyAction[]
  readonly everywhere: readonly KeyAction[]
  readonly press: (combo: string) => void
  readonly signOut: () => void
}

/** Every screen that this person may open and everything that can be done now, with its key. */
export function commandEntries(kit: EntryKit, given: Given): Commands {
  const { words, lead } = kit
  const screens = [...given.routes.flatMap(({ key, path, entry }): readonly Entry[] => (entry === undefined ? [] : [{
    key: `screen ${path}`, icon: entry.icon, title: words.frame.screens[key], second: '', end: '', combo: entry.combo, run: () => lead.go(path),
  }])), ...pageEntries(kit, given.routes)]
  const taken = new Set(['Ctrl+K', '?', ...screens.flatMap(({ combo }) => (combo === undefined ? [] : [combo]))])
  const keys = [...given.here, ...given.everywhere].filter(({ combo, label }, at, all) => label !== '' && !taken.has(combo) && isWorthListing(combo) && all.findIndex((other) => other.combo === combo) === at)
  return {
    screens,
    commands: [
      ...stationCommands(kit),
      ...keys.map(({ combo, label }): Entry => ({ key: `key ${combo}`, icon: Keyboard, title: label, second: '', end: '', combo, run: () => given.press(combo) })),
      ...deskCommands(words.search.commands, given.signOut),
    ],
  }
}

/** Moving about and closing is for keys alone; a digit means something only where it stands. */
function isWorthListing(combo: string): boolean {
  return !/^(Escape|PgUp|PgDn|Enter|Space|Delete|\d|Alt\+(Left|Right)|Ctrl\+F6)$/.test(combo)
}

/** Pages below an entry of the navigation that have a name of their own. */
function pageEntries({ words, lead }: EntryKit, routes: readonly ScreenRoute[]): readonly Entry[] {
  const names = words.search.commands
  const pages = [
    [paths.ledgerCard(':id?'), paths.ledgerCard(''), names.card], [`${paths.master}/depots`, `${paths.master}/depots`, names.depots],
    [`${paths.master}/agencies`, `${paths.master}/agencies`, names.agencies], [`${paths.settings}/backup`, `${paths.settings}/backup`, names.backup], [`${paths.settings}/people`, `${paths.settings}/people`, names.people],
  ] as const
  return pages.flatMap(([pattern, path, title]): readonly Entry[] => {
    const route = routes.find((known) => known.path === pattern)
    const parent = routes.find(({ key, entry }) => key === route?.key && entry !== undefined)
    return parent?.entry === undefined ? [] : [{ key: `screen ${path}`, icon: parent.entry.icon, title, second: words.frame.screens[parent.key], end: '', run: () => lead.go(path) }]
  })
}

const stationModes = ['issue', 'receipt', 'bin-move', 'look-up'] as const

/** The modes of the station, as the printed card has them. */
function stationCommands({ words, lead, can }: EntryKit): readonly Entry[] {
  if (!can('draft')) return []
  return stationModes.flatMap((mode): readonly Entry[] => {
    const code = commandCodes.find(({ command }) => command.action === 'mode' && command.mode === mode)
    return code === undefined ? [] : [{ key: `mode ${mode}`, icon: Zap, title: words.search.commands[mode], second: words.frame.scanStation, end: '', run: () => lead.command(code.text) }]
  })
}

function deskCommands(names: Words['search']['commands'], signOut: () => void): readonly Entry[] {
  const entry = (key: 'scanner' | 'sound' | 'signOut', icon: Entry['icon'], run: () => void): Entry => ({ key: `desk ${key}`, icon, title: names[key], second: '', end: '', run })
  return [entry('scanner', ScanBarcode, openScannerTest), entry('sound', Volume2, openSoundLayer), entry('signOut', LogOut, signOut)]
}

/** The entries whose name, pinyin or initials hold every word typed; those that begin with it first. */
export function matching(entries: readonly Entry[], readings: readonly string[], text: string): readonly Entry[] {
  const words = text.normalize('NFKC').toLowerCase().split(/\s+/).filter((word) => word !== '')
  const known = entries.map((entry, at) => ({ entry, reading: `${entry.title.toLowerCase()} ${readings[at] ?? ''}` }))
  const found = known.filter(({ reading }) => words.every((word) => reading.includes(word)))
  return found.toSorted((a, b) => Number(begins(b.reading, words[0])) - Number(begins(a.reading, words[0]))).map(({ entry }) => entry)
}

function begins(reading: string, word: string | undefined): boolean {
  return word !== undefined && reading.split(' ').some((part) => part.startsWith(word))
}
