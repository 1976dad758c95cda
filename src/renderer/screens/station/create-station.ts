import type { Problem } from '#core/domain/problem.ts'
import { recognise, type Recognised } from '#core/domain/scan/recognise.ts'
import { readQuantityEntry } from '#core/domain/scan/quantity-entry.ts'
import type { StationMode } from '#core/domain/scan/station-mode.ts'
import { scanQueue } from '../../parts/scan/scan-queue.ts'
import { sharedValue } from '../../parts/shared-value.ts'
import { bindCode } from './bind-code.ts'
import { changeLot, type LastEntry, type OtherLot } from './change-lot.ts'
import type { Bin, Desk } from './desk.ts'
import { forgetDraft } from './open-draft.ts'
import { postPaper } from './post-paper.ts'
import { heardLot } from './heard-lot.ts'
import { beginAnother, changeBinTo, changeDepot, changeHeading, changeMode, resumePaper, type Heading } from './station-mode-changes.ts'
import type { Kit, Surroundings } from './station-kit.ts'
import type { Answers, CodeJob, Question, StationState } from './station-state.ts'
import { changeLine, undoLast } from './undo-last.ts'
import { workOff } from './work-off.ts'

export type ArrivingCode = Pick<CodeJob, 'text' | 'source' | 'scanner' | 'atMs'>

export type Station = ReturnType<typeof createStation>

type Work = { readonly job: CodeJob } | { readonly act: (kit: Kit) => void | Promise<void> }

const retryMs = 700

/** The window is leaving: what is unanswered waits in the outbox. */
export const stopped = 'the station was left'

/** The scan station without its screen: codes and keys come in, one after the other they are worked off, the state is drawn. */
export function createStation(around: Surroundings, desk: Desk, onFailure: (error: unknown) => void) {
  const state = sharedValue<StationState>({
    desk, box: '', panel: { state: 'first' }, question: undefined, waiting: 0, lost: false, refusals: [], wants: undefined, lastPosted: undefined,
  })
  const kit = kitOf(around, state)
  const queue = scanQueue<Work>(
    async (work) => {
      await ('job' in work ? workOff(kit, work.job) : work.act(kit))
      if ('job' in work) leaveOutbox(around, work.job)
      counted()
    },
    (error, work) => {
      counted()
      if (error instanceof Error && error.message === stopped) return
      if ('job' in work) leaveOutbox(around, work.job)
      onFailure(error)
    },
  )
  const counted = () => kit.set({ waiting: Math.max(0, queue.waiting() - 1) })
  const push = (work: Work) => {
    queue.push(work)
    kit.set({ waiting: queue.waiting() })
  }
  const act = (run: (kit: Kit) => void | Promise<void>) => push({ act: run })
  const accept = (code: ArrivingCode, typed: string) => {
    const job: CodeJob = { ...code, entry: around.newId(), typed, byPack: state.get().desk.byPack }
    around.outbox.write([...around.outbox.read(), job])
    push({ job })
  }

  return {
    state,
    /** A code from gun, camera or picture; it takes the quantity typed before it. */
    arrive: (code: ArrivingCode) => {
      const read = recognise(code.text, { ...code.scanner, year: around.year() })
      if (kit.answerByCode(read)) return
      if (read.kind === 'command' && applyAtOnce(kit, read.command)) return accept(code, '')
      const takesQuantity = read.kind !== 'command' && read.kind !== 'document' && read.kind !== 'location'
      accept(code, takesQuantity ? takeQuantity(kit) : '')
    },
    /** Enter in the box: goods without code, or a code typed by hand. A bare quantity waits for the next scan. */
    submitBox: () => {
      const { text, typed } = readQuantityEntry(state.get().box)
      if (text === '') return
      kit.set({ box: '' })
      accept({ text, source: 'keyboard', scanner: { prefix: '', suffix: '', separators: 'unknown' }, atMs: performance.now() }, typed.slice(text.length).trim())
    },
    setBox: (box: string) => kit.set({ box }),
    answer: <Kind extends Question['kind']>(answer: Answers[Kind] | undefined) => kit.answer(answer),
    dismiss: () => kit.set({ panel: { state: 'first' }, refusals: [] }),
    byPack: (byPack: boolean) => kit.setDesk((now) => ({ ...now, byPack })),
    undo: () => act(undoLast),
    post: () => act(postPaper),
    changeLine: (line: string, quantity: number) => act((now) => changeLine(now, line, quantity)),
    changeLot: (last: LastEntry, other: OtherLot) => act((now) => changeLot(now, last, other)),
    changeMode: (mode: StationMode) => act((now) => changeMode(now, mode)),
    changeDepot: (depot: string) => act((now) => changeDepot(now, depot)),
    changeBin: (bin: Bin | undefined) => act((now) => changeBinTo(now, bin)),
    changeHeading: (heading: Heading) => act((now) => changeHeading(now, heading)),
    resume: (paper: { readonly id: string; readonly kind: string; readonly depot: string }) => act((now) => resumePaper(now, paper)),
    beginAnother: () => act(beginAnother),
    bind: (job: CodeJob, item: string, packaging: string | undefined) => act((now) => bindCode(now, job, { item, packaging })),
    retry: (job: CodeJob) => accept(job, job.typed),
    wanted: () => kit.set({ wants: undefined }),
    /** What the person sees is what a posting is checked against. */
    seen: (document: string, revision: number) => {
      if (revision >= (kit.revisions.get(document) ?? 0)) kit.revisions.set(document, revision)
    },
    refusePicture: (name: string) => {
      kit.set({ panel: { state: 'refused', text: name, problems: [{ code: 'scan.picture-empty' }] } })
      around.sound('refused')
    },
    /** The draft shown was posted or voided elsewhere. */
    leave: (document: string) => forgetDraft(kit, document),
    /** Codes that an earlier window read and the core has not answered. */
    resumeOutbox: () => around.outbox.read().forEach((job) => push({ job })),
    stop: () => kit.stop(),
  }
}

