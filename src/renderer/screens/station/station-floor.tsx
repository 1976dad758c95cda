import { useQuery } from '@tanstack/react-query'
import { Check, Warehouse } from 'lucide-react'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { isPaperMode } from '#core/domain/scan/station-mode.ts'
import { useTRPC } from '../../app/client.ts'
import { useDisplaySettings } from '../../parts/use-display-settings.tsx'
import { useToneLevel } from '../../parts/scan/desk-scanner.ts'
import { openScannerTest, openSoundLayer } from '../../parts/scan/scan-layers.tsx'
import { useStatusCell, type StatusCell } from '../../parts/status-cells.ts'
import { useWords } from '../../parts/words.tsx'
import { EntryBox } from './entry-box.tsx'
import { Keypad } from './keypad.tsx'
import { StationBody } from './station-body.tsx'
import { StationFoot } from './station-foot.tsx'
import { StationHead } from './station-head.tsx'
import { StationLayers, type OpenLayer } from './station-layers.tsx'
import { useArrivals } from './use-arrivals.ts'
import { useAskedItem } from './use-asked-item.ts'
import type { WantedField } from './station-state.ts'
import type { StationDepot } from './use-depots.ts'
import { useStationKeys } from './use-station-keys.ts'
import type { StationAtWork } from './use-station.ts'

type Props = { readonly work: StationAtWork; readonly depots: readonly StationDepot[] }

/** The four bands of the station: what for, what happened, what is on the paper, how to end it. */
export function StationFloor({ work, depots }: Props) {
  const { station, state, draft } = work
  const { desk } = state
  const words = useWords().scan
  const [level] = useToneLevel()
  const [layer, setLayer] = useState<OpenLayer>({ kind: 'none' })
  const arrivals = useArrivals(station)
  const depot = useChosenDepot(work, depots, () => setLayer({ kind: 'heading', field: 'depot' }))
  useAskedItem(work)
  const unfinished = useUnfinished(work)
  const keys = useStationKeys({ work, unfinished, open: setLayer })
  useWanted(work, (field) => setLayer({ kind: 'heading', field }))
  useStationCells(depot, draft?.last?.at, setLayer)
  const height = useHeight()
  return (
    <div className="station" data-height={height}>
      <StationHead
        work={work}
        depotName={depot?.name ?? ''}
        quiet={arrivals.quiet}
        level={words.sound.button(words.sound.levels[level])}
        onHeading={() => setLayer({ kind: 'heading', field: 'all' })}
        onCamera={() => setLayer({ kind: 'camera' })}
        onScanner={openScannerTest}
        onSound={openSoundLayer}
      />
      <div className="station-middle">
        <StationBody work={work} unfinished={keys.offersUnfinished ? unfinished : []} keys={keys} open={setLayer} reading={arrivals.reading} />
        <aside className="station-side">
          <EntryBox value={keys.box} onChange={keys.setBox} editing={keys.editing?.position} fault={keys.fault} active={layer.kind === 'none' && state.question === undefined} onEnter={keys.enter} onMove={keys.move} />
          <Keypad value={keys.box} onChange={keys.setBox} byPack={desk.byPack} onByPack={station.byPack} onUndo={undoOf(work)} />
        </aside>
      </div>
      {isPaperMode(desk.mode) ? <StationFoot draft={draft} waiting={state.waiting} onKeep={keys.leave} onPost={station.post} /> : null}
      <StationLayers work={work} depots={depots} layer={layer} onClose={() => setLayer({ kind: 'none' })} onCamera={arrivals.onCamera} />
    </div>
  )
}

/** Nothing on the paper, nothing to undo. */
function undoOf({ station, draft }: StationAtWork): (() => void) | undefined {
  return draft && draft.lines.length > 0 ? station.undo : undefined
}

/** The depot kept, else the only one there is; where there are several it is asked first. */
function useChosenDepot({ station, state }: StationAtWork, depots: readonly StationDepot[], ask: () => void): StationDepot | undefined {
  const chosen = depots.find(({ id }) => id === state.desk.depot)
  const missing = chosen === undefined
  const choose = useEffectEvent(() => {
    const [only, ...others] = depots
    if (!only) return
    if (others.length === 0) station.changeDepot(only.id)
    else ask()
  })
  useEffect(() => {
    if (missing) choose()
  }, [missing])
  return chosen
}

/** A heading field that posting misses is asked for at once. */
function useWanted({ station, state: { wants } }: StationAtWork, ask: (field: WantedField) => void): void {
  const answer = useEffectEvent((field: WantedField) => {
    ask(field)
    station.wanted()
  })
  useEffect(() => {
    if (wants !== undefined) answer(wants)
  }, [wants])
}

function useUnfinished({ state: { desk } }: StationAtWork) {
  const trpc = useTRPC()
  const { data } = useQuery(trpc.draft.unfinished.queryOptions({ depot: desk.depot }, { enabled: desk.depot !== '', refetchOnMount: 'always' }))
  const open = new Set(Object.values(desk.drafts))
  return (data ?? []).filter(({ id }) => !open.has(id))
}

/** In the status bar: the depot, and when the draft was last written to disk. */
function useStationCells(depot: StationDepot | undefined, savedAt: string | undefined, open: (layer: OpenLayer) => void): void {
  const words = useWords().scan
  const place = useMemo<StatusCell | undefined>(
    () => depot && { key: 'depot', end: 'left', order: 10, icon: Warehouse, text: `${depot.name} ${depot.code}`, onPress: () => open({ kind: 'heading', field: 'depot' }) },
    [depot, open],
  )
  const saved = useMemo<StatusCell | undefined>(
    () => (savedAt === undefined ? undefined : { key: 'draft-saved', end: 'right', order: 10, icon: Check, text: words.savedAt(new Date(savedAt).toTimeString().slice(0, 8)) }),
    [savedAt, words],
  )
  useStatusCell(place)
  useStatusCell(saved)
}

/** Rooms of the screen by height in CSS pixels after zoom: keys and rows grow smaller where it is low. */
function useHeight(): 'low' | 'middle' | 'high' {
  const { size } = useDisplaySettings()
  const [height, setHeight] = useState(window.innerHeight)
  useEffect(() => {
    const look = () => setHeight(window.innerHeight)
    addEventListener('resize', look)
    return () => removeEventListener('resize', look)
  }, [])
  const shown = height / size
  return shown < 560 ? 'low' : shown < 700 ? 'middle' : 'high'
}
