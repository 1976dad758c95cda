import { useLocation } from 'wouter'
import type { StationMode } from '#core/domain/scan/station-mode.ts'
import { paths } from '../app/paths.ts'
import { handOver, newestTaker, unreadCode } from '../parts/scan/scan-takers.ts'
import type { GunScan } from '../parts/scan/scan-listener.ts'
import { unasked, useStockAsk } from '../screens/stock/stock-ask.ts'
import type { RecentKind } from './recent.ts'
import { openContents } from './search-open.ts'

/** Where everything leads that can be found or read. */
export function useLead() {
  const [here, go] = useLocation()
  const stock = useStockAsk()
  const leads: { readonly [Kind in RecentKind]: (id: string) => void } = {
    item: (id) => go(paths.item(id)),
    document: (id) => go(paths.document(id)),
    bin: openContents,
    depot: (id) => {
      stock.change({ ...unasked, depots: [id] })
      go(paths.stock)
    },
    agency: (id) => go(paths.masterAgency(id)),
    person: () => go(`${paths.settings}/people`),
  }
  return {
    go,
    open: (kind: RecentKind, id: string) => leads[kind](id),
    /** The goods wait at the station for their quantity. */
    withItem: (mode: StationMode, item: string) => go(`${paths.scan}?mode=${mode}&item=${item}`),
    /** The code is worked off at the station as if it had been read there. */
    withScan: (mode: StationMode, scan: GunScan) => {
      handOver(scan, mode)
      go(paths.scan)
    },
    /** A command of the printed card. */
    command: (text: string) => {
      const scan = unreadCode(text)
      // At the station already, once the box above it is gone.
      if (here === paths.scan) return void setTimeout(() => newestTaker()?.take(scan), 0)
      handOver(scan)
      return go(paths.scan)
    },
  }
}

export type Lead = ReturnType<typeof useLead>
