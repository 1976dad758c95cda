import type { Right } from '#core/domain/rights.ts'
import type { StationMode } from '#core/domain/scan/station-mode.ts'
import { paths } from '../app/paths.ts'
import { showCard, type ScannedCard } from './scanned-state.ts'
import type { Scanned } from './search-types.ts'
import type { Lead } from './use-lead.ts'

export type ScannedItem = Extract<Scanned, { readonly kind: 'item' }>
export type ActName = StationMode | 'card' | 'label'

type Acting = { readonly card: ScannedCard; readonly named: ScannedItem; readonly lead: Lead; readonly can: (right: Right) => boolean }

export type ScannedAct = { readonly name: ActName; readonly combo: string; readonly run: () => void }

const papers: readonly (readonly [StationMode, string])[] = [['issue', '1'], ['receipt', '2']]
const further: readonly (readonly [StationMode, string])[] = [['bin-move', '5'], ['look-up', '6']]

/** What can be done with the goods read, each always under its own digit; absent where this person may not. */
export function scannedActs({ card, named: { item }, lead, can }: Acting): readonly ScannedAct[] {
  const closing = (run: () => void) => () => {
    showCard(undefined)
    run()
  }
  const atStation = (modes: typeof papers) => (can('draft') ? modes.map(([mode, combo]): ScannedAct => ({ name: mode, combo, run: closing(() => lead.withScan(mode, card.scan)) })) : [])
  return [
    ...atStation(papers),
    { name: 'card', combo: '3', run: closing(() => lead.open('item', item.id)) },
    { name: 'label', combo: '4', run: closing(() => lead.go(paths.print('item', item.id))) },
    ...atStation(further),
  ]
}

export function firstAct(acting: Acting): void {
  scannedActs(acting)[0]?.run()
}
