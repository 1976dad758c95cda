import { useSyncExternalStore } from 'react'
import { useDisplaySettings } from '../../parts/use-display-settings.tsx'

/** CSS pixels of a window in which a sheet has room for all of its names. */
const wideFrom = 1600

/** CSS pixels beside a sheet: navigation, gutters, a scroll bar. */
const beside = 204

/** CSS pixels of a sheet, and whether they suffice for all of its names. */
export function useRoom(): { readonly wide: boolean; readonly room: number } {
  const { size } = useDisplaySettings()
  const width = useSyncExternalStore(onResize, () => window.innerWidth)
  const shown = Math.floor(width / size)
  return { wide: shown >= wideFrom, room: shown - beside }
}

function onResize(tell: () => void): () => void {
  addEventListener('resize', tell)
  return () => removeEventListener('resize', tell)
}
