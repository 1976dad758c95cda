import { altChar, type KeyStroke, meaningOf, type StrokeMeaning, typedChar } from './key-chars.ts'
import type { ScannerSettings } from './scanner-settings.ts'

export type BurstSettings = Pick<ScannerSettings, 'gapMs' | 'endsWith'>

/** The keys of one run: characters so close together that a scanner may be sending them. */
export type BurstState = {
  readonly run: readonly RunChar[]
  /** The run looks like a scanner: its keys are kept from the screen. */
  readonly swallowing: boolean
  /** Digits typed while Alt is held; they become one character. */
  readonly alt: { readonly digits: string; readonly timeMs: number } | undefined
  /** A key held down by a person repeats as fast as a scanner; it never makes a run. */
  readonly heldCode: string
  /** When a second end key (CR LF, or a late Enter) still belongs to the last code. */
  readonly tailUntilMs: number
}

type RunChar = {
  readonly char: string
  /** As the person's keyboard would have written it. */
  readonly typed: string
  readonly timeMs: number
  /** The key reached the screen before the run was recognised. */
  readonly passed: boolean
}

export type BurstOutcome =
  | {
      readonly is: 'code'
      readonly text: string
      readonly startedMs: number
      readonly endedMs: number
      readonly gapMs: number
      readonly endedBy: 'enter' | 'tab' | 'silence'
      /** How many of the code's characters reached the screen and must be taken back. */
      readonly passed: number
      /** Typed just before the code and kept from the screen: to be given back. */
      readonly giveBack: string
    }
  /** It was a person after all: characters kept from the screen, to be given back. */
  | { readonly is: 'typing'; readonly giveBack: string }

export type BurstStep = { readonly state: BurstState; readonly swallow: boolean; readonly outcomes: readonly BurstOutcome[] }

export const noBurst: BurstState = {
  run: [], swallowing: false, alt: undefined, heldCode: '', tailUntilMs: Number.NEGATIVE_INFINITY,
}

/** screens.md §2.3: three characters and an end key, or six and silence, at no more than 35 ms on average. */
const charsWithEnd = 3
const charsWithSilence = 6
const meanGapMs = 35

/** Takes one key going down. `swallow` keeps it from the screen. */
export function strike(before: BurstState, stroke: KeyStroke, settings: BurstSettings): BurstStep {
  const flushed = stroke.alt && stroke.key !== 'Alt' ? unchanged(before) : flushAlt(before, settings)
  const settled = settle(flushed.state, stroke.timeMs, settings)
  const step = isHeld(settled.state, stroke) ? held(settled.state, stroke) : take(settled.state, stroke, settings)
  return { ...step, outcomes: [...flushed.outcomes, ...settled.outcomes, ...step.outcomes] }
}

/** Ends the run where it has been silent long enough by `nowMs`. */
export function settle(before: BurstState, nowMs: number, settings: BurstSettings): BurstStep {
  const last = lastTimeMs(before)
  if (last === undefined || nowMs - last <= silenceMs(settings)) return unchanged(before)
  const { state, outcomes } = flushAlt(before, settings)
  const code = codeIn(state, settings, 'silence')
  if (!code) return { state: cleared(state), swallow: false, outcomes: [...outcomes, ...typing(state.run)] }
  const lateMs = settings.endsWith === 'silence' ? 0 : lateEndMs
  return { state: { ...cleared(state), tailUntilMs: last + lateMs }, swallow: false, outcomes: [...outcomes, code] }
}

/** How long to wait for the next key before `settle` has something to say; undefined where no run is open. */
export function openUntilMs(state: BurstState, settings: BurstSettings): number | undefined {
  const last = lastTimeMs(state)
  return last === undefined ? undefined : last + silenceMs(settings)
}

/** Twice the learnt gap; never so short that a busy machine cuts a code in two. */
export function silenceMs({ gapMs, endsWith }: BurstSettings): number {
  return Math.max(2 * gapMs, endsWith === 'enter' || endsWith === 'tab' ? 120 : 50)
}

const lateEndMs = 300
const doubleEndMs = 60

/** More than the largest QR code holds. */
const maxRun = 4_400

function take(state: BurstState, stroke: KeyStroke, settings: BurstSettings): BurstStep {
  const meaning = inBurst(meaningOf(stroke), state, stroke.timeMs)
  switch (meaning.is) {
    case 'modifier': return unchanged(state)
    case 'alt-digit': {
      const alt = { digits: `${state.alt?.digits ?? ''}${meaning.digit}`, timeMs: stroke.timeMs }
      return { state: { ...state, alt }, swallow: state.swallowing, outcomes: [] }
    }
    case 'char': return takeChar(state, { char: meaning.char, typed: typedChar(stroke, meaning.char), timeMs: stroke.timeMs }, settings)
    case 'end': return takeEnd(state, { by: meaning.by, timeMs: stroke.timeMs }, settings)
    case 'control':
    case 'other': return state.swallowing ? nothing(state) : { state: cleared(state), swallow: false, outcomes: [] }
  }
}

function nothing(state: BurstState): BurstStep {
  return { state, swallow: true, outcomes: [] }
}

