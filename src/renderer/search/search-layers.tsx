import { lazy, Suspense } from 'react'
import type { ScreenRoute } from '../app/routes.ts'
import { closeContents, useSearchText, useShownPlace } from './search-open.ts'
import { SearchLayer } from './search-layer.tsx'

const ContentsLayer = lazy(async () => ({ default: (await import('./contents-layer.tsx')).ContentsLayer }))

/** The search box and what lies in a bin, above whatever screen is shown. */
export function SearchLayers({ routes, onHelp }: { readonly routes: readonly ScreenRoute[]; readonly onHelp: () => void }) {
  const text = useSearchText()
  const place = useShownPlace()
  return (
    <>
      {text === undefined ? null : <SearchLayer initialText={text} routes={routes} onHelp={onHelp} />}
      <Suspense fallback={null}>{place === undefined ? null : <ContentsLayer key={place} place={place} onClose={closeContents} />}</Suspense>
    </>
  )
}
