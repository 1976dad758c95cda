import { Link, useRoute } from 'wouter'
import { comboText } from '../parts/key-combo.ts'
import { useWords } from '../parts/words.tsx'
import { entriesIn, type ShownEntry } from './navigation.ts'
import type { ScreenRoute } from './routes.ts'

/** The groups of screens this person may open, with what waits in each. */
export function SideNavigation({ routes }: { readonly routes: readonly ScreenRoute[] }) {
  const words = useWords().frame
  const groups = (['daily', 'records'] as const).map((group) => ({ group, entries: entriesIn(routes, group) }))
  return (
    <nav className="side" aria-label={words.regions.navigation} data-region>
      {groups.filter(({ entries }) => entries.length > 0).map(({ group, entries }) => (
        <div key={group} role="group" aria-label={words.groups[group]}>
          <div className="side-group" aria-hidden>{words.groups[group]}</div>
          {entries.map((entry) => <Entry key={entry.key} route={entry} />)}
        </div>
      ))}
      <div className="side-foot">{entriesIn(routes, 'foot').map((entry) => <Entry key={entry.key} route={entry} />)}</div>
    </nav>
  )
}

function Entry({ route }: { readonly route: ShownEntry }) {
  const words = useWords().frame
  const { icon: Icon, combo } = route.entry
  const [isHere] = useRoute(`${route.path}/*?`)
  const name = words.screens[route.key]
  return (
    <Link href={route.path} className="side-entry" aria-current={isHere ? 'page' : undefined} title={combo === undefined ? name : `${name} ${comboText(combo)}`}>
      <Icon size={18} strokeWidth={1.8} aria-hidden />
      <span>{name}</span>
    </Link>
  )
}
