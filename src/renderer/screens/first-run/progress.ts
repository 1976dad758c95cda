import { newId } from '../../parts/new-id.ts'
import { keep, useKept } from '../../parts/kept.ts'
import type { UnitKind } from './unit-kinds.ts'

export const steps = ['unit', 'person', 'opening', 'scan'] as const
export type Step = (typeof steps)[number]

export type Unit = {
  readonly kind: UnitKind
  readonly name: string
  readonly shortName: string
  readonly code: string
  readonly depotName: string
  readonly depotCode: string
}

/** How far first use has come; never holds a password or the recovery code. */
export type Progress = {
  readonly step: Step
  readonly unit: Unit
  readonly personName: string
  readonly alsoKeeper: boolean
  /** The recovery sheet has still to be put away. */
  readonly sheet: 'due' | 'kept'
  /** Made once, so that a step sent twice is done once. */
  readonly ids: { readonly command: string; readonly site: string; readonly agency: string; readonly depot: string; readonly person: string }
}

/** The progress kept in this browser; undefined where first use is over or was never begun here. */
export function useProgress(): readonly [Progress | undefined, (next: Progress | undefined) => void] {
  const [text] = useKept(key)
  return [readProgress(text), keepProgress]
}

export function keepProgress(next: Progress | undefined): void {
  keep(key, next ? JSON.stringify(next) : null)
}

export function newProgress(): Progress {
  return {
    step: 'unit', personName: '', alsoKeeper: true, sheet: 'kept',
    unit: { kind: 'county', name: '', shortName: '', code: 'A01', depotName: '', depotCode: 'D01' },
    ids: { command: newId<'command'>(), site: newId<'site'>(), agency: newId<'agency'>(), depot: newId<'place'>(), person: newId<'person'>() },
  }
}

/** Steps not yet done, for the reminder in the status bar. */
export function stepsLeft(progress: Progress): number {
  return steps.length - steps.indexOf(progress.step)
}

const key = 'changping.first-run'

/** What another version or a hand may have left is not trusted: first use then begins anew. */
export function readProgress(text: string | null): Progress | undefined {
  const kept = parsed(text)
  return isProgress(kept) ? kept : undefined
}

function isProgress(value: unknown): value is Progress {
  if (typeof value !== 'object' || value === null || !('step' in value)) return false
  return steps.some((known) => known === value.step) && fields.every((field) => field in value)
}

const fields = ['unit', 'personName', 'alsoKeeper', 'sheet', 'ids']

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
