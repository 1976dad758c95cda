import type { BusinessDate } from '#core/domain/business-date.ts'
import type { Purpose } from '#core/domain/document.ts'
import { isPaperMode, isStationMode, modePurposes, type PaperMode, type StationMode } from '#core/domain/scan/station-mode.ts'

export type Party = { readonly id: string; readonly name: string }
export type Bin = { readonly id: string; readonly code: string; readonly name: string }

/** What one person does at this desk; kept, so that a reload or a restarted core comes back to the same line. */
export type Desk = {
  /** Id of the depot, empty until chosen. */
  readonly depot: string
  readonly mode: StationMode
  /** Draft by depot and mode, where one is begun. */
  readonly drafts: { readonly [key: string]: string }
  readonly purposes: { readonly [mode: string]: string }
  readonly parties: { readonly [mode: string]: Party }
  /** Business date of the paper to come; today where none was chosen. */
  readonly dates: { readonly [mode: string]: BusinessDate }
  /** The bin scanned last, by mode: where goods go, or the only one to take from. */
  readonly bins: { readonly [mode: string]: Bin }
  readonly byPack: boolean
}

export const freshDesk: Desk = { depot: '', mode: 'issue', drafts: {}, purposes: {}, parties: {}, dates: {}, bins: {}, byPack: false }

export function readDesk(text: string | null): Desk {
  try {
    const kept = { ...freshDesk, ...(JSON.parse(text ?? '{}') as Partial<Desk>) }
    return isStationMode(kept.mode) ? kept : { ...kept, mode: freshDesk.mode }
  } catch {
    return freshDesk
  }
}

export function deskKey(person: string): string {
  return `changping.station.${person}`
}

/** The begun draft of the present mode. */
export function draftOf({ mode, drafts, depot }: Desk): string | undefined {
  return isPaperMode(mode) ? drafts[draftKey({ depot, mode })] : undefined
}

export function withDraft(desk: Desk, document: string | undefined): Desk {
  const { [draftKey(desk)]: _gone, ...others } = desk.drafts
  return { ...desk, drafts: document === undefined ? others : { ...others, [draftKey(desk)]: document } }
}

/** After posting: the same heading for the next paper, but today's date. */
export function afterPosting(desk: Desk): Desk {
  const { [desk.mode]: _date, ...dates } = desk.dates
  return { ...withDraft(desk, undefined), dates }
}

export function purposeOf({ purposes }: Desk, mode: PaperMode): Purpose {
  const [first, ...others] = modePurposes[mode]
  return others.find((purpose) => purpose === purposes[mode]) ?? first
}

/** Of another depot neither bins nor drafts carry over. */
export function inDepot(desk: Desk, depot: string): Desk {
  return desk.depot === depot ? desk : { ...desk, depot, bins: {} }
}

function draftKey({ depot, mode }: Pick<Desk, 'depot' | 'mode'>): string {
  return `${depot}|${mode}`
}