/** Control keys mean something only once a scanner is known to be sending, or has just sent. */
function inBurst(meaning: StrokeMeaning, state: BurstState, nowMs: number): StrokeMeaning {
  if (meaning.is !== 'control') return meaning
  const inTail = meaning.as.is === 'end' && nowMs <= state.tailUntilMs
  return state.swallowing || inTail ? meaning.as : meaning
}

function takeChar(state: BurstState, key: Omit<RunChar, 'passed'>, settings: BurstSettings): BurstStep {
  if (state.run.length >= maxRun) return nothing(state)
  const run = [...state.run, { ...key, passed: false }]
  if (burstStart(run, settings) <= run.length - charsWithEnd) {
    return { state: { ...state, run, swallowing: true, heldCode: '' }, swallow: true, outcomes: [] }
  }
  return { state: { ...state, run: run.map(passedOn), swallowing: false, heldCode: '' }, swallow: false, outcomes: typing(state.run) }
}

function passedOn({ char, typed, timeMs }: RunChar): RunChar {
  return { char, typed, timeMs, passed: true }
}

function takeEnd(state: BurstState, end: { by: 'enter' | 'tab'; timeMs: number }, settings: BurstSettings): BurstStep {
  const code = codeIn(state, settings, end.by)
  if (code) {
    const next = { ...cleared(state), tailUntilMs: end.timeMs + doubleEndMs }
    return { state: next, swallow: true, outcomes: [{ ...code, endedMs: end.timeMs }] }
  }
  if (state.run.length === 0 && end.timeMs <= state.tailUntilMs) return nothing({ ...state, tailUntilMs: end.timeMs + doubleEndMs })
  return { state: cleared(state), swallow: false, outcomes: typing(state.run) }
}

/** Auto-repeat begins after a long wait; a scanner's repeated zero comes at once and counts. */
function isHeld(state: BurstState, stroke: KeyStroke): boolean {
  return stroke.repeat && (state.run.length < 2 || state.heldCode === stroke.code)
}

function held(state: BurstState, stroke: KeyStroke): BurstStep {
  return { state: { ...cleared(state), heldCode: stroke.code }, swallow: false, outcomes: typing(state.run) }
}

/** The character that Alt and digits made; the system writes it when Alt goes up, so it counts as typed there. */
function flushAlt(state: BurstState, settings: BurstSettings): BurstStep {
  if (!state.alt) return unchanged(state)
  const char = altChar(state.alt.digits)
  const rest = { ...state, alt: undefined }
  return char === '' ? unchanged(rest) : takeChar(rest, { char, typed: '', timeMs: state.alt.timeMs }, settings)
}

function unchanged(state: BurstState): BurstStep {
  return { state, swallow: false, outcomes: [] }
}

function lastTimeMs(state: BurstState): number | undefined {
  return state.alt?.timeMs ?? state.run.at(-1)?.timeMs
}

function cleared(state: BurstState): BurstState {
  return { ...state, run: [], swallowing: false, alt: undefined, heldCode: '' }
}

function typing(run: readonly RunChar[]): readonly BurstOutcome[] {
  const giveBack = kept(run)
  return giveBack === '' ? [] : [{ is: 'typing', giveBack }]
}

function kept(run: readonly RunChar[]): string {
  return run.filter((char) => !char.passed).map((char) => char.typed).join('')
}

type Code = Extract<BurstOutcome, { readonly is: 'code' }>

function codeIn(state: BurstState, settings: BurstSettings, endedBy: Code['endedBy']): Code | undefined {
  const start = burstStart(state.run, settings)
  const chars = state.run.slice(start)
  const [first, last] = [chars[0], chars.at(-1)]
  if (!first || !last || chars.length < (endedBy === 'silence' ? charsWithSilence : charsWithEnd)) return undefined
  return {
    is: 'code',
    text: chars.map((char) => char.char).join(''),
    startedMs: first.timeMs,
    endedMs: last.timeMs,
    gapMs: (last.timeMs - first.timeMs) / (chars.length - 1),
    endedBy,
    passed: chars.filter((char) => char.passed).length,
    giveBack: kept(state.run.slice(0, start)),
  }
}

/**
 * Where the scanner's part of a run begins: the longest ending with a scanner's mean gap, whose first gap is not out of
 * step with the rest (a person's key just before the burst stays a person's key).
 */
function burstStart(run: readonly RunChar[], settings: BurstSettings): number {
  const limit = settings.gapMs > meanGapMs ? 1.5 * settings.gapMs : meanGapMs
  const end = run.length - 1
  for (let start = 0; start < end; start += 1) {
    if (meanGap(run, start, end) <= limit && !isOutOfStep(run, start, end)) return start
  }
  return Math.max(end, 0)
}

function isOutOfStep(run: readonly RunChar[], start: number, end: number): boolean {
  if (end - start < 2) return false
  return meanGap(run, start, start + 1) > Math.max(3 * meanGap(run, start + 1, end), 45)
}

function meanGap(run: readonly RunChar[], from: number, to: number): number {
  return ((run[to]?.timeMs ?? 0) - (run[from]?.timeMs ?? 0)) / (to - from)
}
