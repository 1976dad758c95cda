import type { GridApi } from 'ag-grid-community'
import { useCallback, useEffect, useRef } from 'react'
import { applyView, viewOf, type GridView } from './grid-view.ts'

type Kept = {
  readonly view: GridView | undefined
  readonly onViewChange: ((view: GridView) => void) | undefined
}

/** Keeps a grid and its saved view the same, whichever of the two changes. */
export function useGridView<Row>(api: GridApi<Row> | undefined, { view, onViewChange }: Kept) {
  const told = useRef<string>('')
  useEffect(() => {
    const wanted = JSON.stringify(view)
    if (!api || !view || wanted === told.current) return
    told.current = wanted
    applyView(api, view)
  }, [api, view])
  return useCallback((event: { readonly api: GridApi<Row>; readonly source: string; readonly finished?: boolean }) => {
    if (event.finished === false || byItself.has(event.source)) return
    const now = viewOf(event.api)
    const text = JSON.stringify(now)
    if (text === told.current) return
    told.current = text
    onViewChange?.(now)
  }, [onViewChange])
}

/** Changes that nobody made by hand: a view laid on, columns that follow the room. */
const byItself: ReadonlySet<string> = new Set(['api', 'flex', 'gridInitializing', 'gridOptionsChanged', 'viewportSizeFeature'])
