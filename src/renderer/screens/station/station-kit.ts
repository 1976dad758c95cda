import type { Problem } from '#core/domain/problem.ts'
import type { ToneName } from '../../parts/scan/tones.ts'
import type { SharedValue } from '../../parts/shared-value.ts'
import type { Desk } from './desk.ts'
import type { StationCalls } from './station-calls.ts'
import { isRepeat, type Answers, type CodeJob, type Question, type StationState } from './station-state.ts'

/** What the station needs of its surroundings. */
export type Surroundings = {
  readonly calls: StationCalls
  readonly newId: () => string
  /** Time on the wall, `09:46:30`. */
  readonly clock: () => string
  readonly year: () => number
  readonly wait: (ms: number) => Promise<void>
  readonly isDisconnected: (error: unknown) => boolean
  readonly sound: (tone: ToneName) => void
  /** The draft shown is no longer what the core has. */
  readonly changed: () => void
  readonly keepDesk: (desk: Desk) => void
  readonly outbox: Outbox
  readonly posted: (paper: { readonly document: string; readonly number: string }) => void
  readonly openPaper: (document: string) => void
  readonly print: (document: string) => void
}

/** Codes that the core has not answered yet, kept over a reload of the window. */
export type Outbox = { readonly read: () => readonly CodeJob[]; readonly write: (jobs: readonly CodeJob[]) => void }

/** The tools that every step of the station works with. */
export type Kit = {
  readonly around: Surroundings
  readonly state: SharedValue<StationState>
  readonly set: (changes: Partial<StationState>) => void
  readonly setDesk: (change: (desk: Desk) => Desk) => void
  readonly ask: <Kind extends Question['kind']>(question: Extract<Question, { readonly kind: Kind }>) => Promise<Answers[Kind] | undefined>
  /** Sends until the core has answered: the same ids, so that nothing is lost and nothing counts twice. */
  readonly persist: <T>(send: () => Promise<T>) => Promise<T>
  /** Drafts that this window knows to exist. */
  readonly opened: Set<string>
  /** The revision of each draft that the person has seen. */
  readonly revisions: Map<string, number>
  /** What stands on each line seen, to name it when it is undone. */
  readonly items: Map<string, string>
}

/** Says why a code did not count; what was typed for it comes back into the box. */
export function refuseCode(kit: Kit, job: CodeJob, problems: readonly Problem[]): void {
  const repeat = isRepeat(problems)
  const { box, waiting } = kit.state.get()
  const back = job.source === 'keyboard' ? `${job.text} ${job.typed}`.trim() : job.typed
  kit.set({
    panel: { state: repeat ? 'duplicate' : 'refused', text: job.text, problems, job },
    ...(box === '' && waiting <= 1 ? { box: back } : {}),
  })
  kit.around.sound(repeat ? 'duplicate' : 'refused')
}

export function refuse(kit: Kit, problems: readonly Problem[]): void {
  kit.set({ panel: { state: 'refused', text: '', problems } })
  kit.around.sound('refused')
}
