import { codeKey, groupSeparator } from '#core/domain/code-text.ts'
import { type BurstOutcome, type BurstStep, noBurst, openUntilMs, settle, strike } from '#core/domain/scan/burst.ts'
import { type CodeArrival, isSameScan } from '#core/domain/scan/debounce.ts'
import { composedKey, type KeyStroke } from '#core/domain/scan/key-chars.ts'
import type { ScannerSettings } from '#core/domain/scan/scanner-settings.ts'
import { type FieldKey, fieldMemory } from './field-memory.ts'
import { scanQueue } from './scan-queue.ts'
import { type Clock, silenceTimer } from './silence-timer.ts'

/** One code from the gun as it came: noise and symbology identifier still on it. */
export type GunScan = {
  readonly text: string
  readonly startedMs: number
  readonly endedMs: number
  readonly gapMs: number
  readonly endedBy: 'enter' | 'tab' | 'silence'
  /** Learnt in the scanner test, or shown by a GS that arrived since. */
  readonly separators: ScannerSettings['separators']
}

export type HearingSettings = Pick<ScannerSettings, 'gapMs' | 'endsWith' | 'separators'>

export type ScanListening = {
  readonly target: ListenTarget
  readonly settings: HearingSettings
  /** Codes come one after the other; the next waits until the promise is settled. */
  readonly onScan: (scan: GunScan) => void | Promise<void>
  readonly onFailure: (failure: unknown, scan: GunScan) => void
  /** Moves the focus to where typing goes on this screen, where it is on no field; answers that field. */
  readonly bringHome?: (event: Event) => EventTarget | undefined
}

/** The window, as far as listening needs it. */
export type ListenTarget = Clock & {
  addEventListener(type: string, listener: (event: Event) => void, options: AddEventListenerOptions): void
}

export type ScanListener = {
  readonly stop: () => void
  /** Codes read but not yet worked off. */
  readonly waiting: () => number
}

/**
 * Hears a scanner that types, wherever the focus is. The gun's keys are kept from the screen as soon as they are told
 * from typing; what had reached a field before is taken out of it again, also where an input method was composing.
 */
export function listenForScans({ target, settings, onScan, onFailure, bringHome }: ScanListening): ScanListener {
  const stop = new AbortController()
  const queue = scanQueue(onScan, onFailure)
  const fields = fieldMemory(target)
  const swallowedCodes = new Set<string>()
  let state = noBurst
  let separators = settings.separators
  let last: CodeArrival | undefined

  const accept = (code: Extract<BurstOutcome, { is: 'code' }>) => {
    const { text, startedMs, endedMs, gapMs, endedBy } = code
    if (text.includes(groupSeparator)) separators = 'kept'
    const arrival = { key: codeKey(text), startedMs, endedMs }
    const repeated = isSameScan(last, arrival)
    last = arrival
    if (!repeated) queue.push({ text, startedMs, endedMs, gapMs, endedBy, separators })
  }
  const conclude = (step: BurstStep) => {
    state = step.state
    for (const outcome of step.outcomes) {
      if (outcome.is === 'code') {
        fields.takeBack(outcome.startedMs)
        accept(outcome)
      }
      fields.giveBack(outcome.giveBack)
    }
  }
  const silence = silenceTimer(target, (nowMs) => {
    conclude(settle(state, nowMs, settings))
    silence.wait(openUntilMs(state, settings))
  })
  const onKeydown = (event: Event) => {
    if (!isKeyEvent(event) || fields.isRetyped(event)) return
    const moved = bringHome?.(event)
    const step = strike(state, strokeOf(event), settings)
    conclude(step)
    if (state.run.length === 0) fields.forget()
    else fields.remember(event, moved)
    if (step.swallow) {
      swallowedCodes.add(event.code)
      keepFromScreen(event)
      if (state.run.length >= composedChars) fields.endComposition()
    }
    silence.wait(openUntilMs(state, settings))
  }
  const onKeyup = (event: Event) => {
    if (isKeyEvent(event) && swallowedCodes.delete(event.code)) keepFromScreen(event)
  }
  const options = { capture: true, signal: stop.signal }
  target.addEventListener('keydown', onKeydown, options)
  target.addEventListener('keyup', onKeyup, options)
  return {
    stop: () => {
      silence.wait(undefined)
      stop.abort()
    },
    waiting: queue.waiting,
  }
}

/** From here on it is no fast typist: the input method is sent away. */
const composedChars = 5

type KeyEvent = FieldKey & Pick<KeyboardEvent, 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat' | 'getModifierState'>

/** Browsers send bare events named keydown when they fill in saved forms. */
function isKeyEvent(event: Event): event is KeyEvent {
  return 'code' in event && 'key' in event && typeof event.code === 'string' && typeof event.key === 'string'
}

function strokeOf(event: KeyEvent): KeyStroke {
  const { code, shiftKey: shift, ctrlKey: ctrl, altKey: alt, metaKey: meta, repeat, timeStamp: timeMs } = event
  const key = event.isComposing ? composedKey : event.key
  return { code, key, shift, ctrl, alt, meta, repeat, capsLock: event.getModifierState('CapsLock'), timeMs }
}

function keepFromScreen(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}
