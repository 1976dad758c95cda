import { join } from 'node:path'

/** The folder of the checkout. */
export const root = join(import.meta.dirname, '..')

/** A path inside the checkout. */
export function inRoot(...parts: readonly string[]): string {
  return join(root, ...parts)
}
