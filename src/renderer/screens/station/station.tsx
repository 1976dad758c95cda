import { useState } from 'react'
import { EmptyState } from '../../parts/empty-state.tsx'
import type { ToneName } from '../../parts/scan/tones.ts'
import { useTones } from '../../parts/scan/use-tones.ts'
import { useWords } from '../../parts/words.tsx'
import { StationFloor } from './station-floor.tsx'
import { useDepots, type StationDepot } from './use-depots.ts'
import { useStation } from './use-station.ts'
import '../../parts/scan/scan-layers.css'
import './station.css'
import './station-list.css'

/** 扫码出入库: the heart of the product. Everything by gun or keyboard, nothing by mouse alone. */
export function Station() {
  const words = useWords().scan
  const depots = useDepots()
  if (!depots) return null
  return depots.length === 0 ? <EmptyState text={words.noDepot} /> : <AtDepots depots={depots} />
}

function AtDepots({ depots }: { readonly depots: readonly StationDepot[] }) {
  const [flashes, setFlashes] = useState(0)
  const tones = useTones(() => setFlashes((count) => count + 1))
  const work = useStation((tone: ToneName) => tones.play(tone))
  return (
    <>
      <StationFloor work={work} depots={depots} />
      {flashes > 0 ? <div key={flashes} className="screen-flash" aria-hidden /> : null}
    </>
  )
}
