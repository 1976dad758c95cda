import { useQuery } from '@tanstack/react-query'
import type { ScreenRoute } from '../app/routes.ts'
import { useTRPC } from '../app/client.ts'
import { useSession } from '../app/session.tsx'
import { listed } from '../parts/key-layers.ts'
import { pressKey, useKeyLayers } from '../parts/keys.ts'
import { useWords } from '../parts/words.tsx'
import { commandEntries, matching } from './command-entries.ts'
import { hitEntry, itemActs, recentEntry, type EntryKit } from './hit-entries.ts'
import { useRecent } from './recent.ts'
import type { Entry, EntryGroup, SearchGroups } from './search-types.ts'
import { useFound } from './use-found.ts'
import { useLead } from './use-lead.ts'

type Asked = {
  readonly text: string
  readonly routes: readonly ScreenRoute[]
  /** Goods whose further actions are shown. */
  readonly unfolded: string | undefined
}

const mostCommands = 4
/** Actions shown below goods that are the only ones found. */
const mostOffered = 2

/** The lines of the box for what stands in it. */
export function useEntries({ text, routes, unfolded }: Asked) {
  const words = useWords()
  const { me, can, signOut } = useSession()
  const lead = useLead()
  const kit: EntryKit = { words, lead, can }
  const { recent, remember } = useRecent(me.id)
  const onlyCommands = text.startsWith('>') || text.startsWith('\uff1e')
  const found = useFound(onlyCommands ? '' : text.trim())
  const commands = useCommands(kit, { routes, signOut })
  const { groups: names } = words.search
  const groups: readonly EntryGroup[] = text.trim() === ''
    ? [{ key: 'recent', title: names.recent, entries: recent.map((choice) => recentEntry(kit, choice)).flatMap((entry) => withActs(kit, entry, entry.key === unfolded ? 'all' : 'none')) }]
    : [
      ...(onlyCommands ? [] : found.groups.map(({ key, hits }) => ({ key, title: names[key], entries: entriesOf(kit, hits, unfolded) }))),
      ...commands(onlyCommands ? text.slice(1) : text, onlyCommands),
    ]
  return { groups: groups.filter(({ entries }) => entries.length > 0), settled: onlyCommands || text.trim() === '' || found.settled, failed: found.failed, onlyCommands, remember, lead, mayIssue: can('draft') }
}

/** The only goods found show at once what is done with them most. */
function entriesOf(kit: EntryKit, hits: SearchGroups[number]['hits'], unfolded: string | undefined): readonly Entry[] {
  const entries = hits.map((hit) => ({ ...hitEntry(kit, hit), exact: hit.exact }))
  const only = hits.length === 1 || hits[0]?.exact === true ? entries[0]?.key : undefined
  return entries.flatMap((entry, at) => withActs(kit, entry, entry.key === unfolded ? 'all' : entry.key === only && hits[at]?.kind === 'item' ? 'first' : 'none'))
}

function withActs(kit: EntryKit, entry: Entry, shown: 'all' | 'first' | 'none'): readonly Entry[] {
  if (entry.item === undefined || shown === 'none') return [entry]
  const acts = itemActs(kit, entry.item)
  return [entry, ...(shown === 'all' ? acts : acts.slice(0, mostOffered))]
}

/** Screens and commands, found by pinyin and initials as the core reads them. */
function useCommands(kit: EntryKit, { routes, signOut }: { readonly routes: readonly ScreenRoute[]; readonly signOut: () => void }) {
  const layers = useKeyLayers()
  const { screens, commands } = commandEntries(kit, {
    routes, signOut, here: listed(layers, 'screen'), everywhere: listed(layers, 'everywhere'), press: (combo) => setTimeout(() => pressKey(combo), 0),
  })
  const titles = [...screens, ...commands].map(({ title }) => title)
  const { data } = useQuery(useTRPC().search.readings.queryOptions(titles, { staleTime: Infinity }))
  const readings = data?.ok === true ? data.value : []
  const { groups } = kit.words.search
  return (text: string, all: boolean): readonly EntryGroup[] => {
    const most = all ? titles.length : mostCommands
    return [
      { key: 'screens', title: groups.screens, entries: matching(screens, readings, text).slice(0, most) },
      { key: 'commands', title: groups.commands, entries: matching(commands, readings.slice(screens.length), text).slice(0, most) },
    ]
  }
}
