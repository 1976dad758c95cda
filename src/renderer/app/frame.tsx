import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { ToastArea } from '../parts/toast.tsx'
import { useKeyListener } from '../parts/keys.ts'
import { useDisplaySettings } from '../parts/use-display-settings.tsx'
import { useWords } from '../parts/words.tsx'
import { SearchLayers } from '../search/search-layers.tsx'
import { AccidentLayer } from './accident-layer.tsx'
import { useChangeFeed } from './connection.ts'
import { Content } from './content.tsx'
import { HelpLayer } from './help-layer.tsx'
import { openRoutes } from './navigation.ts'
import { paths } from './paths.ts'
import { routes } from './routes.ts'
import { useSession } from './session.tsx'
import { SideNavigation } from './side-navigation.tsx'
import { StatusBar } from './status-bar.tsx'
import { Strips } from './strips.tsx'
import { TitleBar } from './title-bar.tsx'
import { useFrameKeys } from './use-frame-keys.ts'
import './frame.css'

type Props = {
  /** Where the journal stood when this window asked first. */
  readonly sequence: number
}

/** What stands around every screen once somebody is signed in. */
export function Frame({ sequence }: Props) {
  const words = useWords().frame
  const { can } = useSession()
  const [, go] = useLocation()
  const [helping, setHelping] = useState(false)
  const { simple } = useDisplaySettings()
  const open = useMemo(() => openRoutes(routes, can, simple), [can, simple])
  const scans = open.some(({ key }) => key === 'scan')
  useChangeFeed(sequence)
  useKeyListener()
  useFrameKeys({ routes: open, onGo: go, onHelp: () => setHelping(true) })
  return (
    <div className="frame">
      <a className="skip" href="#content" onClick={(event) => { event.preventDefault(); document.querySelector<HTMLElement>('#content')?.focus() }}>{words.skip}</a>
      <TitleBar onScan={scans ? () => go(paths.scan) : undefined} onGo={go} />
      <Strips />
      <div className="frame-middle">
        <SideNavigation routes={open} />
        <main id="content" className="content" tabIndex={-1} aria-label={words.regions.content} data-region>
          <Content routes={open} />
        </main>
      </div>
      <StatusBar onGo={go} />
      <ToastArea />
      <AccidentLayer />
      <SearchLayers routes={open} onHelp={() => setHelping(true)} />
      {helping ? <HelpLayer onClose={() => setHelping(false)} /> : null}
    </div>
  )
}
