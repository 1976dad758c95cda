import type { Problem } from '#core/domain/problem.ts'
import type { ScanCommand } from '#core/domain/scan/command-code.ts'
import { recognise, type Recognised } from '#core/domain/scan/recognise.ts'
import { readQuantityEntry } from '#core/domain/scan/quantity-entry.ts'
import type { StationMode } from '#core/domain/scan/station-mode.ts'
import { scanQueue } from '../../parts/scan/scan-queue.ts'
import { sharedValue } from '../../parts/shared-value.ts'
import { bindCode, type BoundTo } from './bind-code.ts'
import { changeLot, type LastEntry, type OtherLot } from './change-lot.ts'
import type { Bin, Desk } from './desk.ts'
import { forgetDraft } from './open-draft.ts'
import { postPaper } from './post-paper.ts'
import { heardLot } from './heard-lot.ts'
import { beginAnother, changeBinTo, changeDepot, changeHeading, changeMode, makeReady, resumePaper, type Heading } from './station-mode-changes.ts'
import type { Kit, Surroundings } from './station-kit.ts'
import type { Answers, ChoiceItem, CodeJob, Question, StationState } from './station-state.ts'
import { changeLine, undoLast } from './undo-last.ts'
import { workOff } from './work-off.ts'

export type ArrivingCode = Pick<CodeJob, 'text' | 'source' | 'scanner' | 'atMs'>

export type Station = ReturnType<typeof createStation>

type Work = { readonly job: CodeJob } | { readonly act: Act }

const retryMs = 700

/** The window is leaving: what is unanswered waits in the outbox. */
const stopped = 'the station was left'

/** The scan station without its screen: codes and keys come in, one after the other they are worked off, the state is drawn. */
export function createStation(around: Surroundings, desk: Desk, onFailure: (error: unknown) => void) {
  const state = sharedValue<StationState>({
    desk, box: '', panel: { state: 'first' }, question: undefined, waiting: 0, lost: false, refusals: [], wants: undefined, lastPosted: undefined,
  })
  const kit = kitOf(around, state)
  const push = workQueue(kit, onFailure)
  return {
    state,
    ...arrivals(kit, push),
    ...acts(kit, (run) => push({ act: run })),
    setBox: (box: string) => kit.set({ box, ...(box === '' && state.get().panel.state === 'ready' ? { panel: { state: 'first' } } : {}) }),
    byPack: (byPack: boolean) => kit.setDesk((now) => ({ ...now, byPack })),
    answer: kit.answer,
    dismiss: () => kit.set({ panel: { state: 'first' }, refusals: [] }),
    wanted: () => kit.set({ wants: undefined }),
    /** What the person sees is what a posting is checked against. */
    seen: ({ document, revision, lines }: SeenDraft) => {
      if (revision >= (kit.revisions.get(document) ?? 0)) kit.revisions.set(document, revision)
      for (const line of lines) kit.items.set(line.id, line.itemName)
    },
    /** The draft shown was posted or voided elsewhere. */
    leave: (document: string) => forgetDraft(kit, document),
    stop: kit.stop,
  }
}

type SeenDraft = { readonly document: string; readonly revision: number; readonly lines: readonly { readonly id: string; readonly itemName: string }[] }

/** Codes from gun, camera, picture and box, in the order they came. */
function arrivals(kit: StoppableKit, push: (work: Work) => void) {
  const { around, state } = kit
  const accept = (code: ArrivingCode, typed: string) => {
    const job: CodeJob = { ...code, entry: around.newId(), typed, byPack: state.get().desk.byPack }
    around.outbox.write([...around.outbox.read(), job])
    push({ job })
  }
  return {
    /** A code from gun, camera or picture; it takes the quantity typed before it. */
    arrive: (code: ArrivingCode) => {
      const read = recognise(code.text, { ...code.scanner, year: around.year() })
      if (kit.answerByCode(read)) return
      if (read.kind === 'command') applyAtOnce(kit, read.command)
      const isGoods = read.kind !== 'command' && read.kind !== 'document' && read.kind !== 'location'
      accept(code, isGoods ? takeQuantity(kit) : '')
    },
    /** Enter in the box: goods without code, or a code typed by hand. A bare quantity waits for the next scan. */
    submitBox: () => {
      const { text, typed } = readQuantityEntry(state.get().box)
      if (text === '') return
      kit.set({ box: '' })
      accept({ text, source: 'keyboard', scanner: { prefix: '', suffix: '', separators: 'unknown' }, atMs: performance.now() }, typed.slice(text.length).trim())
    },
    refusePicture: (name: string) => {
      kit.set({ panel: { state: 'refused', text: name, problems: [{ code: 'scan.picture-empty' }] } })
      around.sound('refused')
    },
    /** Codes that an earlier window read and the core has not answered. */
    resumeOutbox: () => around.outbox.read().forEach((job) => push({ job })),
  }
}

type Act = (kit: Kit) => void | Promise<void>

/** What keys ask for waits its turn behind the codes read before. */
function acts(kit: StoppableKit, act: (run: Act) => void) {
  return {
    undo: () => act(undoLast),
    post: () => act(postPaper),
    changeLine: (line: string, quantity: number) => act(() => changeLine(kit, line, quantity)),
    changeLot: (last: LastEntry, other: OtherLot) => act(() => changeLot(kit, last, other)),
    changeMode: (mode: StationMode) => act(() => changeMode(kit, mode)),
    makeReady: (mode: StationMode, item: Pick<ChoiceItem, 'code' | 'name'>) => act(() => makeReady(kit, mode, item)),
    changeDepot: (depot: string) => act(() => changeDepot(kit, depot)),
    changeBin: (bin: Bin | undefined) => act(() => changeBinTo(kit, bin)),
    changeHeading: (heading: Heading) => act(() => changeHeading(kit, heading)),
    resume: (paper: { readonly id: string; readonly kind: string; readonly depot: string }) => act(() => resumePaper(kit, paper)),
    beginAnother: () => act(beginAnother),
    bind: (job: CodeJob, to: BoundTo) => act(() => bindCode(kit, job, to)),
  }
}

type StoppableKit = ReturnType<typeof kitOf>

/** Works off one thing after the other; what failed for good leaves the outbox, what was interrupted stays in it. */
function workQueue(kit: Kit, onFailure: (error: unknown) => void): (work: Work) => void {
  const queue = scanQueue<Work>(
    async (work) => {
      await ('job' in work ? workOff(kit, work.job) : work.act(kit))
      if ('job' in work) leaveOutbox(kit.around, work.job)
      counted()
    },
    (error, work) => {
      counted()
      if (error instanceof Error && error.message === stopped) return
      if ('job' in work) leaveOutbox(kit.around, work.job)
      onFailure(error)
    },
  )
  const counted = () => kit.set({ waiting: Math.max(0, queue.waiting() - 1) })
  return (work) => {
    queue.push(work)
    kit.set({ waiting: queue.waiting() })
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
    items: new Map<string, string>(),
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
function applyAtOnce(kit: Kit, command: ScanCommand): void {
  if (command.action === 'by-pack' || command.action === 'by-piece') kit.setDesk((desk) => ({ ...desk, byPack: command.action === 'by-pack' }))
  if (command.action !== 'times') return
  const { box } = kit.state.get()
  const before = /^\d{1,9}$/.test(box) ? Number(box) : 1
  kit.set({ box: String(before * command.times) })
}
