import type { Problem } from './problem.ts'

/** A value, or every reason why there is none. Refusals are values; accidents are exceptions. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export function accept<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function refuse(...problems: readonly Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems }
}

/** The value where nothing stands against it, else all problems at once. */
export function answer<T>(value: T, problems: readonly Problem[]): Result<T> {
  return problems.length === 0 ? accept(value) : refuse(...problems)
}
