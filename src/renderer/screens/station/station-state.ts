import type { LotIdentity } from '#core/domain/document.ts'
import type { Gs1Reading } from '#core/domain/gs1.ts'
import type { Problem } from '#core/domain/problem.ts'
import type { StationMode } from '#core/domain/scan/station-mode.ts'
import type { Bin, Desk } from './desk.ts'
import type { FoundGoods, Recorded, StationItem } from './station-calls.ts'

/** A code on its way onto the paper, whoever read it. Plain data, so that a reload finds it again. */
export type CodeJob = {
  /** Made where it arrived: sent again it counts once. */
  readonly entry: string
  readonly text: string
  readonly typed: string
  readonly byPack: boolean
  readonly source: CodeSourceName
  readonly scanner: { readonly prefix: string; readonly suffix: string; readonly separators: 'kept' | 'unknown' }
  /** When its last character came, as `performance.now` counts. */
  readonly atMs: number
}
export type CodeSourceName = 'gun' | 'camera' | 'picture' | 'keyboard'

/** What the big panel says. */
export type Panel =
  | { readonly state: 'first' }
  | { readonly state: 'ok' | 'notice' | 'recorded'; readonly entry: string; readonly text: string; readonly at: string; readonly answer: Recorded }
  | { readonly state: 'refused' | 'duplicate'; readonly text: string; readonly problems: readonly Problem[]; readonly job?: CodeJob | undefined }
  | { readonly state: 'undone'; readonly text: string }
  | { readonly state: 'dropped'; readonly text: string }
  | { readonly state: 'confirm' }
  | { readonly state: 'bin'; readonly bin: Bin }
  | { readonly state: 'mode'; readonly mode: StationMode }
  | { readonly state: 'ready'; readonly name: string }
  | { readonly state: 'found'; readonly text: string; readonly goods: FoundGoods }
  | { readonly state: 'posted'; readonly document: string; readonly number: string }

/** What is still to be said before the next code is worked off. */
export type Question =
  | { readonly kind: 'choose'; readonly text: string; readonly choices: readonly ChoiceItem[] }
  | { readonly kind: 'reading'; readonly text: string; readonly readings: readonly Gs1Reading[] }
  | { readonly kind: 'lot'; readonly item: { readonly id: string; readonly name: string; readonly tracking: string } }
  | { readonly kind: 'reason'; readonly item: string; readonly batch: string; readonly first: string }
  | { readonly kind: 'clock'; readonly problem: Problem }

export type ChoiceItem = Pick<StationItem, 'name' | 'code'> & { readonly item: string } & Partial<Pick<StationItem, 'spec' | 'unit' | 'scale' | 'held'>>

export type LotSaid = { readonly described: Partial<LotIdentity>; readonly withoutBatch: boolean }

/** The answers, by kind of question; undefined is 「不记了」. */
export type Answers = { readonly choose: string; readonly reading: Gs1Reading; readonly lot: LotSaid; readonly reason: string; readonly clock: true }

/** A heading field that a scan or posting misses: its chooser opens. */
export type WantedField = 'party' | 'purpose' | 'depot'

export type StationState = {
  readonly desk: Desk
  /** Quantity for the next scan, or what is typed for goods without code. */
  readonly box: string
  readonly panel: Panel
  readonly question: Question | undefined
  /** Codes read but not yet answered. */
  readonly waiting: number
  readonly lost: boolean
  /** Why the paper was not posted. */
  readonly refusals: readonly Problem[]
  readonly wants: WantedField | undefined
  readonly lastPosted: { readonly document: string; readonly number: string } | undefined
}

/** Codes that are no mistake of the goods, only of the hand: amber, two middle tones. */
const repeats: ReadonlySet<Problem['code']> = new Set(['scan.serial-twice', 'stock.serial-present'])

export function isRepeat(problems: readonly Problem[]): boolean {
  return problems.length > 0 && problems.every(({ code }) => repeats.has(code))
}