function kitOf(around: Surroundings, state: Kit['state']) {
  let over = false
  let settle: ((answer: Answers[Question['kind']] | undefined) => void) | undefined
  const set = (changes: Partial<StationState>) => state.set({ ...state.get(), ...changes })
  const answer = (said: Answers[Question['kind']] | undefined) => {
    const waiting = settle
    settle = undefined
    set({ question: undefined })
    waiting?.(said)
  }
  return {
    around, state, set, answer,
    opened: new Set<string>(),
    revisions: new Map<string, number>(),
    setDesk: (change: (desk: Desk) => Desk) => {
      const desk = change(state.get().desk)
      around.keepDesk(desk)
      set({ desk })
    },
    ask: <Kind extends Question['kind']>(question: Extract<Question, { readonly kind: Kind }>) => {
      set({ question })
      return new Promise<Answers[Kind] | undefined>((resolve) => {
        settle = resolve as typeof settle
      })
    },
    persist: async <T>(send: () => Promise<T>): Promise<T> => {
      for (;;) {
        if (over) throw new Error(stopped)
        try {
          const said = await send()
          if (isSessionOver(said)) throw new Error(stopped)
          if (state.get().lost) set({ lost: false })
          return said
        } catch (error) {
          if (!around.isDisconnected(error)) throw error
          set({ lost: true })
          await around.wait(retryMs)
        }
      }
    },
    /** The label on the goods in hand may say the lot that is being asked. */
    answerByCode: (read: Recognised): boolean => {
      const { question } = state.get()
      if (question?.kind !== 'lot') return false
      const said = heardLot(read, question.item.tracking)
      if (said) answer(said)
      return said !== undefined
    },
    stop: () => {
      over = true
    },
  } satisfies Kit & Record<string, unknown>
}

/** Who was signed out meanwhile goes on after signing in again. */
function isSessionOver(said: unknown): boolean {
  if (typeof said !== 'object' || said === null || !('problems' in said) || !Array.isArray(said.problems)) return false
  return said.problems.some((problem: Problem) => problem.code === 'session.missing')
}

function leaveOutbox({ outbox }: Surroundings, { entry }: CodeJob): void {
  outbox.write(outbox.read().filter((job) => job.entry !== entry))
}

/** A quantity typed ahead belongs to the next goods and falls back to one; text being typed stays where it is. */
function takeQuantity(kit: Kit): string {
  const { box } = kit.state.get()
  const { text, parts, typed } = readQuantityEntry(box)
  if (text !== '' || parts.length === 0) return ''
  kit.set({ box: '' })
  return typed
}

/** Quantity and pack count from the moment the code is read, so that the scan behind it already has them. */
function applyAtOnce(kit: Kit, command: Extract<Recognised, { readonly kind: 'command' }>['command']): boolean {
  if (command.action === 'by-pack' || command.action === 'by-piece') {
    kit.setDesk((desk) => ({ ...desk, byPack: command.action === 'by-pack' }))
    return true
  }
  if (command.action !== 'times') return false
  const { box } = kit.state.get()
  const plain = /^\d{1,9}$/.test(box) ? Number(box) : 1
  kit.set({ box: String(plain * command.times) })
  return true
}
