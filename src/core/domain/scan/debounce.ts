/** One arrival of a code: its key and when its first and last character came. */
export type CodeArrival = { readonly key: string; readonly startedMs: number; readonly endedMs: number }

/** The same code within this span is one scan (edge case 21). */
export const sameScanMs = 200

/** A gun that sends a long code twice begins again at once, sooner than anyone can pull the trigger. */
const sentTwiceMs = 40

/** Whether an arrival only repeats the one before it; a deliberate repeat is a scan of its own. */
export function isSameScan(before: CodeArrival | undefined, now: CodeArrival): boolean {
  if (before?.key !== now.key) return false
  return now.endedMs - before.endedMs < sameScanMs || now.startedMs - before.endedMs < sentTwiceMs
}
