import { Suspense } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { ActionButton } from '../parts/action-button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { useWords } from '../parts/words.tsx'
import { homePath } from './navigation.ts'
import type { ScreenRoute } from './routes.ts'
import { ScreenBoundary } from './screen-boundary.tsx'

/** The screen of the present address, if this person may open it. */
export function Content({ routes }: { readonly routes: readonly ScreenRoute[] }) {
  const words = useWords().frame
  const [here, go] = useLocation()
  const home = homePath(routes)
  if (home === undefined) return <EmptyState text={words.noScreens} />
  const broken = (again: () => void) => (
    <EmptyState text={words.loadFailed.text}><ActionButton text={words.loadFailed.act} onPress={again} /></EmptyState>
  )
  return (
    <ScreenBoundary at={here} instead={broken}>
      <Suspense fallback={null}>
        <Switch>
          {routes.map(({ path, screen }) => <Route key={path} path={path} component={screen} />)}
          <Route path="/"><Redirect to={home} replace /></Route>
          <Route>
            <EmptyState text={words.notFound.text}><ActionButton text={words.notFound.act} onPress={() => go(home)} /></EmptyState>
          </Route>
        </Switch>
      </Suspense>
    </ScreenBoundary>
  )
}
