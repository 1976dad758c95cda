import { useSyncExternalStore } from 'react'
import { useDisplaySettings } from '../../parts/use-display-settings.tsx'

/** CSS pixels of a window in which a sheet has room for all of its names. */
const wideFrom = 1600

export function useRoom(): 'plain' | 'wide' {
  const { size } = useDisplaySettings()
  const width = useSyncExternalStore(onResize, () => window.innerWidth)
  return width / size >= wideFrom ? 'wide' : 'plain'
}

function onResize(tell: () => void): () => void {
  addEventListener('resize', tell)
  return () => removeEventListener('resize', tell)
}
