import { sharedValue, useShared } from '../parts/shared-value.ts'
import { isDisconnected } from './carrier.ts'

/** Something that should not have happened, with the reference under which the core logged it. */
export type Accident =
  | { readonly kind: 'accident'; readonly reference: string; readonly details: string }
  | { readonly kind: 'disconnected' }

/** The one place to which accidents go; refusals are values and stay with their screen. */
export function reportAccident(error: unknown): void {
  accident.set(accidentOf(error))
}

export function dismissAccident(): void {
  accident.set(undefined)
}

export function useAccident(): Accident | undefined {
  return useShared(accident)
}

export function accidentOf(error: unknown): Accident {
  if (isDisconnected(error)) return { kind: 'disconnected' }
  return { kind: 'accident', reference: referenceIn(error) ?? ownReference(), details: detailsOf(error) }
}

const accident = sharedValue<Accident | undefined>(undefined)

/** tRPC errors carry what the core's error formatter wrote. */
function referenceIn(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('data' in error)) return undefined
  const { data } = error
  const reference = typeof data === 'object' && data !== null && 'reference' in data ? data.reference : undefined
  return typeof reference === 'string' ? reference : undefined
}

/** An accident of the screen itself: no log has it, but the letter P and the minute tell which it was. */
function ownReference(): string {
  return `P-${new Date().toISOString().slice(11, 19).replaceAll(':', '')}`
}

function detailsOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
