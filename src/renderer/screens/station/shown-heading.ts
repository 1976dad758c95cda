import { isPaperMode } from '#core/domain/scan/station-mode.ts'
import { purposeOf, type Bin, type Desk } from './desk.ts'
import type { DraftView } from './station-calls.ts'

/** The heading as it is, or as it will be once the first scan begins the paper; empty texts where nothing is said. */
export type ShownHeading = {
  readonly purpose: string
  readonly party: string
  readonly date: string
  readonly basis: string
  readonly number: string
  readonly bin: Bin | undefined
}

export function shownHeading(desk: Desk, draft: DraftView | undefined): ShownHeading {
  const { mode } = desk
  const bin = desk.bins[mode]
  if (draft) {
    const { purpose, partyName, businessDate, officialNumber, number } = draft.heading
    return { purpose, party: partyName ?? '', date: businessDate, basis: officialNumber, number: number ?? '', bin }
  }
  const purpose = isPaperMode(mode) ? purposeOf(desk, mode) : ''
  return { purpose, party: desk.parties[mode]?.name ?? '', date: desk.dates[mode] ?? '', basis: '', number: '', bin }
}
